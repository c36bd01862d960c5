import { describe, expect, it } from 'vitest'
import { readText } from './collect'

describe('RIS reader', () => {
  it('reads what a record says', async () => {
    const { papers, problems } = await readText(
      'export.ris',
      `1.
TY  - JOUR
TI  - Lanterns
AU  - Lovelace, Ada
AU  - Turing, Alan M.
T2  - Journal of Mazes
AB  - © 2024 The Authors
N2  - Mazes are hard to search in the dark.
We present Lanterns.
DA  - 2024/03/18/
PY  - 2024
DO  - http://dx.doi.org/10.1000/ABC
UR  - https://example.org/lanterns
ER  -

Link to the full text: https://example.org

2.
TY  - JOUR
T1  - Maps
A1  - Zuse, K.
Y1  - 2020//
UR  - https://arxiv.org/abs/2001.00001v2
ER  -
`,
    )
    expect(problems).toEqual([])
    expect(papers).toMatchObject([
      {
        id: 'doi:10.1000/abc',
        title: 'Lanterns',
        abstract: 'Mazes are hard to search in the dark. We present Lanterns.',
        authors: ['Ada Lovelace', 'Alan M. Turing'],
        venue: 'Journal of Mazes',
        published: '2024-03-18',
        url: 'https://example.org/lanterns',
      },
      { id: 'arxiv:2001.00001', title: 'Maps', authors: ['K. Zuse'], year: 2020 },
    ])
  })

  it('reads records with a byte order mark, Windows line ends, and no end', async () => {
    const { papers, problems } = await readText(
      'a.ris',
      '\ufeffTY  - JOUR\r\nTI  - One\r\nER  - \r\nTY  - JOUR\r\nTI  - Two\r\n',
    )
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(problems).toMatchObject([{ line: 4 }])
  })
})

describe('MEDLINE reader', () => {
  it('reads records without end tags, continuation lines and an abstract elsewhere', async () => {
    const { papers, problems } = await readText(
      'pubmed.nbib',
      `
PMC - PMC1
PMID- 123
TI  - [Lanterns in
      the dark].
AB  - 
OAB - Mazes are hard to
      search.
FAU - Lovelace, Ada
AU  - Lovelace A
DP  - 2018 Apr 3
JT  - Journal of mazes
LID - 10.1000/abc [doi]

PMID- 124
TI  - Maps.
PMID- 125
TI  - Gardens.
`,
    )
    expect(problems).toEqual([])
    expect(papers).toMatchObject([
      {
        id: 'doi:10.1000/abc',
        title: 'Lanterns in the dark',
        abstract: 'Mazes are hard to search.',
        authors: ['Ada Lovelace'],
        published: '2018-04-03',
        otherIds: ['pmid:123'],
      },
      { title: 'Maps' },
      { title: 'Gardens' },
    ])
  })
})

describe('Web of Science reader', () => {
  it('reads tagged records, with a byte order mark and without an end', async () => {
    const { papers } = await readText(
      'savedrecs.txt',
      `\ufeffFN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lovelace, A
   Turing, A
AF Lovelace, Ada
   Turing, Alan
TI Lanterns in
   the dark
SO JOURNAL OF MAZES
PD DEC 16
PY 2020
DI 10.1000/abc
AB Mazes are hard
   to search.
UT WOS:0001
ER

PT J
TI Maps
ER
`,
    )
    expect(papers).toMatchObject([
      {
        id: 'doi:10.1000/abc',
        title: 'Lanterns in the dark',
        abstract: 'Mazes are hard to search.',
        authors: ['Ada Lovelace', 'Alan Turing'],
        published: '2020-12-16',
        otherIds: ['wos:0001'],
      },
      { title: 'Maps', abstract: '' },
    ])
  })
})
