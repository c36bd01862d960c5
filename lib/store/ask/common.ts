/** What several nodes have in common, each link with its sentence. */
import { type Common, MOST_TAKEN } from '@/lib/model/page'
import type { CypherDriver } from '@/lib/store/driver'
import { CONCEPTS_OF_SEVERAL, PAPERS_OF_SEVERAL } from '@/lib/store/queries/common'
import { defined, number, text } from '@/lib/store/row'
import { findNode } from './find'
import type { Stop } from './shortest-path'
import { readHops, readStops, stopKey, toPair } from './stops'

/** Told with their links: of papers and of concepts those with the most links, and of each fewer number some. */
const TOLD = { first: 40, each: 10 }

interface Other extends Stop {
  links: number
}

/** Keys of what is not there are left out, and two that lead to one node are one. */
export async function askCommon(
  driver: CypherDriver,
  keys: readonly string[],
  { ids = false }: { ids?: boolean } = {},
): Promise<Common> {
  const found = await Promise.all(keys.map((key) => findNode(driver, key)))
  const stops = distinct(found.flatMap((node) => (node ? [{ type: node.type, id: text(node.row, 'id') }] : [])))
  const [papers, concepts] = await Promise.all([
    findOthers(driver, 'paper', PAPERS_OF_SEVERAL, stops),
    findOthers(driver, 'concept', CONCEPTS_OF_SEVERAL, stops),
  ])
  const shown = [...told(papers), ...told(concepts)]
  const pairsOf = (other: Stop) => stops.flatMap((stop) => (stop.type === other.type ? [] : [toPair(stop, other)]))
  const among = stops.flatMap((stop) => (stop.type === 'paper' ? pairsOf(stop) : []))
  const [nodeOf, hopsOf] = await Promise.all([
    readStops(driver, [...stops, ...shown]),
    readHops(driver, [...among, ...shown.flatMap(pairsOf)]),
  ])
  return {
    nodes: stops.flatMap((stop) => nodeOf(stop) ?? []),
    unknown: keys.filter((_, at) => !found[at]),
    links: hopsOf(among),
    counts: [...countsOf('paper', papers, ids), ...countsOf('concept', concepts)],
    others: shown.flatMap((other) => {
      const [via, hops] = [nodeOf(other), hopsOf(pairsOf(other))]
      return via && hops.length > 1 ? [{ via, hops }] : []
    }),
  }
}

const distinct = (stops: readonly Stop[]): Stop[] => [...new Map(stops.map((stop) => [stopKey(stop), stop])).values()]

async function findOthers(
  driver: CypherDriver,
  type: Stop['type'],
  query: string,
  stops: readonly Stop[],
): Promise<Other[]> {
  const ids = stops.flatMap((stop) => (stop.type === type ? [] : [stop.id]))
  if (ids.length < 2) return []
  const rows = await driver.read(query, { ids })
  return rows.map((row) => ({ type, id: text(row, 'other'), links: number(row, 'links') }))
}

/** They come with the most links first. */
function told(others: readonly Other[]): Other[] {
  const counts = new Map<number, number>()
  return others.filter(({ links }) => {
    const count = (counts.get(links) ?? 0) + 1
    counts.set(links, count)
    return count <= (counts.size === 1 ? TOLD.first : TOLD.each)
  })
}

function countsOf(type: Stop['type'], others: readonly Other[], withIds = false): Common['counts'] {
  const ids = new Map<number, string[]>()
  for (const { links, id } of others) {
    const known = ids.get(links)
    if (known) known.push(id)
    else ids.set(links, [id])
  }
  return [...ids].map(([links, of]) =>
    defined({ type, links, count: of.length, ids: withIds ? of.slice(0, MOST_TAKEN) : undefined }),
  )
}
