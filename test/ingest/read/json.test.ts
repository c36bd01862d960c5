import { describe, expect, it } from 'vitest'
import { readText } from './collect'

const read = (value: unknown) => readText('papers.json', JSON.stringify(value))

describe('JSON lines in our own shape', () => {
  it('keeps title and abstract to the letter, because offsets may point into them', async () => {
    const paper = { id: 'x:1', title: ' Two  spaces', abstract: 'A\n\nline <b>and</b> &amp; e\u0301.' }
    const { papers } = await readText('a.jsonl', JSON.stringify(paper))
    expect(papers).toEqual([{ ...paper, authors: [], otherIds: [] }])
  })

  it('reads what it wrote', async () => {
    const first = await readText(
      'a.jsonl',
      JSON.stringify({ title: 'Lanterns', year: '2024', authors: ['Ada'], doi: '10.1000/x' }),
    )
    const again = await readText('a.jsonl', first.papers.map((paper) => JSON.stringify(paper)).join('\n'))
    expect(again.papers).toEqual(first.papers)
  })

  it('makes an id from arXiv id, DOI or title, in this order', async () => {
    const lines = [
      { title: 'A', arxivId: '2401.00001', doi: '10.1000/a' },
      { title: 'B', doi: '10.1000/b' },
      { title: 'Slow Gardens' },
    ]
    const { papers } = await readText('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
    expect(papers.map(({ id }) => id)).toEqual([
      'arxiv:2401.00001',
      'doi:10.1000/b',
      expect.stringMatching(/^title:slow-gardens-[\da-f]{8}$/),
    ])
  })

  it('costs a bad line that line, with its number', async () => {
    const { papers, problems } = await readText(
      'a.jsonl',
      '{"title":"One"}\n{"title":\n[1]\n{"abstract":"No title."}\n\n{"title":"Two"}\n',
    )
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4])
  })

  it('takes the first of several lines with one id', async () => {
    const { papers, merged } = await readText('a.jsonl', '{"id":"1","title":"One"}\n{"id":"1","title":"One again"}\n')
    expect(papers.map(({ title }) => title)).toEqual(['One'])
    expect(merged).toBe(1)
  })

  it('reads the records of services line by line, too', async () => {
    const { papers } = await readText(
      'dump.jsonl',
      '{"paperId":"p1","title":"One","abstract":null}\n{"paperId":"p2","title":"Two"}',
    )
    expect(papers.map(({ otherIds }) => otherIds)).toEqual([['s2:p1'], ['s2:p2']])
  })
})

describe('Hugging Face Daily Papers as JSON', () => {
  it('reads title, abstract, authors, date and arXiv id, never the machine-written summary', async () => {
    const paper = {
      id: '2501.00001',
      title: 'Slow\nGardens',
      summary: 'Gardens grow\nslowly.',
      ai_summary: 'A model says this.',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Alan Turing' }],
      publishedAt: '2025-01-03T00:00:00.000Z',
    }
    const { papers, problems } = await read([{ paper, title: 'Slow Gardens', summary: 'Gardens grow slowly.' }])
    expect(problems).toEqual([])
    expect(papers).toEqual([
      {
        id: 'arxiv:2501.00001',
        title: 'Slow Gardens',
        abstract: 'Gardens grow slowly.',
        authors: ['Ada Lovelace', 'Alan Turing'],
        year: 2025,
        published: '2025-01-03',
        url: 'https://arxiv.org/abs/2501.00001',
        arxivId: '2501.00001',
        otherIds: [],
      },
    ])
  })
})

describe('OpenAlex', () => {
  it('puts the inverted abstract in order', async () => {
    const work = {
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1000/ABC',
      title: 'Crystals &amp; <i>Light</i>',
      publication_year: 1998,
      abstract_inverted_index: { grow: [1, 4], Crystals: [0], and: [2], they: [3] },
      authorships: [{ author: { display_name: 'Ada Lovelace' } }],
    }
    const { papers } = await read({ status_code: 200, body: { results: [work] } })
    expect(papers).toMatchObject([
      {
        id: 'doi:10.1000/abc',
        title: 'Crystals & Light',
        abstract: 'Crystals grow and they grow',
        authors: ['Ada Lovelace'],
        year: 1998,
        otherIds: ['openalex:W1'],
      },
    ])
  })

  it('names the work without a title', async () => {
    const { papers, problems } = await read({
      results: [{ id: 'https://openalex.org/W2', title: null, abstract_inverted_index: null }],
    })
    expect(papers).toEqual([])
    expect(problems).toMatchObject([{ subject: 'https://openalex.org/W2' }])
  })
})

