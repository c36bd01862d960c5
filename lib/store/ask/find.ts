/** From an id that a person, a link or a saved view has to the node it means today. */
import { type NodeType, parseKey } from '@/lib/model/graph'
import { withoutNumber } from '@/lib/model/slug'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toCluster } from '@/lib/store/nodes'
import { CONCEPT, ONE_CLUSTER, PAPER, PAPER_OF_OTHER_ID, SUCCESSOR } from '@/lib/store/queries/find'
import { optionalText } from '@/lib/store/row'

/** The row of a concept; a retired id gives its successor's. */
export async function findConcept(driver: CypherDriver, id: string): Promise<CypherRow | undefined> {
  const [found] = await driver.read(CONCEPT, { id })
  if (found) return found
  const [retired] = await driver.read(SUCCESSOR, { id })
  const successor = retired && optionalText(retired, 'id')
  return successor === undefined ? undefined : (await driver.read(CONCEPT, { id: successor }))[0]
}

/** The row of a paper, found by its id or by any other that it has come under. */
export async function findPaper(driver: CypherDriver, id: string): Promise<CypherRow | undefined> {
  const [found] = await driver.read(PAPER, { id })
  return found ?? (await driver.read(PAPER_OF_OTHER_ID, { id }))[0]
}

export async function findNode(
  driver: CypherDriver,
  key: string,
): Promise<{ type: NodeType; row: CypherRow } | undefined> {
  const node = parseKey(key)
  if (!node) return undefined
  const row = await (node.type === 'paper' ? findPaper : findConcept)(driver, node.id)
  return row ? { type: node.type, row } : undefined
}

export async function findCluster(driver: CypherDriver, id: string | undefined) {
  const [row] = id === undefined ? [] : await driver.read(ONE_CLUSTER, { id })
  return row ? toCluster(row) : undefined
}

/** A cluster's id is that of a concept: one that it has no longer leads to where that concept lies now. */
export async function findLaterCluster(driver: CypherDriver, id: string) {
  const concept = (await findConcept(driver, id)) ?? (await findConcept(driver, withoutNumber(id)))
  return findCluster(driver, concept && optionalText(concept, 'cluster'))
}
