/** Where nodes lie and which cluster they belong to: what differs from what is stored. */
import { cellOf, parseKey } from '@/lib/model/graph'
import type { Derived } from '@/lib/store/derivation'
import type { CypherParams, CypherRow } from '@/lib/store/driver'
import { ALL_PLACES_OF_PAPERS, joinClusters, leaveClusters, UPDATE_CONCEPTS } from '@/lib/store/queries/derived'
import { NEW_AGAIN, NO_LONGER_NEW, NOT_ADDED_SINCE } from '@/lib/store/queries/growth'
import { UPDATE_PAPERS } from '@/lib/store/queries/upsert'
import { flag, optionalText, text } from '@/lib/store/row'
import type { Changes, Step } from './transact'

type Place = { x: number | null; y: number | null; cluster: string | null; cell: string | null }

const NOWHERE: Place = { x: null, y: null, cluster: null, cell: null }

/** A node that has no place among the derived loses the one it had. */
export async function changesOfPlaces(changes: Changes, derived: Derived, concepts: CypherRow[]): Promise<Step[]> {
  const papers = await changes.read(ALL_PLACES_OF_PAPERS)
  const wanted = { paper: new Map<string, Place>(), concept: new Map<string, Place>() }
  const clusters = new Set(derived.clusters.map(({ id }) => id))
  for (const { key, x, y, cluster } of derived.places) {
    const node = parseKey(key)
    const known = cluster !== null && clusters.has(cluster) ? cluster : null
    if (node) wanted[node.type].set(node.id, { x, y, cluster: known, cell: cellOf(x, y) })
  }
  return [
    ...changesOf('Paper', papers, wanted.paper),
    ...changesOf('Concept', concepts, wanted.concept),
    ...changesOfNews(papers, wanted.paper),
  ]
}

/** A paper is new as long as nothing was derived from it, and none was added since all is derived anew. */
function changesOfNews(stored: CypherRow[], wanted: Map<string, Place>): Step[] {
  const [news, others] = [true, false].map((isNew) => stored.filter((row) => flag(row, 'isNew') === isNew))
  const ids = (rows: CypherRow[] = []) => rows.map((row) => text(row, 'id'))
  return [
    { cypher: NO_LONGER_NEW, rows: ids(news).filter((id) => wanted.has(id)) },
    { cypher: NEW_AGAIN, rows: ids(others).filter((id) => !wanted.has(id)) },
    { cypher: NOT_ADDED_SINCE, rows: ids(stored.filter((row) => flag(row, 'grown'))) },
  ]
}

function changesOf(label: 'Paper' | 'Concept', stored: CypherRow[], wanted: Map<string, Place>): Step[] {
  const placed: CypherParams[] = []
  const left: string[] = []
  const joined: CypherParams[] = []
  for (const row of stored) {
    const id = text(row, 'id')
    const place = wanted.get(id) ?? NOWHERE
    const { x, y, cluster, cell } = place
    const before = optionalText(row, 'cluster') ?? null
    const isThere = (row.x ?? null) === x && (row.y ?? null) === y && (row.cell ?? null) === cell
    if (cluster !== before || !isThere) placed.push({ id, ...place })
    if (cluster === before) continue
    if (before !== null) left.push(id)
    if (cluster !== null) joined.push({ id, cluster })
  }
  return [
    { cypher: leaveClusters(label), rows: left },
    { cypher: label === 'Paper' ? UPDATE_PAPERS : UPDATE_CONCEPTS, rows: placed },
    { cypher: joinClusters(label), rows: joined },
  ]
}
