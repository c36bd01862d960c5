/** The shortest chain of papers and concepts between two nodes, each hop with its sentence. */
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Path } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toEvidence, toPaperNode, toPaperText, toSentence } from '@/lib/store/nodes'
import { CONCEPTS_BETWEEN, CONCEPTS_BY_ID, HOPS, PAPERS_BETWEEN, PAPERS_BY_ID } from '@/lib/store/queries/path'
import { map, number, text } from '@/lib/store/row'
import { findNode } from './find'
import { type End, findShortestPath, type Stop } from './shortest-path'

/** Longer chains say nothing, and looking for them costs the more. */
const LONGEST = 12

/** Of what lies between two nodes besides the chain. */
const MOST_OTHERS = 30

const keyOf = ({ type, id }: Stop): string => (type === 'paper' ? paperKey(id) : conceptKey(id))

/** Null where a key is unknown or no chain is short enough. */
export async function askPath(driver: CypherDriver, from: string, to: string, maxHops: number): Promise<Path | null> {
  const [start, goal] = await Promise.all([findEnd(driver, from), findEnd(driver, to)])
  if (!start || !goal) return null
  if (keyOf(start) === keyOf(goal)) return toPath(driver, [start])
  const hops = Math.min(LONGEST, Math.max(1, Math.floor(maxHops)))
  const [first, ...others] = hops > 1 ? await findBetween(driver, start, goal) : []
  if (first) return toPath(driver, [start, first, goal], others)
  const stops = await findShortestPath(driver, start, goal, hops)
  return stops ? toPath(driver, stops) : null
}

async function findEnd(driver: CypherDriver, key: string): Promise<End | undefined> {
  const found = await findNode(driver, key)
  if (!found) return undefined
  const links = number(found.row, found.type === 'paper' ? 'concepts' : 'papers')
  return { type: found.type, id: text(found.row, 'id'), links }
}

/** What has links to both ends, strongest first; nothing between a paper and a concept. */
async function findBetween(driver: CypherDriver, start: Stop, goal: Stop): Promise<Stop[]> {
  if (start.type !== goal.type) return []
  const [type, query] =
    start.type === 'paper' ? (['concept', CONCEPTS_BETWEEN] as const) : (['paper', PAPERS_BETWEEN] as const)
  const rows = await driver.read(query, { from: start.id, to: goal.id })
  return rows.map((row) => ({ type, id: text(row, 'id') }))
}

/** `others` lie between the first and the last stop as the one in the middle does. */
async function toPath(driver: CypherDriver, stops: Stop[], others: Stop[] = []): Promise<Path> {
  const shown = others.slice(0, MOST_OTHERS)
  const all = [...stops, ...shown]
  const idsOf = (type: Stop['type']) => all.flatMap((stop) => (stop.type === type ? [stop.id] : []))
  const pairs = stops.slice(1).map((stop, i) => toPair(stops[i]!, stop))
  const ends = [stops[0]!, stops.at(-1)!]
  const pairsOf = (other: Stop) => ends.map((end) => toPair(end, other))
  const [papers, concepts, hops] = await Promise.all([
    driver.read(PAPERS_BY_ID, { ids: idsOf('paper') }),
    driver.read(CONCEPTS_BY_ID, { ids: idsOf('concept') }),
    driver.read(HOPS, { rows: [...pairs, ...shown.flatMap(pairsOf)] }),
  ])
  const nodes = new Map<string, Path['nodes'][number]>()
  for (const row of papers) {
    const node = toPaperNode(map(row, 'paper'))
    nodes.set(paperKey(node.id), { type: 'paper', node })
  }
  for (const row of concepts) {
    const node = toConceptNode(map(row, 'concept'))
    nodes.set(conceptKey(node.id), { type: 'concept', node })
  }
  const links = new Map(hops.map(toHop).map((hop) => [pairKey(hop), hop]))
  const hopsOf = (of: Pair[]) => of.flatMap((pair) => links.get(pairKey(pair)) ?? [])
  const isBetween = stops.length === 3 && ends[0]!.type === ends[1]!.type
  return {
    nodes: stops.flatMap((stop) => nodes.get(keyOf(stop)) ?? []),
    hops: hopsOf(pairs),
    between: {
      count: isBetween ? 1 + others.length : 0,
      others: shown.flatMap((other) => {
        const via = nodes.get(keyOf(other))
        return via ? [{ via, hops: hopsOf(pairsOf(other)) }] : []
      }),
    },
  }
}

type Pair = { paper: string; concept: string }
const toPair = (a: Stop, b: Stop): Pair =>
  a.type === 'paper' ? { paper: a.id, concept: b.id } : { paper: b.id, concept: a.id }
const pairKey = ({ paper, concept }: Pair): string => JSON.stringify([paper, concept])

function toHop(row: CypherRow): Path['hops'][number] {
  const evidence = toEvidence(row)
  const { sentence } = toSentence(evidence, toPaperText(row))
  return { paper: text(row, 'paper'), concept: text(row, 'concept'), role: evidence.role, sentence }
}
