/** The shortest chain of papers and concepts between two nodes, each hop with its sentence. */
import type { Path } from '@/lib/model/page'
import type { CypherDriver } from '@/lib/store/driver'
import { CONCEPTS_BETWEEN, PAPERS_BETWEEN } from '@/lib/store/queries/path'
import { number, text } from '@/lib/store/row'
import { findNode } from './find'
import { type End, findShortestPath, type Stop } from './shortest-path'
import { readHops, readStops, stopKey, toPair } from './stops'

/** Longer chains say nothing, and looking for them costs the more. */
const LONGEST = 12

/** Of what lies between two nodes besides the chain. */
const MOST_OTHERS = 30

/** Null where a key is unknown or no chain is short enough. */
export async function askPath(driver: CypherDriver, from: string, to: string, maxHops: number): Promise<Path | null> {
  const [start, goal] = await Promise.all([findEnd(driver, from), findEnd(driver, to)])
  if (!start || !goal) return null
  if (stopKey(start) === stopKey(goal)) return toPath(driver, [start])
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
  const pairs = stops.slice(1).map((stop, i) => toPair(stops[i]!, stop))
  const ends = [stops[0]!, stops.at(-1)!]
  const pairsOf = (other: Stop) => ends.map((end) => toPair(end, other))
  const [nodeOf, hopsOf] = await Promise.all([
    readStops(driver, [...stops, ...shown]),
    readHops(driver, [...pairs, ...shown.flatMap(pairsOf)]),
  ])
  const isBetween = stops.length === 3 && ends[0]!.type === ends[1]!.type
  return {
    nodes: stops.flatMap((stop) => nodeOf(stop) ?? []),
    hops: hopsOf(pairs),
    between: {
      count: isBetween ? 1 + others.length : 0,
      others: shown.flatMap((other) => {
        const via = nodeOf(other)
        return via ? [{ via, hops: hopsOf(pairsOf(other)) }] : []
      }),
    },
  }
}
