/** The years of a concept's papers, as they are read out and as they are written. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { YearsSection } from '@/components/panels/years-section'
import { toAtlas } from '@/lib/graph/atlas'
import type { Shown } from '@/lib/graph/filters'

vi.mock('@/components/explorer/explorer-state')

const years = { a: 2001, b: 2003, c: 2003, d: 2006, e: undefined }
const papers = Object.entries(years).map(([id, year]) => ({ id, title: id, concepts: 1, ...(year ? { year } : {}) }))
const atlas = toAtlas({ papers, concepts: [], edges: [], coOccurrences: [], clusters: [] })

function shown(ids: string, of: number, visible?: Shown['visible']): string {
  vi.mocked(useGraph).mockReturnValue({ atlas, error: null, refetch: () => undefined })
  vi.mocked(useLeft).mockReturnValue({ visible, lit: undefined })
  const links = [...ids].map((id) => ({ key: `p:${id}` }))
  const markup = renderToStaticMarkup(<YearsSection links={links} papers={of} />)
  return markup.replaceAll(/<[^>]+>/g, '|').replaceAll(/[\u00a0\u202f]/g, ' ')
}

it('tells how many papers each year has, from the first year of the corpus to its last', () => {
  const text = shown('bcde', 4)
  expect(text).toMatch(
    /at most 2 papers a year.*2001.*2006.*2 papers of 2003, 1 paper of 2006\..*1 paper without a year/,
  )
  expect(text).not.toContain('drawn')
})

it('tells how many of them are left, and that of a large corpus not all are drawn', () => {
  expect(shown('bc', 7, new Set(['p:b']))).toMatch(/1 of 2 papers of 2003\..*Of the 2 papers that are drawn/)
})

it('is not there where there is no time to see: a single paper, or none with a year', () => {
  expect(shown('a', 1)).toBe('')
  expect(shown('e', 1)).toBe('')
})
