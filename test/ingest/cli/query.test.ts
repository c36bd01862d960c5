/** Statements of one's own on the command line, answered by the process that is built for them. */
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type Program } from '@/test/build-program'
import { commandLine, newFile, paperLine, type Run } from './run'

let program: Program

beforeAll(async () => {
  program = await buildProgram('cli-query')
}, 60_000)

/** Lanterns of 2020 and Maps of 2021. */
async function withPapers(stdin = ''): Promise<Run> {
  const run = commandLine({ stdin, parts: { root: program.root } })
  await run(
    'ingest',
    newFile('papers.jsonl', paperLine('Lanterns', { year: 2020 }) + paperLine('Maps', { year: 2021 })),
  )
  return run
}

const SINCE = 'MATCH (p:Paper)-[]->(c:Concept) WHERE p.year >= $since RETURN p AS paper, c AS concept, p.year AS year'

describe('a statement of one’s own', () => {
  it('is answered, its parameters being what they look like, and taken away as a table with ids', async () => {
    const run = await withPapers()
    const asked = ['query', '--cypher', SINCE, '--param', 'since=2021']
    expect((await run(...asked)).out).toBe('paper  concept  year\n-----  -------  ----\nMaps   Maps     2021\n1 row\n')
    const { code, out } = await run(...asked, '--csv')
    expect(code).toBe(0)
    expect(parse(out, { columns: true })).toEqual([
      { paper: 'Maps', 'paper id': 'x:Maps', concept: 'Maps', 'concept id': 'maps', year: '2021' },
    ])
    expect(JSON.parse((await run(...asked, '--json')).out)).toMatchObject({ rows: [[{}, {}, 2021]] })
  })

  it('says where a table for spreadsheets is not the whole answer', async () => {
    const run = await withPapers()
    const pairs = 'WITH range(1, 40) AS numbers UNWIND numbers AS a UNWIND numbers AS b RETURN a, b'
    const { out, err } = await run('query', '--cypher', pairs, '--csv')
    expect(parse(out, { columns: true })).toHaveLength(1000)
    expect(err).toMatch(/^Only the first 1000 rows were written.*SKIP and LIMIT/)
    expect((await run('query', '--cypher', `${pairs} LIMIT 900`, '--csv')).err).toBe('')
  })

  it('that finds nothing says where a number stands in quotes', async () => {
    const run = await withPapers()
    const asked = ['query', '--cypher', "MATCH (p:Paper) WHERE p.year >= '2021' RETURN p.year"]
    expect((await run(...asked)).err).toContain('2021 stands in quotes')
  })

  it('is read from standard input', async () => {
    const run = await withPapers('MATCH (p:Paper)\nRETURN count(p) AS papers\n')
    expect((await run('query', '-')).out).toContain('2\n1 row')
  })

  it.each([
    ['that writes', ['--cypher', 'MATCH (p:Paper) DELETE p'], 1, /DELETE would change the graph/],
    ['without a value', ['--cypher', SINCE], 2, /\$since is missing: give it by --param since=/],
    ['with a value too many', ['--cypher', 'RETURN 1 AS one', '--param', 'x=1'], 2, /names no \$x/],
    ['beside a saved query', ['methods-for-task', '--cypher', 'RETURN 1 AS one'], 2, /leave out methods-for-task/],
    ['as two formats', ['--cypher', 'RETURN 1 AS one', '--json', '--csv'], 2, /--csv/],
  ])('%s is refused', async (_, argv, code, words) => {
    const ran = await (await withPapers())('query', ...argv)
    expect(ran).toMatchObject({ code, err: expect.stringMatching(words) })
  })
})
