import { Readable } from 'node:stream'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { toBibtex } from '@/lib/graph/export-bibtex'
import { toCsv } from '@/lib/graph/export-csv'
import { toCypher } from '@/lib/graph/export-cypher'
import { toGexf } from '@/lib/graph/export-gexf'
import { toGraphml } from '@/lib/graph/export-graphml'
import { collectGraph, graphJson } from '@/lib/graph/graph-parts'
import { type Graph, graphSchema } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'

const graph: Graph = {
  papers: [
    { id: 'arxiv:1', title: 'Rewards <sparse> & "dense"\u0007', year: 2024, concepts: 2, x: 1, y: 2, cluster: 'k' },
    { id: 'p2', title: '=SUM(A1), or: it\'s "quoted"\nand broken', concepts: 0 },
  ],
  concepts: [
    { id: 'carla', name: 'CARLA', kind: 'Benchmark', papers: 1, x: 3, y: -4, cluster: 'k', bridging: 0.41 },
    { id: 'ppo', name: 'proximal policy optimization', kind: 'Method', papers: 1, aliases: ['PPO', 'PPO & <friends>'] },
  ],
  edges: [
    {
      paper: 'arxiv:1',
      concept: 'carla',
      role: 'evaluates_on',
      confidence: 0.9,
      salience: 0.7,
      count: 2,
      evidence: {
        sentence: 'We drive in CARLA, "twice".',
        mentions: [{ field: 'abstract', start: 12, end: 17, text: 'CARLA', sentenceStart: 0, sentenceEnd: 27 }],
        cue: { field: 'abstract', start: 3, end: 11, text: 'drive in' },
        roleConfidence: 0.65,
      },
    },
    { paper: 'arxiv:1', concept: 'ppo', role: 'uses', confidence: 0.8, salience: 0.25, count: 1 },
  ],
  coOccurrences: [{ source: 'carla', target: 'ppo', papers: 1 }],
  broader: [{ narrower: 'ppo', broader: 'carla', source: 'name' }],
  clusters: [{ id: 'k', name: 'sparse reward · CARLA', papers: 1, concepts: 1, color: 2 }],
}

/** As a store gives it: a row at a time, in the order that exports rely on. */
async function* partsOf(whole: Graph) {
  for (const list of ['clusters', 'papers', 'concepts', 'broader', 'edges', 'coOccurrences'] as const) {
    for (const row of whole[list] ?? []) yield { [list]: [row] }
  }
}

async function* inBatches(papers: readonly Paper[]) {
  for (const paper of papers) yield [paper]
}

const bibtexOf = (papers: readonly Paper[]): Promise<string> => written(toBibtex(() => inBatches(papers)))

async function written(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: { ...attributes } as Record<string, string>, text: '' }),
  )
  parser.on('text', (text) => {
    const last = elements.at(-1)
    if (last) last.text += text.trim()
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return elements
}

const named = (elements: Element[], name: string) => elements.filter((element) => element.name === name)

/** Graphs whose texts hold anything that a file can throw at an export. */
const wild = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }).map(
  ([title = '', name = '']): Graph => ({
    ...graph,
    papers: [{ ...graph.papers[0]!, title }, graph.papers[1]!],
    concepts: [{ ...graph.concepts[0]!, name }, graph.concepts[1]!],
  }),
)

