/** In which clusters the papers of concepts lie. */
import type { CypherDriver } from '@/lib/store/driver'
import { TOPICS_OF_CONCEPTS } from '@/lib/store/queries/concept'
import { number, text } from '@/lib/store/row'

export interface TopicOf {
  /** Id of the cluster. */
  cluster: string
  papers: number
  /** The papers, each as far as it is about the concept. */
  weight: number
}

/** By id of the concept; of one whose papers lie in no cluster, nothing. */
export async function askTopics(driver: CypherDriver, ids: readonly string[]): Promise<Map<string, TopicOf[]>> {
  const topics = new Map<string, TopicOf[]>()
  for (const row of await driver.read(TOPICS_OF_CONCEPTS, { ids: [...ids] })) {
    const topic = { cluster: text(row, 'cluster'), papers: number(row, 'papers'), weight: number(row, 'weight') }
    const concept = text(row, 'concept')
    topics.set(concept, [...(topics.get(concept) ?? []), topic])
  }
  return topics
}
