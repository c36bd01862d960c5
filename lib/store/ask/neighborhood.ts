/** The links of one node with what is at their other end, for expanding it on the canvas. */
import { ROLES, type Role, relationshipType } from '@/lib/model/concept'
import type { ConceptNode, Graph, PaperNode, RoleEdge } from '@/lib/model/graph'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { strengthOf, toCluster, toConceptNode, toPaperNode, toRole } from '@/lib/store/nodes'
import { CLUSTERS_BY_ID } from '@/lib/store/queries/cluster'
import { CO_OCCURRENCES_AMONG, conceptsAround, papersAround } from '@/lib/store/queries/neighborhood'
import { map, number, text } from '@/lib/store/row'
import { findNode } from './find'
import { toCoOccurrence } from './graph'

export interface NeighborhoodOptions {
  roles?: Role[]
  /** Strongest links first; default 200. */
  limit?: number
}

interface Spoke<Node> {
  node: Node
  edge: RoleEdge
}

const toEdge = (row: CypherRow): RoleEdge => ({
  paper: text(row, 'paperId'),
  concept: text(row, 'conceptId'),
  role: toRole(text(row, 'type')),
  confidence: number(row, 'confidence'),
  count: number(row, 'count'),
})

function strongest<Node extends { id: string }>(spokes: Spoke<Node>[], limit: number): Spoke<Node>[] {
  const byStrength = (a: Spoke<Node>, b: Spoke<Node>): number =>
    strengthOf(a.edge.role) - strengthOf(b.edge.role) ||
    b.edge.confidence - a.edge.confidence ||
    (a.node.id < b.node.id ? -1 : 1)
  return spokes.sort(byStrength).slice(0, limit)
}

/** Null for an unknown key. */
export async function askNeighborhood(
  driver: CypherDriver,
  key: string,
  { roles = [...ROLES], limit = 200 }: NeighborhoodOptions,
): Promise<Graph | null> {
  const found = await findNode(driver, key)
  if (!found) return null
  const types = (roles.length > 0 ? roles : ROLES).map(relationshipType).join('|')
  const id = text(found.row, 'id')
  if (found.type === 'paper') {
    const rows = await driver.read(conceptsAround(types), { id })
    const spokes = strongest(
      rows.map((row) => ({ node: toConceptNode(map(row, 'concept')), edge: toEdge(row) })),
      limit,
    )
    return toGraph(
      driver,
      [toPaperNode(found.row)],
      spokes.map(({ node }) => node),
      spokes.map(({ edge }) => edge),
    )
  }
  const rows = await driver.read(papersAround(types), { id })
  const spokes = strongest(
    rows.map((row) => ({ node: toPaperNode(map(row, 'paper')), edge: toEdge(row) })),
    limit,
  )
  return toGraph(
    driver,
    spokes.map(({ node }) => node),
    [toConceptNode(found.row)],
    spokes.map(({ edge }) => edge),
  )
}

async function toGraph(
  driver: CypherDriver,
  papers: PaperNode[],
  concepts: ConceptNode[],
  edges: RoleEdge[],
): Promise<Graph> {
  const clusterIds = new Set([...papers, ...concepts].flatMap(({ cluster }) => cluster ?? []))
  const [coOccurrences, clusters] = await Promise.all([
    driver.read(CO_OCCURRENCES_AMONG, { ids: concepts.map(({ id }) => id) }),
    driver.read(CLUSTERS_BY_ID, { ids: [...clusterIds].sort() }),
  ])
  return {
    papers,
    concepts,
    edges,
    coOccurrences: coOccurrences.map(toCoOccurrence),
    clusters: clusters.map(toCluster),
  }
}