describe('GEXF', () => {
  const read = async () => elementsOf(await written(toGexf(partsOf(graph))))

  test('has every node with place and colour, every link with its role', async () => {
    const elements = await read()
    expect(named(elements, 'node').map(({ attributes }) => attributes.id)).toEqual([
      'p:arxiv:1',
      'p:p2',
      'c:carla',
      'c:ppo',
    ])
    expect(named(elements, 'viz:position')[0]?.attributes).toMatchObject({ x: '1', y: '-2' })
    const { hex, r, g, b } = named(elements, 'viz:color')[0]!.attributes
    expect(hex).toMatch(/^#[0-9a-f]{6}$/)
    expect(`#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`).toBe(hex)
    expect(named(elements, 'edge').map(({ attributes }) => attributes.target)).toEqual([
      'c:carla',
      'c:carla',
      'c:ppo',
      'c:ppo',
    ])
    const values = named(elements, 'attvalue').map(({ attributes }) => `${attributes.for}=${attributes.value}`)
    expect(values).toContain('role=evaluates_on')
    expect(values).toContain('cluster=sparse reward · CARLA')
    expect(values).toContain('aliases=PPO; PPO & <friends>')
    expect(values).toContain('sentence=We drive in CARLA, "twice".')
    expect(values).toContain('roleConfidence=0.65')
    expect(values.filter((value) => value.startsWith('bridging='))).toEqual(['bridging=0.41'])
  })

  test('keeps a bond and a broader concept between the same two apart, as Gephi does by their kind', async () => {
    const elements = await read()
    const kinds = named(elements, 'edge').map(({ attributes }) => attributes.kind)
    expect([kinds[0], kinds[3]]).toEqual(['broader', 'co-occurs'])
  })

  test('declares every attribute it uses', async () => {
    const elements = await read()
    const declared = new Set(named(elements, 'attribute').map(({ attributes }) => attributes.id))
    for (const { attributes } of named(elements, 'attvalue')) expect(declared).toContain(attributes.for)
  })
})

test('GraphML has every node and link, each datum declared', async () => {
  const elements = elementsOf(await written(toGraphml(partsOf(graph))))
  expect(named(elements, 'node')).toHaveLength(4)
  expect(named(elements, 'edge')).toHaveLength(4)
  const declared = new Set(named(elements, 'key').map(({ attributes }) => attributes.id))
  for (const { attributes } of named(elements, 'data')) expect(declared).toContain(attributes.key)
  expect(named(elements, 'data').some(({ text }) => text === 'Rewards <sparse> & "dense"')).toBe(true)
  const values = named(elements, 'data').map(({ attributes, text }) => `${attributes.key}=${text}`)
  expect(values).toContain('node-aliases=PPO; PPO & <friends>')
  expect(values).toContain('edge-role=broader')
  expect(values).toContain('edge-sentence=We drive in CARLA, "twice".')
  expect(values).toContain('edge-roleConfidence=0.65')
  expect(values).toContain('edge-weight=0.7')
  expect(values).toContain('node-bridging=0.41')
})

test.each([
  ['GEXF', toGexf],
  ['GraphML', toGraphml],
])('%s says one direction for all links: NetworkX reads no graph with both sorts', async (_, write) => {
  const edges = named(elementsOf(await written(write(partsOf(graph)))), 'edge')
  for (const { attributes } of edges) {
    expect(attributes).not.toHaveProperty('type')
    expect(attributes).not.toHaveProperty('directed')
  }
})

test('no text makes the XML ill-formed', async () => {
  await fc.assert(
    fc.asyncProperty(wild, async (any) => {
      expect(named(elementsOf(await written(toGexf(partsOf(any)))), 'node')).toHaveLength(4)
      expect(named(elementsOf(await written(toGraphml(partsOf(any)))), 'node')).toHaveLength(4)
    }),
  )
})

describe('CSV', () => {
  const read = async (): Promise<Record<string, string>[]> =>
    parseCsv(await written(toCsv(partsOf(graph))), { columns: true })

  test('has a row per link, and one for a paper without any', async () => {
    const rows = await read()
    expect(rows.map(({ paper, role, concept }) => [paper, role, concept])).toEqual([
      ['arxiv:1', 'evaluates_on', 'carla'],
      ['arxiv:1', 'uses', 'ppo'],
      ['p2', '', ''],
    ])
    expect(rows[0]).toMatchObject({ year: '2024', kind: 'Benchmark', mentions: '2', cluster: 'sparse reward · CARLA' })
    expect(rows.map(({ roleConfidence }) => roleConfidence)).toEqual(['0.65', '', ''])
    expect(rows.map(({ bridging }) => bridging)).toEqual(['0.41', '', ''])
    expect(rows[0]).toMatchObject({ sentence: 'We drive in CARLA, "twice".', aliases: '', broader: '' })
    expect(rows[1]).toMatchObject({ sentence: '', aliases: 'PPO; PPO & <friends>', broader: 'CARLA' })
  })

  test('never starts a formula in a spreadsheet, and keeps quotes and line ends', async () => {
    const rows = await read()
    expect(rows[2]?.title).toBe('\'=SUM(A1), or: it\'s "quoted"\nand broken')
  })
})

describe('BibTeX', () => {
  const paper = (more: Partial<Paper>): Paper => ({
    id: 'x',
    title: 'A Title',
    abstract: '',
    authors: [],
    otherIds: [],
    ...more,
  })

  test('gives what is known and nothing else', async () => {
    const text = await bibtexOf([
      paper({
        title: 'Mastering the game of Go',
        authors: ['David Silver', 'Hassabis, Demis'],
        year: 2016,
        venue: 'Nature',
        doi: '10.1038/x',
        arxivId: '1234.5678',
      }),
    ])
    expect(text).toBe(`@article{silver2016mastering,
  title = {{Mastering the game of Go}},
  author = {David Silver and Hassabis, Demis},
  year = {2016},
  journal = {Nature},
  doi = {10.1038/x},
  eprint = {1234.5678},
  archiveprefix = {arXiv}
}
`)
    expect(await bibtexOf([paper({})])).toBe('@misc{title,\n  title = {{A Title}}\n}\n')
  })

  test('keeps keys apart, escapes what TeX would stumble over, leaves formulas alone', async () => {
    const text = await bibtexOf([
      paper({ title: '50% of {braces' }),
      paper({ title: '50% of {braces' }),
      paper({ title: '$\\epsilon$-greedy' }),
    ])
    expect(text).toContain('{{50\\% of \\textbraceleft{}braces}}')
    expect(text.match(/@misc\{([^,]+),/g)).toEqual(['@misc{braces,', '@misc{braces-2,', '@misc{epsilon,'])
    expect(text).toContain('{{$\\epsilon$-greedy}}')
  })

  test('writes the keys that papers came with, and gives way to them with those that it makes', async () => {
    const twin = { authors: ['Ada Lovelace'], year: 2024 }
    const batch = [
      paper(twin),
      paper({ ...twin, citationKey: 'lovelace2024title' }),
      paper({ ...twin, citationKey: 'Lovelace2024Title' }),
      paper({ citationKey: 'DBLP:conf/maze/2024_1' }),
      paper({ citationKey: 'no key, this' }),
    ]
    const text = await written(toBibtex(() => Readable.from(batch.map((one) => [one]))))
    expect(text.match(/(?<=@misc\{).+(?=,)/g)).toEqual([
      'lovelace2024title-2',
      'lovelace2024title',
      'Lovelace2024Title-3',
      'DBLP:conf/maze/2024_1',
      'title',
    ])
  })

  test('braces match whatever the title says', () => {
    return fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', '%', 'a', ' ') }), async (title) => {
        const plain = await bibtexOf([paper({ title: `t${title}` })])
        let depth = 0
        for (const sign of plain) {
          if (sign === '{') depth++
          if (sign === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})

test('Cypher quotes texts so that none ends its string', async () => {
  const papers: Paper[] = [
    {
      id: 'p2',
      title: 'x',
      abstract: "a '); MATCH (n)\tDETACH DELETE n //\\",
      authors: ["O'Neil", 'Ng'],
      otherIds: [],
    },
  ]
  const text = await written(toCypher(partsOf(graph), inBatches(papers)))
  expect(text).toContain("a \\'); MATCH (n) DETACH DELETE n //\\\\\\tO\\'Neil\\nNg")
  expect(text).toContain(', n:Benchmark;')
  expect(text).toMatch(/roleConfidence: toFloat\(cell/)
  expect(text).toContain('MERGE (p)-[r:EVALUATES_ON]->(c)')
  expect(text).toContain('MERGE (a)-[r:BROADER]->(b)')
  // What is linked is there by then.
  expect(text.indexOf('MERGE (n:Concept')).toBeLessThan(text.indexOf('MERGE (p)-['))
  for (const words of ['PPO\\nPPO & <friends>', 'We drive in CARLA, "twice".', '\\tdrive in'])
    expect(text).toContain(words)
  // Outside of quoted texts there is no line that was not meant.
  const bare = text.replace(/'(?:[^'\\]|\\.)*'/g, "''")
  expect(bare).not.toContain('DELETE')
})

test('JSON is the same whether it is written in parts or at once', async () => {
  async function* parts() {
    yield { clusters: graph.clusters }
    for (const paper of graph.papers) yield { papers: [paper] }
    yield { concepts: graph.concepts, broader: graph.broader }
    yield { edges: [] }
    yield { edges: graph.edges }
  }
  expect(JSON.parse(await written(graphJson(parts())))).toEqual({ ...graph, coOccurrences: [] })
  expect(await collectGraph(parts())).toEqual({ ...graph, coOccurrences: [] })
})

test('JSON of nothing has every list', async () => {
  const text = await written(graphJson((async function* () {})()))
  expect(graphSchema.parse(JSON.parse(text)).broader).toEqual([])
})
