/** How far the store has moved on since the last derive, and what new papers need to know of what is there. */
import { type CoOccurrence, conceptKey } from '@/lib/model/graph'
import type { Growth, KnownConcept, PlacedNode } from '@/lib/store/derivation'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import type { Reading } from '@/lib/store/graph-store'
import { toConceptNode } from '@/lib/store/nodes'
import { toReading } from '@/lib/store/paper-row'
import { PIECE, readInPieces } from '@/lib/store/pieces'
import {
  CONCEPTS_BY_ID,
  CONCEPTS_BY_KEY,
  CONCEPTS_BY_RETIRED_ID,
  CONCEPTS_IN_CELLS,
  COUNT_NEW,
  COUNTED_TOGETHER,
  GROWTH,
  NEW_PAPER_IDS,
  PAPERS_IN_CELLS,
  PAPERS_OF_CONCEPTS_COUNTED,
  REJECTED,
  STORED_TOGETHER,
} from '@/lib/store/queries/growth'
import { COUNT_PAPERS } from '@/lib/store/queries/health'
import { READINGS_BY_ID } from '@/lib/store/queries/readings'
import { defined, flag, number, optionalNumber, optionalText, text } from '@/lib/store/row'
import { toCoOccurrence } from './graph'

export async function askGrowth(driver: CypherDriver): Promise<Growth> {
  const [[state], [all], [added]] = await Promise.all([
    driver.read(GROWTH),
    driver.read(COUNT_PAPERS),
    driver.read(COUNT_NEW),
  ])
  const count = (row: CypherRow | undefined, name: string): number => (row && optionalNumber(row, name)) ?? 0
  const removals = count(state, 'removals')
  return {
    papers: count(all, 'count'),
    added: count(added, 'count'),
    settled: count(state, 'settled'),
    removals,
    corrections: (state && optionalText(state, 'corrections')) ?? '',
    onlyGrew: removals === count(state, 'settledRemovals'),
    brokenOff: state !== undefined && flag(state, 'deriving'),
  }
}

export async function askNewReadings(driver: CypherDriver): Promise<Reading[]> {
  const ids = (await driver.read(NEW_PAPER_IDS)).map((row) => text(row, 'id')).sort()
  const readings = (await readInPieces(driver, READINGS_BY_ID, ids)).map(toReading)
  return readings.sort((a, b) => (a.paper.id < b.paper.id ? -1 : 1))
}

export async function askKnownConcepts(driver: CypherDriver, by: 'id' | 'key', asked: string[]) {
  const statements = by === 'key' ? [CONCEPTS_BY_KEY] : [CONCEPTS_BY_ID, CONCEPTS_BY_RETIRED_ID]
  const known: KnownConcept[] = []
  for (const cypher of statements) {
    for (const row of await readInPieces(driver, cypher, asked)) {
      known.push(defined({ asked: text(row, 'asked'), node: toConceptNode(row), key: optionalText(row, 'key') }))
    }
  }
  return known.sort((a, b) => (a.node.id < b.node.id ? -1 : 1))
}

export const askRejected = async (driver: CypherDriver, ids: string[]): Promise<string[]> =>
  (await readInPieces(driver, REJECTED, ids)).map((row) => text(row, 'id'))

type Pair = Pick<CoOccurrence, 'source' | 'target'>

const pairKey = ({ source, target }: Pair): string => `${conceptKey(source)}\n${conceptKey(target)}`

/** What is stored is counted already; other pairs are counted from the concept that has fewer papers. */
export async function askTogether(driver: CypherDriver, pairs: Pair[]): Promise<CoOccurrence[]> {
  const others = [...new Set(pairs.map(({ target }) => target))]
  const wanted = new Map(pairs.map((pair) => [pairKey(pair), pair]))
  const found: CoOccurrence[] = []
  for (const row of await readInPieces(
    driver,
    STORED_TOGETHER,
    pairs.map(({ source }) => source),
    { others },
  )) {
    const stored = toCoOccurrence(row)
    if (wanted.delete(pairKey(stored))) found.push(stored)
  }
  const ids = [...wanted.values()].flatMap(({ source, target }) => [source, target])
  const counted = await readInPieces(driver, PAPERS_OF_CONCEPTS_COUNTED, ids)
  const papersOf = new Map(counted.map((row) => [text(row, 'id'), number(row, 'papers')]))
  const rows = [...wanted.values()].map(({ source, target }) => {
    const isFirstRarer = (papersOf.get(source) ?? 0) <= (papersOf.get(target) ?? 0)
    return isFirstRarer ? { few: source, many: target } : { few: target, many: source }
  })
  for (let at = 0; at < rows.length; at += PIECE) {
    for (const row of await driver.read(COUNTED_TOGETHER, { rows: rows.slice(at, at + PIECE) })) {
      const [few, many] = [text(row, 'few'), text(row, 'many')]
      const pair = wanted.get(pairKey({ source: few, target: many })) ?? { source: many, target: few }
      found.push({ ...pair, papers: number(row, 'papers') })
    }
  }
  return found
}

export async function askPlacedIn(driver: CypherDriver, cells: string[]): Promise<PlacedNode[]> {
  const placed: PlacedNode[] = []
  for (const cypher of [PAPERS_IN_CELLS, CONCEPTS_IN_CELLS]) {
    for (const row of await readInPieces(driver, cypher, cells)) {
      const links = optionalNumber(row, 'links') ?? 0
      placed.push(defined({ x: number(row, 'x'), y: number(row, 'y'), links, cluster: optionalText(row, 'cluster') }))
    }
  }
  return placed.sort((a, b) => a.x - b.x || a.y - b.y)
}
