import { describe, expect, it } from 'vitest'
import { readText } from './collect'

const titles = async (text: string) => (await readText('library.bib', text)).papers.map(({ title }) => title)

describe('BibTeX reader', () => {
  it('reads what an entry says', async () => {
    const { papers, problems } = await readText(
      'library.bib',
      `@string{jmz = "Journal of Mazes"}
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\\newcommand{\\x}{y}"}
@article{lovelace2024,
  title    = {{Lanterns}: {{Searching}} Mazes at Night},
  author   = "Lovelace, Ada and {The Maze Group} and G{\\"o}del, Kurt and others",
  journal  = jmz # { Letters},
  year     = 2024, month = mar,
  doi      = {https://doi.org/10.1000/XYZ.1},
  abstract = {Mazes are hard: 50\\% are dark \\& deep -- \\emph{very} deep. It costs $O(n^2)$.},
}`,
    )
    expect(problems).toEqual([])
    expect(papers).toEqual([
      {
        id: 'doi:10.1000/xyz.1',
        title: 'Lanterns: Searching Mazes at Night',
        abstract: 'Mazes are hard: 50% are dark & deep – very deep. It costs $O(n^2)$.',
        authors: ['Ada Lovelace', 'The Maze Group', 'Kurt Gödel'],
        year: 2024,
        published: '2024-03',
        venue: 'Journal of Mazes Letters',
        doi: '10.1000/xyz.1',
        citationKey: 'lovelace2024',
        otherIds: [],
      },
    ])
  })

  it.each([
    ['an eprint', 'eprint = {2301.00001v3}, archiveprefix = {arXiv}'],
    ['an old eprint', 'eprint = {2301.00001}'],
    ['the words of Google Scholar', 'journal = {arXiv preprint arXiv:2301.00001}'],
    ['a DOI of arXiv', 'doi = {10.48550/arXiv.2301.00001}'],
    ['a link', 'url = {http://arxiv.org/pdf/2301.00001v1.pdf}'],
  ])('knows an arXiv paper by %s', async (_how, field) => {
    const { papers } = await readText('library.bib', `@misc{k, title = {T}, ${field}}`)
    expect(papers[0]).toMatchObject({ id: 'arxiv:2301.00001', arxivId: '2301.00001' })
  })

  it.each([
    ["Erd{\\H o}s, {\\'E}variste, Stra{\\ss}e", 'Erdős, Évariste, Straße'],
    ['na\\"{\\i}ve and \\\'{e}lan \\c{c}a \\o re', 'naïve and élan ça øre'],
    ["``quoted'' --- so", '“quoted” — so'],
    ['{\\&} and \\&amp; and \\$5', '& and & and $5'],
    ['a \\textbf{bold} {\\em claim} and \\textit{$x$}', 'a bold claim and $x$'],
    ['at <i>P</i> = 0.05 and x < y', 'at P = 0.05 and x < y'],
    ['line\n   breaks~kept as  blanks', 'line breaks kept as blanks'],
    ['set \\{a, b\\}', 'set {a, b}'],
  ])('turns %j into plain text', async (tex, plain) => {
    expect(await titles(`@article{k, title = {${tex}}}`)).toEqual([plain])
  })

  it('leaves rare commands to the library', async () => {
    const [title] = await titles(
      '@article{k, title = {A \\textsuperscript{2} \\v{S}koda \\guillemotleft x\\guillemotright}}',
    )
    expect(title).toContain('Škoda')
    expect(title).not.toContain('\\')
  })

  it.each([
    ['an empty key', '@article{, title = {One}}'],
    ['a key of lost letters', '@article{Arbel??ez2011, title = {One}}'],
    ['field names with a blank', '@article{k, funding_text 1 = {Money, much}, title = {One}}'],
    ['an address at the beginning of a line', '@article{k, abstract = {Write to ada\n@exeter.ac.uk}, title = {One}}'],
    ['parentheses', '@article(k, title = {One})'],
    ['text between entries', 'Exported by hand, ask a@b.org\n@article{k, title = {One}}\nThe end.'],
    ['a missing comma', '@article{k, year = 2020\n title = {One}\n}'],
    ['Windows line ends', '@article{k,\r\n  title = {One},\r\n}\r\n'],
    ['a field without a value', '@article{k, note = , title = {One}}'],
  ])('survives %s', async (_what, text) => {
    expect(await titles(text)).toEqual(['One'])
  })

  it('loses no more than the entry whose braces never close', async () => {
    const { papers, problems } = await readText(
      'library.bib',
      '@a{one, title = {One}}\n@a{two, title = {Two, note = {x}\n}\n@a{three, title = {Three}}\n',
    )
    expect(papers.map(({ title }) => title)).toContain('One')
    expect(papers.map(({ title }) => title)).toContain('Three')
    expect(problems).toMatchObject([{ source: 'library.bib', line: 2, subject: 'two' }])
  })

  it('names an entry without a title by key and line', async () => {
    const { problems } = await readText('library.bib', '@a{one, title = {One}}\n\n@a{two, year = 2020}\n')
    expect(problems).toMatchObject([{ line: 3, subject: 'two' }])
  })

  it('fills in what an entry takes from xdata', async () => {
    const { papers } = await readText('library.bib', '@xdata{x, title = {Shared}, year = 1999}\n@book{k, xdata = {x}}')
    expect(papers).toMatchObject([{ title: 'Shared', year: 1999 }])
  })
})
