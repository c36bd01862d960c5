'use client'
/** Every way of changing the view, as stable functions: each is one step in the browser's history and in undo. */
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import type { Thing } from '@/lib/graph/appearance'
import { type LensSpec, lensId } from '@/lib/graph/lens-text'
import type { LensMode } from '@/lib/graph/lenses'
import type { SizeBy } from '@/lib/graph/sizes'
import type { Role } from '@/lib/model/concept'
import { MOST_CHOSEN } from '@/lib/model/page'
import {
  correctSteps,
  forgetSteps,
  isFurther,
  type MenuRequest,
  noteRun,
  sameView,
  setHover,
  useExplorerStore,
  withOther,
  withoutKey,
} from './explorer-store'
import { type ColorBy, choosing, chosenIn, type Layout, type Tab, type View, viewParsers } from './view-url'

export interface Actions {
  /** Opens a node's panel and centres it, or shows what connects it `with` another; null closes the panel. */
  select: (key: string | null, other?: string) => void
  /** A node's key or the cluster's id in the address leads on to another: puts that in its place, and it is no step. */
  correct: (from: string, to: string) => void
  /** The node has left the corpus: so it leaves the view, too, which is no step. Resolves once the address says so. */
  forget: (key: string) => Promise<void>
  /** Opens a cluster's panel and frames it. */
  openCluster: (id: string | null) => void
  /** Opens a concept's panel and, where `key` is not null, asks over it what is wrong. */
  askCorrection: (key: string | null) => void
  /** Shows what connects the selected node with another. */
  connect: (key: string | null) => void
  /** Takes one more node to those that are chosen, or one of them out again. */
  choose: (key: string) => void
  /** Those and no others. */
  chooseOnly: (keys: readonly string[]) => void
  setTab: (tab: Tab) => void
  /**
   * Puts a query's answer on the map; the same query with the same parameters changes its mode only. `instead` is the lens
   * that it takes the place of, which then also gives the mode.
   */
  addLens: (lens: Omit<LensSpec, 'mode'> & { mode?: LensMode }, instead?: string | null) => void
  setLensMode: (id: string, mode: LensMode) => void
  removeLens: (id: string) => void
  clearLenses: () => void
  /** Legend: takes a kind of thing off the map or brings it back. */
  toggleThing: (thing: Thing) => void
  /** Takes the links of a role off the map or brings them back. */
  toggleRole: (role: Role) => void
  /** Whether links to what papers say by the way are on the map. */
  setAsides: (asides: boolean) => void
  /** Leaves concepts of at least and at most so many papers; null for no upper bound. Those of a `run` are one step. */
  setPapers: (range: { least: number; most: number | null }, run?: string | null) => void
  /** Leaves papers of these years and the concepts that they speak of; null for no bound. Those of a `run` are one step. */
  setYears: (range: { since: number | null; until: number | null }, run?: string | null) => void
  /** Takes one node off the map. */
  hide: (key: string) => void
  /** Leaves only the node and its neighbours. */
  keepOnly: (key: string) => void
  /** Where only some are left: brings a node's neighbours, or takes them away again. */
  toggleExpanded: (key: string) => void
  /** Brings back all that was hidden or left out. */
  showAll: () => void
  setColorBy: (color: ColorBy) => void
  setSizeBy: (size: SizeBy) => void
  setLayout: (layout: Layout) => void
  setTwin: (on: boolean) => void
  openMenu: (request: MenuRequest) => void
  closeMenu: () => void
  setLeftOpen: (open: boolean) => void
}

/** Changes of one `run` with none between them are one step. */
type Change = (change: Partial<View> | ((view: View) => Partial<View>), run?: string | null) => void

/** Nothing where the view stays as it is: that is no step, and going back would lead to the same. */
function changeOf(view: View, change: Parameters<Change>[0]): Partial<View> {
  const next = typeof change === 'function' ? change(view) : change
  return sameView(view, { ...view, ...next }) ? {} : next
}

