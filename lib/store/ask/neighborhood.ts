/** The links of one node with what is at their other end, for expanding it on the canvas. */
import { ROLES, type Role, relationshipType } from '@/lib/model/concept'
import type { ConceptNode, Graph, PaperNode, RoleEdge } from '@/lib/model/graph'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { strengthOf, toCluster, toConceptNode, toPaperNode, toRole, toStrength } from '@/lib/store/nodes'
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
  ...toStrength(row),
  count: number(row, 'count'),
})

const byStrength = <Node extends { id: string }>(a: Spoke<Node>, b: Spoke<Node>): number =>
  strengthOf(a.edge.role) - strengthOf(b.edge.role) ||
  b.edge.salience - a.edge.salience ||
  (a.node.id < b.node.id ? -1 : 1)

/** Null for an unknown key. */
export async function askNeighborhood(
  driver: CypherDriver,
  key: string,
  { roles = [], limit = 200 }: NeighborhoodOptions,
): Promise<Graph | null> {
  const found = await findNode(driver, key)
  if (!found) return null
  const id = text(found.row, 'id')
  const wanted = ROLES.filter((role) => roles.length === 0 || roles.includes(role))
  if (found.type === 'paper') {
    const spokes = await conceptsOf(driver, id, wanted, limit)
    const nodes = spokes.map(({ node }) => node)
    return toGraph(driver, [toPaperNode(found.row)], nodes, spokes)
  }
  const spokes = await papersOf(driver, id, wanted, limit)
  const nodes = spokes.map(({ node }) => node)
  return toGraph(driver, nodes, [toConceptNode(found.row)], spokes)
}

async function conceptsOf(
  driver: CypherDriver,
  id: string,
  roles: Role[],
  limit: number,
): Promise<Spoke<ConceptNode>[]> {
  const rows = await driver.read(conceptsAround(roles.map(relationshipType).join('|')), { id })
  const spokes = rows.map((row) => ({ node: toConceptNode(map(row, 'concept')), edge: toEdge(row) }))
  return spokes.sort(byStrength).slice(0, limit)
}

/** Role by role, strongest first, until there are enough: a hub has tens of thousands. */
async function papersOf(driver: CypherDriver, id: string, roles: Role[], limit: number): Promise<Spoke<PaperNode>[]> {
  const spokes: Spoke<PaperNode>[] = []
  for (const role of roles) {
    if (spokes.length >= limit) break
    const rows = await driver.read(papersAround(relationshipType(role)), { id, limit: limit - spokes.length })
    spokes.push(...rows.map((row) => ({ node: toPaperNode(map(row, 'paper')), edge: toEdge(row) })))
  }
  return spokes.sort(byStrength)
}

async function toGraph(
  driver: CypherDriver,
  papers: PaperNode[],
  concepts: ConceptNode[],
  spokes: { edge: RoleEdge }[],
): Promise<Graph> {
  const clusterIds = new Set([...papers, ...concepts].flatMap(({ cluster }) => cluster ?? []))
  const [coOccurrences, clusters] = await Promise.all([
    driver.read(CO_OCCURRENCES_AMONG, { ids: concepts.map(({ id }) => id) }),
    driver.read(CLUSTERS_BY_ID, { ids: [...clusterIds].sort() }),
  ])
  return {
    papers,
    concepts,
    edges: spokes.map(({ edge }) => edge),
    coOccurrences: coOccurrences.map(toCoOccurrence),
    clusters: clusters.map(toCluster),
  }
}
