/**
 * What the page remembers beside the address: what the pointer is over, an open menu, where panels leave the canvas
 * free, and the steps that undo goes back. Hooks for components are in explorer-state.ts.
 */
import { temporal } from 'zundo'
import { create } from 'zustand'
import { parseKey } from '@/lib/model/graph'
import { choosing, chosenIn, type View } from './view-url'

/** Pixels of the canvas covered by panels, on each side; the camera frames what is left. */
export interface Insets {
  top: number
  right: number
  bottom: number
  left: number
}

/** Pixels of the map's upper right corner that its buttons take, with what surrounds them. */
export interface Corner {
  width: number
  height: number
}

/** A menu asked for by right click, long press or the menu key, at a point of the window. */
export interface MenuRequest {
  /** Node key; a cluster's id where `cluster` is true. */
  key: string
  cluster: boolean
  x: number
  y: number
}

export interface Hover {
  key: string | null
  cluster: string | null
}

interface ExplorerStore {
  hover: Hover
  menu: MenuRequest | null
  insets: Insets
  corner: Corner
  leftOpen: boolean
  /** Keys visited, oldest first, no key twice in a row; at most 30. */
  trail: readonly string[]
  /** True until the person has done anything, or moved the map: the three things to try are shown. */
  fresh: boolean
  /** From a step of the page's own until its view is there: one that comes otherwise was gone back or forward to. */
  stepping: boolean
  /** What the last step was of, where the next of the same goes on with it, and where it led. */
  run: { readonly of: string; readonly view: View } | null
  /** Key of the concept whose correction is being written; null for none. */
  correcting: string | null
  /** What was chosen by keyboard in the search (key, or a cluster's id): its panel takes the focus when it comes. */
  awaited: string | null
  /** True once this browser has turned out to have no WebGL: the list then stands in the map's place. */
  undrawable: boolean
  /** How often queries or an answer of one were asked for: on a phone they then take the place of what is selected. */
  queriesAsked: number
  /** Lens whose answer was asked for last, a new object each time; null where none was, and the last that is on is shown. */
  answerAsked: { readonly lens: string } | null
}

export const useExplorerStore = create<ExplorerStore>()(() => ({
  hover: { key: null, cluster: null },
  menu: null,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  corner: { width: 0, height: 0 },
  leftOpen: true,
  trail: [],
  fresh: true,
  stepping: false,
  run: null,
  correcting: null,
  awaited: null,
  undrawable: false,
  queriesAsked: 0,
  answerAsked: null,
}))

interface Step {
  view: View | null
}

export const useStepsStore = create<Step>()(
  temporal((): Step => ({ view: null }), {
    limit: 100,
    equality: (past, current) => sameView(past.view, current.view),
  }),
)

export const sameView = (a: View | null, b: View | null): boolean => JSON.stringify(a) === JSON.stringify(b)

export function visit(key: string): void {
  useExplorerStore.setState(({ trail }) => (trail.at(-1) === key ? {} : { trail: [...trail, key].slice(-30) }))
}

/** What is open of a view in which the key of a node, or the id of the cluster, gives its place to another. */
export function withOther(view: View, from: string, to: string): Pick<View, 'at' | 'with' | 'and' | 'cluster'> {
  const now = <T extends string | null>(id: T): T | string => (id === from ? to : id)
  return { at: now(view.at), with: now(view.with), and: view.and.map(now), cluster: now(view.cluster) }
}

/** Puts an id in the place of another in the step taken last and in the trail, so that undo does not lead back to it. */
export function correctSteps(from: string, to: string): void {
  amendStep(({ view }) => ({ view: view && { ...view, ...withOther(view, from, to) } }))
  useExplorerStore.setState(({ trail }) => ({ trail: trail.map((key) => (key === from ? to : key)) }))
}

/** Changes the step taken last, which is none itself. */
function amendStep(change: (step: Step) => Step): void {
  const { temporal } = useStepsStore
  temporal.getState().pause()
  useStepsStore.setState(change)
  temporal.getState().resume()
}

/** Whether a step of this run would go on with the one taken last: nothing has come between them, nor was it undone. */
export function isFurther(of: string | null): boolean {
  const { run } = useExplorerStore.getState()
  return run !== null && run.of === of && sameView(run.view, useStepsStore.getState().view)
}

/** Says where a step of a run has led; where it went `further` it is none of its own, and none at all where it led back. */
export function noteRun(of: string | null, view: View, further: boolean): void {
  const { temporal } = useStepsStore
  const isBack = further && sameView(temporal.getState().pastStates.at(-1)?.view ?? null, view)
  useExplorerStore.setState({ run: of === null || isBack ? null : { of, view } })
  if (!further) return
  amendStep(() => ({ view }))
  temporal.setState(({ pastStates }) => ({
    pastStates: isBack ? pastStates.slice(0, -1) : pastStates,
    futureStates: [],
  }))
}

/** The view as it is without a node: it is not chosen, nothing is asked of it, and it is neither hidden nor kept. */
export function withoutKey(view: View, key: string): View {
  const id = parseKey(key)?.id ?? key
  return {
    ...view,
    ...choosing(chosenIn(view).filter((other) => other !== key)),
    lens: view.lens.filter(({ params }) => !Object.values(params).includes(id)),
    without: view.without.filter((other) => other !== key),
    only: view.only.filter((other) => other !== key),
  }
}

/** Takes a key out of all steps and the trail, so that undo does not lead back to what is no more. */
export function forgetSteps(key: string): void {
  const { temporal } = useStepsStore
  const without = ({ view }: Partial<Step>): Step => ({ view: view ? withoutKey(view, key) : null })
  amendStep(without)
  const now = useStepsStore.getState()
  // Two that are the same now are one step.
  const distinct = (steps: Partial<Step>[]) =>
    steps.map(without).filter(({ view }, i, all) => !sameView(view, (all[i + 1] ?? now).view))
  temporal.setState(({ pastStates, futureStates }) => ({
    pastStates: distinct(pastStates),
    futureStates: distinct(futureStates),
  }))
  useExplorerStore.setState(({ trail }) => ({ trail: trail.filter((other) => other !== key) }))
}

export const askForQueries = (): void =>
  useExplorerStore.setState(({ queriesAsked }) => ({ queriesAsked: queriesAsked + 1 }))

export function askForAnswer(lens: string): void {
  useExplorerStore.setState({ answerAsked: { lens } })
  askForQueries()
}

export function setHover(next: Partial<Hover>): void {
  useExplorerStore.setState(({ hover }) => {
    const merged = { ...hover, ...next }
    return merged.key === hover.key && merged.cluster === hover.cluster ? {} : { hover: merged }
  })
}
