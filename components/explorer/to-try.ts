/** Concepts that a newcomer is offered: the task of most papers, and the benchmark that most are evaluated on. */
import type { Atlas } from '@/lib/graph/atlas'
import type { ConceptNode } from '@/lib/model/graph'

export function toTry({ graph: { concepts, edges } }: Pick<Atlas, 'graph'>): ConceptNode[] {
  const evaluations = new Map<string, number>()
  for (const { role, concept } of edges) {
    if (role === 'evaluates_on') evaluations.set(concept, (evaluations.get(concept) ?? 0) + 1)
  }
  return [
    ...first(concepts, ({ kind, papers }) => (kind === 'Task' ? papers : 0)),
    ...first(concepts, ({ kind, id }) => (kind === 'Benchmark' ? (evaluations.get(id) ?? 0) : 0)),
  ]
}

/** The first with the highest count above zero. */
const first = (concepts: readonly ConceptNode[], count: (concept: ConceptNode) => number): ConceptNode[] =>
  concepts.reduce<ConceptNode[]>((best, one) => (count(one) > (best[0] ? count(best[0]) : 0) ? [one] : best), [])
