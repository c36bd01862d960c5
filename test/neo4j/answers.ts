/** Some answers of each kind that a store gives, in an order of our own, for two stores to be held against each other. */
import { expect } from 'vitest'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { PaperPage } from '@/lib/model/page'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'

const EACH = 40

/** What was asked → the answer. */
async function answersOf(store: CypherGraphStore): Promise<Map<string, unknown>> {
  const graph = await store.graph()
  const answers = new Map<string, unknown>([
    ['graph', graph],
    ['names', await store.names()],
    ['readings', await store.readings({ limit: 30 })],
    ['papersByRun', await store.papersByRun()],
  ])
  const hub = graph.concepts.toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))[0]?.id ?? ''
  for (const { id } of graph.concepts.filter((_, i) => i % EACH === 0)) {
    answers.set(`concept ${id}`, await store.concept(id))
    answers.set(`related ${id}`, await store.related(id))
    answers.set(`neighborhood of concept ${id}`, await store.neighborhood(conceptKey(id)))
    answers.set(`path ${id} to ${hub}`, await store.path(conceptKey(id), conceptKey(hub)))
  }
  for (const { id } of graph.papers.filter((_, i) => i % EACH === 0)) {
    answers.set(`paper ${id}`, withoutTimes(await store.paper(id)))
    answers.set(`closest to ${id}`, await store.closest(id))
    answers.set(`neighborhood of paper ${id}`, await store.neighborhood(paperKey(id)))
    const some = [id, ...graph.papers.slice(0, 3).map((paper) => paper.id)]
    answers.set(`common ${id}`, await store.common(some.map(paperKey)))
    answers.set(`path ${id}`, await store.path(paperKey(id), paperKey(graph.papers[0]!.id)))
  }
  for (const { id } of graph.clusters) answers.set(`cluster ${id}`, await store.cluster(id))
  return answers
}

/** When it was ingested is not part of the answer. */
const withoutTimes = (page: PaperPage | null) => page && { ...page, runs: page.runs.map((run) => ({ ...run, at: '' })) }

/** One by one, so that a difference says which question it is about. */
export async function expectEqualAnswers(one: CypherGraphStore, other: CypherGraphStore): Promise<void> {
  const theirs = await answersOf(other)
  for (const [question, answer] of await answersOf(one)) expect(answer, question).toEqual(theirs.get(question))
}
