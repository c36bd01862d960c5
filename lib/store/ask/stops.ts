/** Papers and concepts on the way from one to another, and the links between them, each with its sentence. */
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Path } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toEvidence, toPaperNode, toPaperText, toSentence } from '@/lib/store/nodes'
import { CONCEPTS_BY_ID, HOPS, PAPERS_BY_ID } from '@/lib/store/queries/path'
import { map, text } from '@/lib/store/row'
import type { Stop } from './shortest-path'

export type PathNode = Path['nodes'][number]
export type Hop = Path['hops'][number]

/** A paper and a concept that may have a link. */
export interface Pair {
  paper: string
  concept: string
}

export const stopKey = ({ type, id }: Stop): string => (type === 'paper' ? paperKey(id) : conceptKey(id))

export const toPair = (a: Stop, b: Stop): Pair =>
  a.type === 'paper' ? { paper: a.id, concept: b.id } : { paper: b.id, concept: a.id }

const pairKey = ({ paper, concept }: Pair): string => JSON.stringify([paper, concept])

/** Those of the stops that are there. */
export async function readStops(
  driver: CypherDriver,
  stops: readonly Stop[],
): Promise<(stop: Stop) => PathNode | undefined> {
  const idsOf = (type: Stop['type']) => stops.flatMap((stop) => (stop.type === type ? [stop.id] : []))
  const [papers, concepts] = await Promise.all([
    driver.read(PAPERS_BY_ID, { ids: idsOf('paper') }),
    driver.read(CONCEPTS_BY_ID, { ids: idsOf('concept') }),
  ])
  const nodes = new Map<string, PathNode>()
  for (const row of papers) {
    const node = toPaperNode(map(row, 'paper'))
    nodes.set(paperKey(node.id), { type: 'paper', node })
  }
  for (const row of concepts) {
    const node = toConceptNode(map(row, 'concept'))
    nodes.set(conceptKey(node.id), { type: 'concept', node })
  }
  return (stop) => nodes.get(stopKey(stop))
}

/** The links that there are of some of the pairs, in their order. */
export async function readHops(driver: CypherDriver, pairs: readonly Pair[]): Promise<(of: readonly Pair[]) => Hop[]> {
  const rows = await driver.read(HOPS, { rows: pairs.map((pair) => ({ ...pair })) })
  const links = new Map(rows.map(toHop).map((hop) => [pairKey(hop), hop]))
  return (of) => of.flatMap((pair) => links.get(pairKey(pair)) ?? [])
}

function toHop(row: CypherRow): Hop {
  const evidence = toEvidence(row)
  const { sentence } = toSentence(evidence, toPaperText(row))
  return { paper: text(row, 'paper'), concept: text(row, 'concept'), role: evidence.role, sentence }
}
