/** A concept with its papers and proofs. */
import { ROLES, relationshipType } from '@/lib/model/concept'
import type { ConceptNode } from '@/lib/model/graph'
import type { ConceptPage, Proof } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toEvidence, toPaperNode, toPaperText, toRole, toSentence } from '@/lib/store/nodes'
import { BROADER_OF, NARROWER_OF, proofsOfConcept, ROLES_OF_CONCEPT } from '@/lib/store/queries/concept'
import { defined, map, number, text, texts } from '@/lib/store/row'
import { findCluster, findConcept } from './find'

const MOST_PROOFS = 200

export async function askConcept(driver: CypherDriver, asked: string): Promise<ConceptPage | null> {
  const row = await findConcept(driver, asked)
  if (!row) return null
  const node = toConceptNode(row)
  const [roles, broader, narrower, cluster] = await Promise.all([
    rolesOf(driver, node.id),
    driver.read(BROADER_OF, { id: node.id }),
    driver.read(NARROWER_OF, { id: node.id }),
    findCluster(driver, node.cluster),
  ])
  return defined({
    concept: { ...node, aliases: texts(row, 'aliases') },
    cluster,
    proofs: await proofsOf(driver, node.id, roles),
    roles,
    broader: broader.map(toWiderOrNarrower),
    narrower: narrower.map(toWiderOrNarrower),
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
