/** Concepts that share papers with one, and how much more often than chance. */
import type { ConceptNode } from '@/lib/model/graph'
import type { Related } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode } from '@/lib/store/nodes'
import { COUNT_PAPERS } from '@/lib/store/queries/health'
import { EXAMPLES, TOGETHER, TOGETHER_STORED } from '@/lib/store/queries/related'
import { map, maps, number, text } from '@/lib/store/row'
import { findConcept } from './find'

/** Beyond this many papers the counts of the last derive are taken: live ones would cost hundreds of milliseconds. */
const COUNTED_LIVE = 2000

interface Counts {
  together: number
  one: number
  other: number
  all: number
}

/** Normalised pointwise mutual information (Bouma 2009): -1 never together, 0 as by chance, 1 never apart. */
export function association({ together, one, other, all }: Counts): number {
  if (together === 0) return -1
  if (together === all) return 1
  const information = Math.log((together * all) / (one * other))
  return Math.min(1, Math.max(-1, information / -Math.log(together / all)))
}

export async function askRelated(driver: CypherDriver, asked: string, limit: number): Promise<Related[]> {
  const row = await findConcept(driver, asked)
  if (!row) return []
  const { id, papers } = toConceptNode(row)
  const [[total], rows] = await Promise.all([
    driver.read(COUNT_PAPERS),
    driver.read(papers > COUNTED_LIVE ? TOGETHER_STORED : TOGETHER, { id }),
  ])
  const all = total ? number(total, 'count') : 0
  const ranked = rows.map((each) => toRanked(each, papers, all)).sort(byScore)
  const shown = ranked.slice(0, limit)
  const examples = await examplesOf(driver, id, shown)
  return shown.map(({ concept, together, association }) => ({
    concept,
    together,
    association,
    examples: examples.get(concept.id) ?? [],
  }))
}

interface Ranked {
  concept: ConceptNode
  together: number
  association: number
  score: number
}

/** Association alone would put what was seen together once first, counts alone what is seen with everything. */
function toRanked(row: CypherRow, one: number, all: number): Ranked {
  const concept = toConceptNode(map(row, 'concept'))
  const together = number(row, 'together')
  const share = association({ together, one, other: concept.papers, all })
  return { concept, together, association: share, score: share * Math.log2(1 + together) }
}

const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score || b.together - a.together || (a.concept.id < b.concept.id ? -1 : 1)

async function examplesOf(
  driver: CypherDriver,
  id: string,
  shown: Ranked[],
): Promise<Map<string, Related['examples']>> {
  if (shown.length === 0) return new Map()
  const rows = await driver.read(EXAMPLES, { id, ids: shown.map(({ concept }) => concept.id) })
  const toExamples = (row: CypherRow) =>
    maps(row, 'examples').map((each) => ({ id: text(each, 'id'), title: text(each, 'title') }))
  return new Map(rows.map((row) => [text(row, 'other'), toExamples(row)]))
}
