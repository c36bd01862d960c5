/** Concepts that share papers with one, and how much more often than chance. */
import type { ConceptNode } from '@/lib/model/graph'
import type { Related } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toTitle } from '@/lib/store/nodes'
import { COUNT_PAPERS } from '@/lib/store/queries/health'
import { CONCEPTS_BY_ID } from '@/lib/store/queries/path'
import { EXAMPLES_FROM_ONE, EXAMPLES_FROM_OTHERS, TOGETHER, TOGETHER_STORED } from '@/lib/store/queries/related'
import { map, maps, number, text } from '@/lib/store/row'
import { byName } from './by-name'
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
  const ids = shown.map((each) => each.id)
  const [concepts, examples] = await Promise.all([conceptsOf(driver, ids), examplesOf(driver, { id, papers }, shown)])
  return shown.flatMap(({ id: other, together, association: share }) => {
    const concept = concepts.get(other)
    return concept ? [{ concept, together, association: share, examples: examples.get(other) ?? [] }] : []
  })
}

interface Ranked {
  id: string
  papers: number
  together: number
  association: number
  score: number
  /** The highest in their common papers, 0 where it was not counted. */
  salience: number
  name: string
}

/** Association alone would put what was seen together once first, counts alone what is seen with everything. */
function toRanked(row: CypherRow, one: number, all: number): Ranked {
  const together = number(row, 'together')
  const [id, papers] = [text(row, 'id'), number(row, 'papers')]
  const share = association({ together, one, other: papers, all })
  const score = share * Math.log2(1 + together)
  return { id, papers, together, association: share, score, salience: number(row, 'salience'), name: text(row, 'name') }
}

/** What stands in as many papers and scores the same is told apart by how much its papers are about it. */
const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score || b.together - a.together || b.salience - a.salience || byName(a, b)

/** Only of those that are shown: a hub has thousands. */
async function conceptsOf(driver: CypherDriver, ids: string[]): Promise<Map<string, ConceptNode>> {
  const rows = await driver.read(CONCEPTS_BY_ID, { ids })
  return new Map(rows.map((row) => toConceptNode(map(row, 'concept'))).map((concept) => [concept.id, concept]))
}

async function examplesOf(
  driver: CypherDriver,
  { id, papers }: { id: string; papers: number },
  shown: Ranked[],
): Promise<Map<string, Related['examples']>> {
  const papersOfOthers = shown.reduce((sum, other) => sum + other.papers, 0)
  const cypher = papers <= papersOfOthers ? EXAMPLES_FROM_ONE : EXAMPLES_FROM_OTHERS
  const rows = await driver.read(cypher, { id, ids: shown.map((other) => other.id) })
  const toExamples = (row: CypherRow) =>
    maps(row, 'examples').map((each) => ({ id: text(each, 'id'), title: toTitle(each) }))
  return new Map(rows.map((row) => [text(row, 'other'), toExamples(row)]))
}
