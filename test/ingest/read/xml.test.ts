import { describe, expect, it } from 'vitest'
import { readText } from './collect'

const feed = (entries: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>arXiv Query</title>
${entries}</feed>`

const entry = (id: string, title: string) =>
  `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><published>2024-03-18T10:00:00Z</published>
<summary>  Mazes are
  hard &amp; dark, x &lt; y.
</summary><author><name>Ada Lovelace</name><arxiv:affiliation>Maze Lab</arxiv:affiliation></author>
<author><name>Kurt G\\"odel</name></author><arxiv:doi>10.1000/ABC</arxiv:doi></entry>`

describe('arXiv Atom reader', () => {
  it('reads what an entry says', async () => {
    const { papers, problems } = await readText('a.xml', feed(entry('2403.00001v2', 'Lanterns\n  at Night')))
    expect(problems).toEqual([])
    expect(papers).toEqual([
      {
        id: 'arxiv:2403.00001',
        title: 'Lanterns at Night',
        abstract: 'Mazes are hard & dark, x < y.',
        authors: ['Ada Lovelace', 'Kurt G\\"odel'],
        year: 2024,
        published: '2024-03-18',
        url: 'https://arxiv.org/abs/2403.00001',
        doi: '10.1000/abc',
        arxivId: '2403.00001',
        otherIds: ['doi:10.1000/abc'],
      },
    ])
  })

  it('keeps the archive of an old id', async () => {
    const { papers } = await readText('a.xml', feed(entry('astro-ph/0601001v1', 'T')))
    expect(papers[0]?.id).toBe('arxiv:astro-ph/0601001')
  })

  it('takes an error for an error, not for a paper', async () => {
    const error =
      '<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry>'
    const { papers, problems } = await readText('a.xml', feed(error))
    expect(papers).toEqual([])
    expect(problems[0]?.reason).toContain('incorrect id')
  })

  it('says that a feed is empty', async () => {
    const { papers, problems } = await readText('a.xml', feed(''))
    expect(papers).toEqual([])
    expect(problems).toHaveLength(1)
  })

  it('keeps the entries before a cut, and says that there was one', async () => {
    const whole = feed(entry('2403.00001', 'One') + entry('2403.00002', 'Two is another title'))
    const { papers, problems } = await readText('a.xml', whole.slice(0, whole.indexOf('Two is')))
    expect(papers.map(({ title }) => title)).toEqual(['One'])
    expect(problems[0]?.reason).toMatch(/cut off/)
  })
})

const harvest = (records: string) =>
  `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>${records}</ListRecords></OAI-PMH>`
const record = (payload: string, header = '<header><identifier>oai:arXiv.org:1</identifier></header>') =>
  `<record>${header}<metadata>${payload}</metadata></record>`

describe('OAI-PMH reader', () => {
  it('reads the arXiv, arXivRaw and Dublin Core payloads', async () => {
    const { papers, problems } = await readText(
      'oai.xml',
      harvest(
        record(
          `<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>1412.00001</id><created>2014-12-29</created><authors><author><keyname>Lovelace</keyname><forenames>Ada</forenames></author></authors><title>One</title><abstract>  Mazes
  are hard.</abstract></arXiv>`,
        ) +
          record(
            `<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>1412.00002</id><version version="v1"><date>Mon, 22 Oct 2018 22:41:50 GMT</date></version><title>Two</title><authors>Ada Lovelace (Maze Lab), Kurt G\\"odel and Alan Turing</authors><abstract>Maps.</abstract></arXivRaw>`,
          ) +
          record(
            `<oai_dc:dc xmlns:oai_dc="x" xmlns:dc="y"><dc:title>Three</dc:title><dc:creator>Lovelace, Ada</dc:creator><dc:description>Comment: 3 pages</dc:description><dc:description>Gardens.</dc:description><dc:date>2003-06-18</dc:date><dc:identifier>http://arxiv.org/abs/math/0306266</dc:identifier></oai_dc:dc>`,
          ),
      ),
    )
    expect(problems).toEqual([])
    expect(papers).toMatchObject([
      {
        id: 'arxiv:1412.00001',
        title: 'One',
        abstract: 'Mazes are hard.',
        authors: ['Ada Lovelace'],
        published: '2014-12-29',
      },
      {
        id: 'arxiv:1412.00002',
        title: 'Two',
        authors: ['Ada Lovelace', 'Kurt Gödel', 'Alan Turing'],
        published: '2018-10-22',
      },
      { id: 'arxiv:math/0306266', title: 'Three', abstract: 'Gardens.', authors: ['Ada Lovelace'] },
    ])
  })

  it('names records that were taken back, and errors', async () => {
    const deleted = '<record><header status="deleted"><identifier>oai:arXiv.org:9</identifier></header></record>'
    const gone = await readText('oai.xml', harvest(deleted))
    expect(gone.problems).toMatchObject([
      { subject: 'oai:arXiv.org:9', reason: expect.stringContaining('taken the record back') },
    ])
    const error = await readText('oai.xml', '<OAI-PMH><error code="noRecordsMatch">No records</error></OAI-PMH>')
    expect(error.problems[0]?.reason).toContain('No records')
  })
})
