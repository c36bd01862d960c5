/** Some answers of each kind that a store gives, in an order of our own, for two stores to be held against each other. */
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'

const EACH = 40

export async function answersOf(store: CypherGraphStore): Promise<unknown[]> {
  const graph = await store.graph()
  const answers: unknown[] = [
    graph,
    await store.names(),
    await store.readings({ limit: 30 }),
    await store.papersByRun(),
  ]
  const hub = graph.concepts.toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))[0]?.id ?? ''
  for (const { id } of graph.concepts.filter((_, i) => i % EACH === 0)) {
    answers.push(await store.concept(id), await store.related(id), await store.neighborhood(conceptKey(id)))
    answers.push(await store.path(conceptKey(id), conceptKey(hub)))
  }
  for (const { id } of graph.papers.filter((_, i) => i % EACH === 0)) {
    answers.push(await store.paper(id), await store.neighborhood(paperKey(id)))
    answers.push(await store.path(paperKey(id), paperKey(graph.papers[0]!.id)))
  }
  for (const { id } of graph.clusters) answers.push(await store.cluster(id))
  return answers
}