export function useActions(): Actions {
  const [, setView] = useQueryStates(viewParsers)
  return useMemo(() => {
    const step: Change = (change, run = null) => {
      const further = isFurther(run)
      useExplorerStore.setState({ menu: null, correcting: null, fresh: false, stepping: true })
      setHover({ key: null, cluster: null })
      const done = () => useExplorerStore.setState({ stepping: false })
      const toNext = (view: View): Partial<View> => {
        const next = changeOf(view, change)
        noteRun(run, { ...view, ...next }, further)
        return next
      }
      void setView(toNext, { history: further ? 'replace' : 'push' }).finally(done)
    }
    const adjust = async (change: Parameters<Change>[0]) => {
      await setView(change, { history: 'replace' })
    }
    return { ...movingActions(step, adjust), ...lensActions(step), ...hidingActions(step), ...pageActions }
  }, [setView])
}

const movingActions = (step: Change, adjust: (...change: Parameters<Change>) => Promise<void>) => ({
  select: (key: string | null, other?: string) => step({ at: key, with: other ?? null, and: [], cluster: null }),
  correct: (from: string, to: string) => {
    correctSteps(from, to)
    void adjust((view) => withOther(view, from, to))
  },
  forget: (key: string) => {
    forgetSteps(key)
    return adjust((view) => withoutKey(view, key))
  },
  openCluster: (id: string | null) => step({ cluster: id, at: null, with: null, and: [] }),
  askCorrection: (key: string | null) => {
    if (key !== null) step((view) => (view.at === key ? {} : { at: key, with: null, and: [], cluster: null }))
    useExplorerStore.setState({ correcting: key })
  },
  connect: (key: string | null) => step({ with: key, and: [] }),
  chooseOnly: (keys: readonly string[]) => step({ ...choosing(keys), cluster: null }),
  choose: (key: string) =>
    step((view) => {
      const chosen = toggled(chosenIn(view), key)
      return chosen.length > MOST_CHOSEN ? {} : { ...choosing(chosen), cluster: null }
    }),
  setTab: (tab: Tab) => void adjust({ tab }),
  setColorBy: (color: ColorBy) => void adjust({ color }),
  setSizeBy: (size: SizeBy) => void adjust({ size }),
  setLayout: (layout: Layout) => step({ layout }),
  setTwin: (twin: boolean) => void adjust({ twin }),
})

const lensActions = (step: Change) => ({
  addLens: ({ mode, ...lens }: Omit<LensSpec, 'mode'> & { mode?: LensMode }, instead: string | null = null) =>
    step((view) => {
      const replaced = view.lens.find((other) => lensId(other) === instead)
      const others = view.lens.filter((other) => other !== replaced && lensId(other) !== lensId(lens))
      return { lens: [...others, { ...lens, mode: mode ?? replaced?.mode ?? 'highlight' }] }
    }),
  setLensMode: (id: string, mode: LensMode) =>
    step((view) => ({ lens: view.lens.map((lens) => (lensId(lens) === id ? { ...lens, mode } : lens)) })),
  removeLens: (id: string) => step((view) => ({ lens: view.lens.filter((lens) => lensId(lens) !== id) })),
  clearLenses: () => step({ lens: [] }),
})

const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value]

const hidingActions = (step: Change) => ({
  toggleThing: (thing: Thing) => step((view) => ({ hide: toggled(view.hide, thing) })),
  toggleRole: (role: Role) => step((view) => ({ unrole: toggled(view.unrole, role) })),
  setAsides: (asides: boolean) => step({ asides }),
  setPapers: (range: { least: number; most: number | null }, run?: string | null) => step(range, run),
  setYears: (range: { since: number | null; until: number | null }, run?: string | null) => step(range, run),
  hide: (key: string) =>
    step((view) => ({
      without: [...view.without, key],
      ...choosing(chosenIn(view).filter((other) => other !== key)),
    })),
  keepOnly: (key: string) => step({ only: [key] }),
  toggleExpanded: (key: string) => step((view) => ({ only: toggled(view.only, key) })),
  showAll: () =>
    step({ only: [], without: [], hide: [], unrole: [], asides: true, least: 1, most: null, since: null, until: null }),
})

const pageActions = {
  openMenu: (menu: MenuRequest) => useExplorerStore.setState({ menu }),
  closeMenu: () => useExplorerStore.setState({ menu: null }),
  setLeftOpen: (leftOpen: boolean) => useExplorerStore.setState({ leftOpen }),
}
