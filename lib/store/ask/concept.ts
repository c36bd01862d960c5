/** A concept with its papers and proofs. */
import { bridgingOf, isBridging } from '@/lib/model/bridging'
import { ROLES, relationshipType } from '@/lib/model/concept'
import type { ConceptNode } from '@/lib/model/graph'
import type { ConceptPage, Proof } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toCluster, toConceptNode, toEvidence, toPaperNode, toPaperText, toRole, toSentence } from '@/lib/store/nodes'
import { CLUSTERS_BY_ID } from '@/lib/store/queries/cluster'
import { BROADER_OF, NARROWER_OF, proofsOfConcept, ROLES_OF_CONCEPT } from '@/lib/store/queries/concept'
import { defined, map, number, text, texts } from '@/lib/store/row'
import { byName } from './by-name'
import { findCluster, findConcept } from './find'
import { askTopics } from './topics'

const MOST_PROOFS = 200

export async function askConcept(driver: CypherDriver, asked: string): Promise<ConceptPage | null> {
  const row = await findConcept(driver, asked)
  if (!row) return null
  const node = toConceptNode(row)
  const [roles, topics, broader, narrower, cluster] = await Promise.all([
    rolesOf(driver, node.id),
    topicsOf(driver, node),
    driver.read(BROADER_OF, { id: node.id }),
    driver.read(NARROWER_OF, { id: node.id }),
    findCluster(driver, node.cluster),
  ])
  return defined({
    concept: { ...node, aliases: texts(row, 'aliases') },
    cluster,
    ...topics,
    proofs: await proofsOf(driver, node.id, roles),
    roles,
    broader: broader.map(toWiderOrNarrower),
    narrower: narrower.map(toWiderOrNarrower),
  })
}

/** Clusters that another process is writing meanwhile are left out. */
async function topicsOf(
  driver: CypherDriver,
  { id, kind }: ConceptNode,
): Promise<Pick<ConceptPage, 'topics' | 'bridging'>> {
  const found = (await askTopics(driver, [id])).get(id) ?? []
  const rows = await driver.read(CLUSTERS_BY_ID, { ids: found.map(({ cluster }) => cluster) })
  const clusters = new Map(rows.map((row) => [text(row, 'id'), toCluster(row)]))
  const topics = found.flatMap((topic) => {
    const cluster = clusters.get(topic.cluster)
    return cluster ? [{ cluster, papers: topic.papers }] : []
  })
  return defined({
    topics: topics.sort((a, b) => b.papers - a.papers || byName(a.cluster, b.cluster)),
    bridging: isBridging(kind) ? bridgingOf(found.map(({ weight }) => weight)) : undefined,
  })
}

const toWiderOrNarrower = (row: CypherRow): ConceptNode & { source: string } => ({
  ...toConceptNode(map(row, 'concept')),
  source: text(row, 'source'),
})

async function rolesOf(driver: CypherDriver, id: string): Promise<ConceptPage['roles']> {
  const counts = new Map(
    (await driver.read(ROLES_OF_CONCEPT, { id })).map((row) => [toRole(text(row, 'type')), number(row, 'papers')]),
  )
  return Object.fromEntries(ROLES.flatMap((role) => (counts.has(role) ? [[role, counts.get(role)]] : [])))
}

/** Role by role, strongest first, until there are enough: a hub's weak links are never read. */
async function proofsOf(driver: CypherDriver, id: string, roles: ConceptPage['roles']): Promise<Proof[]> {
  const proofs: Proof[] = []
  for (const role of ROLES) {
    const limit = MOST_PROOFS - proofs.length
    if (!roles[role] || limit <= 0) continue
    const rows = await driver.read(proofsOfConcept(relationshipType(role)), { id, limit })
    proofs.push(...rows.map(toProof))
  }
  return proofs
}

function toProof(row: CypherRow): Proof {
  const paper = map(row, 'paper')
  const evidence = toEvidence(row)
  const proof = toSentence(evidence, toPaperText({ ...paper, abstract: row.abstract ?? null }))
  return { ...evidence, paper: toPaperNode(paper), ...proof }
}
