import { expect, test } from 'vitest'
import { betweenWords } from '@/components/panels/path/path-steps'
import type { Path } from '@/lib/model/page'

const concept = (id: string): Path['nodes'][number] => ({
  type: 'concept',
  node: { id, name: id, kind: 'Method', papers: 3 },
})
const paper = (id: string): Path['nodes'][number] => ({ type: 'paper', node: { id, title: id, concepts: 4 } })
const pathOf = (nodes: Path['nodes'], count: number): Path => ({ nodes, hops: [], between: { count, others: [] } })

test('a panel says what lies between two of a kind, and that nothing does', () => {
  const together = [concept('felt'), paper('p'), concept('wool')]
  expect(betweenWords(pathOf(together, 12))).toMatch(/^12 papers speak of both/)
  expect(betweenWords(pathOf(together, 1))).toBe('One paper speaks of both:')
  const apart = [concept('felt'), paper('p'), concept('loom'), paper('q'), concept('wool')]
  expect(betweenWords(pathOf(apart, 0))).toMatch(/^No paper here speaks of both/)
  const papers = [paper('p'), concept('felt'), paper('q')]
  expect(betweenWords(pathOf(papers, 3))).toMatch(/^Both speak of 3 concepts/)
  expect(betweenWords(pathOf([paper('p'), concept('felt')], 0))).toBeUndefined()
})
