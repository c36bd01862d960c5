/** What a large corpus does not draw is not called left out by a filter that it passes. */
import { describe, expect, it } from 'vitest'
import { type ShownQuestion, shownOnce } from '@/components/explorer/shown-once'
import { papersOfConcept } from '@/components/panels/papers/papers-left'
import { toAtlas } from '@/lib/graph/atlas'
import { isLeft } from '@/lib/graph/filters'
import type { PaperNode } from '@/lib/model/graph'
import type { ConceptPage } from '@/lib/model/page'
import { NO_FILTERS } from '@/test/fixtures/views'

const drawn = { id: 'drawn', title: 'Drawn', year: 2020, concepts: 1 }
const ppo = { id: 'ppo', name: 'PPO', kind: 'Method' as const, papers: 3 }
const link = { role: 'uses' as const, confidence: 1, salience: 1, count: 1 }
const atlas = toAtlas({
  papers: [drawn],
  concepts: [ppo],
  edges: [{ paper: 'drawn', concept: 'ppo', ...link }],
  coOccurrences: [],
  clusters: [],
  whole: { papers: 3, concepts: 2 },
})
const shown = (filters: Partial<ShownQuestion['filters']>, more: Partial<ShownQuestion> = {}) =>
  shownOnce(atlas, { filters: { ...NO_FILTERS, ...filters }, answered: [], without: [], only: [], ...more })

const paper = (year?: number) => ({ id: 'other', title: 'Other', concepts: 1, ...(year ? { year } : {}) })
const gan = { id: 'gan', name: 'GAN', kind: 'Method' as const, papers: 2 }

describe('a node that is not drawn', () => {
  it('is judged by its year, its kind and its number of papers', () => {
    const since = shown({ since: 2021 })
    expect(isLeft(since, 'p:drawn', { about: drawn })).toBe(false)
    expect(isLeft(since, 'p:other', { about: paper(2022) })).toBe(true)
    expect(isLeft(since, 'p:other', { about: paper(2019) })).toBe(false)
    expect(isLeft(since, 'p:other', { about: paper() })).toBe(false)
    expect(isLeft(shown({ hide: ['Task'] }), 'c:gan', { about: gan })).toBe(true)
    expect(isLeft(shown({ hide: ['Method'] }), 'c:gan', { about: gan })).toBe(false)
    expect(isLeft(shown({ least: 3 }), 'c:gan', { about: gan })).toBe(false)
  })

  it('is judged by the link that leads to it, by answers and by hand, and left where nothing is known of it', () => {
    const about = paper(2022)
    expect(isLeft(shown({ unrole: ['uses'] }), 'p:other', { about, link })).toBe(false)
    expect(isLeft(shown({ unrole: ['proposes'] }), 'p:other', { about, link })).toBe(true)
    const answered = (mode: 'isolate' | 'subtract') => shown({}, { answered: [{ mode, keys: ['p:drawn', 'p:other'] }] })
    expect(isLeft(answered('isolate'), 'p:other')).toBe(true)
    expect(isLeft(answered('isolate'), 'c:gan')).toBe(false)
    expect(isLeft(answered('subtract'), 'p:other')).toBe(false)
    expect(isLeft(answered('subtract'), 'c:gan')).toBe(true)
    expect(isLeft(shown({}, { without: ['p:other'] }), 'p:other')).toBe(false)
    expect(isLeft(shown({ since: 2021 }), 'p:other')).toBe(true)
  })

  it('is not left where a few and their neighbors alone are kept', () => {
    const kept = shown({}, { only: ['p:drawn'] })
    expect([isLeft(kept, 'c:ppo'), isLeft(kept, 'p:other'), isLeft(kept, 'c:gan', { about: gan })]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the papers of a concept that are left', () => {
  const said = { mentions: [], sentence: '', sentenceStart: 0, field: 'title' as const }
  const proof = (of: PaperNode) => ({ ...link, ...said, paper: of })
  const page = (proofs: ConceptPage['proofs']): ConceptPage => ({
    concept: { ...ppo, aliases: [] },
    topics: [],
    proofs,
    roles: { uses: 3 },
    broader: [],
    narrower: [],
  })

  it('are those of all that are listed, drawn or not', () => {
    const { papers, isWhole } = papersOfConcept(
      page([proof(drawn), proof(paper(2022)), proof({ ...paper(2018), id: 'old' })]),
      shown({ since: 2020 }),
      atlas,
    )
    expect(papers.map(({ key }) => key)).toEqual(['p:drawn', 'p:other'])
    expect([isWhole(), isWhole('uses')]).toEqual([true, true])
  })

  it('are at least those, where not all are known, and all where nothing set is about papers', () => {
    const some = papersOfConcept(page([proof(paper(2022))]), shown({ since: 2020 }), atlas)
    expect([some.isWhole(), some.isWhole('uses')]).toEqual([false, false])
    const withAll = { ...page([proof(paper(2022))]), roles: { uses: 2, proposes: 1 } }
    // Of a role all may be known though not of the whole.
    expect(papersOfConcept(withAll, shown({ since: 2020 }), atlas).isWhole('uses')).toBe(true)
    expect(papersOfConcept(withAll, shown({ since: 2020 }), atlas).isWhole('proposes')).toBe(false)
    expect(shown({ least: 2 }).sparesPapers).toBe(true)
    expect(shown({ since: 2020 }).sparesPapers).toBe(false)
  })
})
