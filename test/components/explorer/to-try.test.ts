import { expect, it } from 'vitest'
import { toTry } from '@/components/explorer/to-try'
import type { Graph } from '@/lib/model/graph'

const concept = (id: string, kind: string, papers: number) => ({ id, kind, papers, name: id })
const edges = (role: string, ...concepts: string[]) =>
  concepts.map((id, at) => ({ paper: `p${at}`, concept: id, role }))
const tried = (graph: object) => toTry({ graph: graph as Graph }).map(({ id }) => id)

it('offers the task of most papers, and the benchmark that most are evaluated on, not one they use', () => {
  const concepts = [
    concept('method', 'Method', 90),
    concept('task', 'Task', 2),
    concept('greater task', 'Task', 3),
    concept('thesaurus', 'Benchmark', 7),
    concept('suite', 'Benchmark', 2),
  ]
  const links = [
    ...edges('uses', 'thesaurus', 'thesaurus', 'thesaurus'),
    ...edges('evaluates_on', 'thesaurus', 'suite', 'suite'),
  ]
  expect(tried({ concepts, edges: links })).toEqual(['greater task', 'suite'])
})

it('offers no benchmark that no paper is evaluated on', () => {
  expect(tried({ concepts: [concept('thesaurus', 'Benchmark', 7)], edges: edges('uses', 'thesaurus') })).toEqual([])
})