describe('Semantic Scholar', () => {
  const paper = {
    paperId: 'p',
    externalIds: { ArXiv: '2401.00002', DOI: '10.5000/X' },
    title: 'Maps',
    abstract: null,
    year: 2024,
  }
  it.each([
    ['data', { total: 1, data: [paper] }],
    ['recommendedPapers', { recommendedPapers: [paper] }],
    ['data[].citedPaper', { data: [{ contexts: ['x'], citedPaper: paper }] }],
    ['data[].citingPaper', { data: [{ citingPaper: paper }] }],
    ['a single citation', { contexts: [], citingPaper: paper }],
    ['the papers of an author', { authorId: '1', name: 'Ada', papers: [paper] }],
    ['a single paper', paper],
  ])('reads %s', async (_wrapper, value) => {
    const { papers, problems } = await read(value)
    expect(problems).toEqual([])
    expect(papers).toMatchObject([
      { id: 'arxiv:2401.00002', title: 'Maps', abstract: '', otherIds: ['doi:10.5000/x', 's2:p'] },
    ])
  })
})

describe('CSL-JSON', () => {
  it.each([
    [[[2017, '7']], 2017, '2017-07'],
    [[['2017', 7, 3, 9]], 2017, '2017-07-03'],
    [[[null]], undefined, undefined],
    [[], undefined, undefined],
  ])('reads date-parts %j', async (parts, year, published) => {
    const { papers } = await read({ type: 'book', title: 'T', issued: { 'date-parts': parts } })
    expect(papers[0]?.year).toBe(year)
    expect(papers[0]?.published).toBe(published)
  })

  it.each([
    [{ id: 'kingmaAdamMethodStochastic2017a' }, 'kingmaAdamMethodStochastic2017a'],
    [{ id: 'vaswani2017attention' }, 'vaswani2017attention'],
    [{ id: 'http://zotero.org/users/1/items/x', 'citation-key': 'Adam' }, 'Adam'],
    [{ id: 'http://zotero.org/users/1/items/AB2017CD' }, undefined],
    [{ id: 'AB2017CD' }, undefined],
    [{ id: 'ITEM-1' }, undefined],
    [{ id: 'https://doi.org/10.1000/x.2017' }, undefined],
    [{ id: 'e3b0c442-98fc-1c14-9afb-f4c8996fb924' }, undefined],
  ])('takes of %j what is a citation key', async (ids, key) => {
    const { papers } = await read({ ...ids, type: 'book', title: 'T', issued: { 'date-parts': [[2017]] } })
    expect(papers[0]?.citationKey).toBe(key)
  })

  it('writes names out and knows an arXiv number', async () => {
    const record = {
      id: 'k1',
      type: 'article',
      title: 'T',
      author: [{ family: 'Neumann', given: 'John', 'non-dropping-particle': 'von' }, { literal: 'The Group' }],
      publisher: 'arXiv',
      number: '1707.02264v3',
    }
    const { papers } = await read([record])
    expect(papers[0]).toMatchObject({ id: 'arxiv:1707.02264', authors: ['John von Neumann', 'The Group'] })
  })
})

describe('JSON in general', () => {
  it('keeps the whole entries of a file that was cut off', async () => {
    const text = JSON.stringify([{ title: 'One' }, { title: 'Two {or} "three"' }, { title: 'Three' }]).slice(0, -8)
    const { papers, problems } = await readText('cut.json', text)
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two {or} "three"'])
    expect(problems[0]?.reason).toMatch(/breaks off or is damaged after 2 whole entries/)
  })

  it('names an entry that is no paper and reads the others', async () => {
    const { papers, problems } = await read([{ title: 'One' }, 7, { colour: 'red' }])
    expect(papers).toHaveLength(1)
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Entry 2'),
      expect.stringContaining('Entry 3'),
    ])
  })

  it('says that a document has no paper', async () => {
    const { papers, problems } = await read({ total: 0, data: [] })
    expect(papers).toEqual([])
    expect(problems).toHaveLength(1)
  })
})

describe('duplicates within a file', () => {
  const long = 'A title that is long enough to tell papers apart'
  it('merges records with an id in common and keeps what either knows', async () => {
    const { papers, merged } = await read([
      { type: 'article', title: long, DOI: '10.1000/X' },
      { type: 'article', title: 'Another title', abstract: 'Words.', DOI: 'https://doi.org/10.1000/x' },
    ])
    expect(papers).toMatchObject([{ id: 'doi:10.1000/x', title: long, abstract: 'Words.' }])
    expect(merged).toBe(1)
  })

  it('merges preprint and article of the same title, and keeps both ids', async () => {
    const { papers } = await read([
      { type: 'article', title: long, URL: 'https://arxiv.org/abs/2401.00003v2', issued: { 'date-parts': [[2024]] } },
      { type: 'article', title: long.toUpperCase(), DOI: '10.1000/y', issued: { 'date-parts': [[2025]] } },
    ])
    expect(papers).toMatchObject([{ id: 'arxiv:2401.00003', otherIds: ['doi:10.1000/y'] }])
  })

  it('keeps papers apart that share a short title, or one years apart', async () => {
    const { papers } = await read([
      { type: 'article', title: 'Editorial', DOI: '10.1000/a' },
      { type: 'article', title: 'Editorial', DOI: '10.1000/b' },
      { type: 'article', title: long, DOI: '10.1000/c', issued: { 'date-parts': [[1990]] } },
      { type: 'article', title: long, DOI: '10.1000/d', issued: { 'date-parts': [[2020]] } },
    ])
    expect(papers).toHaveLength(4)
  })
})
