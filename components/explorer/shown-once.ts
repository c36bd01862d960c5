/**
 * What lenses, filters and the person's own hiding leave on the map, reckoned once for each state of the view: canvas, list,
 * legend, caption and filters all ask for it, and get the same object as long as nothing has changed.
 */
import type { Atlas } from '@/lib/graph/atlas'
import {
  type Filters,
  filtersNothing,
  linkFilter,
  passesAlone,
  passesFilters,
  type Shown,
  sparesPapers,
} from '@/lib/graph/filters'
import { combineLenses, type LensMode, leftByLenses } from '@/lib/graph/lenses'

export interface ShownQuestion {
  filters: Filters
  /** The lenses whose answers are there, first to last. */
  answered: readonly { mode: LensMode; keys: readonly string[] }[]
  /** Keys taken off one by one, and keys that alone are left with their neighbours. */
  without: readonly string[]
  only: readonly string[]
}

/** The view as it is and with each of its filters lifted, before and after a change. */
const KEPT = 16

interface Reckoned {
  atlas: Atlas
  signature: string
  answered: ShownQuestion['answered']
  shown: Shown
}
/** The one asked for last stands last. */
let reckoned: readonly Reckoned[] = []

export function shownOnce(atlas: Atlas, question: ShownQuestion): Shown {
  const { filters, answered, without, only } = question
  const signature = JSON.stringify([filters, without, only])
  const known = reckoned.find(
    (one) => one.atlas === atlas && one.signature === signature && sameAnswers(one.answered, answered),
  )
  const now = known ?? { atlas, signature, answered, shown: reckonShown(atlas, question) }
  // What was reckoned of another graph is never asked for again.
  const others = reckoned.filter((one) => one !== known && one.atlas === atlas)
  reckoned = [...others.slice(1 - KEPT), now]
  return now.shown
}

/** Lists of keys are told apart by identity: an answer keeps its own. */
const sameAnswers = (a: ShownQuestion['answered'], b: ShownQuestion['answered']): boolean =>
  a.length === b.length && a.every(({ mode, keys }, at) => mode === b[at]?.mode && keys === b[at].keys)

function reckonShown(atlas: Atlas, { filters, answered, without, only }: ShownQuestion): Shown {
  const links = linkFilter(filters)
  let base: Iterable<string> = atlas.nodes.keys()
  if (only.length > 0) base = new Set(only.flatMap((key) => [key, ...atlas.links(key).map((link) => link.key)]))
  const gone = new Set(without)
  const passes = passesFilters(atlas, filters)
  const sets = combineLenses(base, answered)
  if (!sets.visible && only.length + gone.size === 0 && filtersNothing(filters)) return { ...sets, links }
  const visible = new Set<string>()
  for (const key of sets.visible ?? base) {
    const node = atlas.nodes.get(key)
    if (node && !gone.has(key) && passes(node)) visible.add(key)
  }
  // What is lit but hidden would only fade all that is left.
  const lit = sets.lit && [...sets.lit].some((key) => visible.has(key)) ? sets.lit : undefined
  const leaves = leftByLenses(answered)
  const alone = passesAlone(filters)
  return {
    visible,
    lit,
    answer: sets.answer,
    links,
    // Whose neighbor it is that is not drawn is not known.
    beyond: (key, about) =>
      only.length === 0 && !atlas.nodes.has(key) && !gone.has(key) && leaves(key) && alone(key, about),
    sparesPapers: !sets.visible && only.length + gone.size === 0 && sparesPapers(filters),
  }
}
