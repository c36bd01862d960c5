import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from './collect'

const HEAD = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'Mar 3',
]

const PAPERS: [title: string, abstract: string][] = [
  [
    'Lanterns: Searching Mazes at Night',
    'Mazes are hard to search in the dark. We present Lanterns, a planner that keeps a small light at every fork and follows the brightest. On three sets of mazes it finds the way out in half the steps of breadth-first search, and never walks in circles.',
  ],
  [
    'Is a Map All You Need?',
    'We ask whether a robot that has a map still needs to look around. In a study with forty kitchens we find that it does: chairs move, doors close, cats sleep where they like. A robot that looks once per second spills a third of the tea of one that trusts its map.',
  ],
  [
    'Slow Gardens',
    'Gardens grow slowly, which makes them dear to learn from. This paper proposes to learn from films of gardens that are played faster, and shows that what is learned holds for real gardens too. Code is at https://example.org/gardens, with all films and the weather they were taken in.',
  ],
]

const page = (lines: string[], end = '\n\n') => lines.join(end)
const plain = page([...HEAD, ...PAPERS.flat()])

/** Every variant must give the three papers, whatever stands around them. */
const VARIANTS: [what: string, text: string][] = [
  ['as it is saved', plain],
  ['with Windows line ends', plain.replaceAll('\n', '\r\n')],
  ['with old Mac line ends', plain.replaceAll('\n', '\r')],
  ['without empty lines', page([...HEAD, ...PAPERS.flat()], '\n')],
  ['indented', plain.replace(/^/gm, '   ')],
  ['with headings as Markdown', page([...HEAD, ...PAPERS.flatMap(([title, abstract]) => [`## ${title}`, abstract])])],
  ['without the head of the page', page(PAPERS.flat())],
  [
    'with votes, submitters and author counts before each title',
    page([
      ...HEAD,
      ...PAPERS.flatMap(([title, abstract], i) => [
        'Submitted by',
        'ada',
        `${12 + i}`,
        title,
        abstract,
        `· ${i + 2} authors`,
      ]),
    ]),
  ],
  [
    'with votes, submitters and author counts between title and abstract',
    page([
      ...HEAD,
      ...PAPERS.flatMap(([title, abstract], i) => [
        title,
        `Submitted by Ada ${i}`,
        `Upvote ${i}`,
        `${i + 2} authors`,
        abstract,
      ]),
    ]),
  ],
  [
    'with a person or group after each title',
    page([
      ...HEAD,
      ...PAPERS.flatMap(([title, abstract], i) => [title, ['Ada Lovelace', 'Maze Lab', 'K. Zuse'][i] ?? '', abstract]),
    ]),
  ],
  [
    'with author lists',
    page([
      ...HEAD,
      ...PAPERS.flatMap(([title, abstract], i) => [title, `Ada Lovelace, Alan M. Turing, +${i} authors`, abstract]),
    ]),
  ],
  [
    'with the links of the trending page after each abstract',
    page(
      [
        ...HEAD,
        ...PAPERS.flatMap(([title, abstract], i) => [
          title,
          abstract,
          `Published on Mar ${i + 1}, 2025`,
          `Upvote`,
          `${i}`,
          `GitHub ${i}.2k`,
          'arXiv Page',
        ]),
      ],
      '\n',
    ),
  ],
  [
    'with lines wrapped at eighty columns',
    page([...HEAD, ...PAPERS.flatMap(([title, abstract]) => [title, abstract.replace(/(.{60,79}) /g, '$1\n')])]),
  ],
]

describe('daily-page reader', () => {
  it.each(VARIANTS)('reads a page %s', async (_what, text) => {
    const { papers, problems } = await readText('page.txt', text)
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(PAPERS)
    expect(problems).toEqual([])
  })

  it('reads the sample: every title with its abstract, nothing of the furniture', async () => {
    const text = readFileSync(path.join(import.meta.dirname, '../../../data/daily-papers.txt'), 'utf8')
    const { papers, problems } = await readText('daily-papers.txt', text)
    const lines = text.split('\n').filter(Boolean)
    expect(papers.flatMap(({ title, abstract }) => [title, abstract])).toEqual(lines.slice(lines.indexOf('Aug 4') + 1))
    expect(papers).toHaveLength(74)
    expect(new Set(papers.map(({ id }) => id)).size).toBe(74)
    expect(problems).toEqual([])
  })

  it('takes a page with one paper', async () => {
    const { papers } = await readText('page.txt', page([...HEAD, ...(PAPERS[0] ?? [])]))
    expect(papers.map(({ title }) => title)).toEqual(['Lanterns: Searching Mazes at Night'])
  })

  it('tells abstracts of one short line from titles', async () => {
    const short = [
      'Slow Gardens',
      'We learn from films of gardens.',
      'Fast Gardens: A Sequel',
      'We play the films faster still.',
    ]
    const { papers } = await readText('page.txt', page([...HEAD, ...short]))
    expect(papers.flatMap(({ title, abstract }) => [title, abstract])).toEqual(short)
  })

  it('joins an abstract of several paragraphs', async () => {
    const [[title, abstract]] = PAPERS as [[string, string]]
    const { papers } = await readText(
      'page.txt',
      page([...HEAD, title, abstract, 'Our code is at https://example.org/lanterns.']),
    )
    expect(papers.map((paper) => paper.abstract)).toEqual([`${abstract}\nOur code is at https://example.org/lanterns.`])
  })

  it('names a title without an abstract instead of losing it silently', async () => {
    const { papers, problems } = await readText(
      'page.txt',
      page([...HEAD, ...PAPERS.flat(), 'A Last Title That Was Cut Off']),
    )
    expect(papers).toHaveLength(3)
    expect(problems).toEqual([
      expect.objectContaining({ source: 'page.txt', line: 25, subject: 'A Last Title That Was Cut Off' }),
    ])
  })

  it('gives a paper the same id whatever the case and punctuation of its title', async () => {
    const [[title, abstract]] = PAPERS as [[string, string]]
    const first = await readText('page.txt', page([...HEAD, title, abstract]))
    const second = await readText('page.txt', page([...HEAD, 'LANTERNS — Searching Mazes at Night', abstract]))
    expect(second.papers[0]?.id).toBe(first.papers[0]?.id)
  })
})

describe('daily-html reader', () => {
  const props = {
    dateString: '2025-03-03',
    dailyPapers: [
      { paper: { id: '2503.00001', title: 'Lanterns & Mazes', summary: 'We say "so".', authors: [{ name: 'Ada' }] } },
    ],
  }
  const html = (value: object) =>
    `<!doctype html><html><head><title>Daily Papers - Hugging Face</title></head><body><div data-target="Nav" data-props="{}"></div>
<div data-target="DailyPapers" data-props="${JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div></body></html>`

  it('reads a page saved as HTML', async () => {
    const { papers, problems } = await readText('papers.html', html(props))
    expect(problems).toEqual([])
    expect(papers).toMatchObject([
      { id: 'arxiv:2503.00001', title: 'Lanterns & Mazes', abstract: 'We say "so".', authors: ['Ada'] },
    ])
  })

  it('says of another page of the site what to save', async () => {
    await expect(readText('models.html', html({ models: [] }))).rejects.toThrow('without Daily Papers')
  })
})
