/** The command line beside a server that has the store open: our own routes answer, on a real port, over a real file. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as copy from '@/app/api/copy/route'
import * as correction from '@/app/api/corrections/[id]/route'
import * as corrections from '@/app/api/corrections/route'
import * as derive from '@/app/api/derive/route'
import * as graph from '@/app/api/graph/route'
import * as health from '@/app/api/health/route'
import * as ingest from '@/app/api/ingest/route'
import * as papers from '@/app/api/papers/[id]/route'
import * as readings from '@/app/api/readings/route'
import * as removeRun from '@/app/api/runs/[id]/route'
import * as runs from '@/app/api/runs/route'
import { backupHead } from '@/ingest/cli/backup-file'
import { followSafetyCopy } from '@/ingest/cli/follow-safety-copy'
import { safetyCopyPath } from '@/ingest/cli/safety-copy'
import { findServer, writeServerFile } from '@/ingest/cli/server-file'
import { inThisThread } from '@/ingest/extractor'
import type { Paper } from '@/lib/model/paper'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { hold } from '@/test/app/sample-store'
import { dump } from '@/test/lib/store/dump'
import { commandLine, newFile, newFolder, paperLine, type Run, wordExtractor } from './run'

type Route = Record<string, (request: Request) => Promise<Response>>
const ROUTES: Record<string, Route> = { copy, corrections, derive, graph, health, ingest, papers, readings, runs }
const TOKEN = 'a-token-of-tests'

const open: (Server | CypherGraphStore)[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
  vi.unstubAllEnvs()
})

async function answer(request: IncomingMessage): Promise<Response> {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`)
  const [, , name = '', id] = url.pathname.split('/')
  const ofOne: Record<string, Route> = { runs: removeRun, corrections: correction }
  const route: Route | undefined = (id ? ofOne[name] : undefined) ?? ROUTES[name]
  const { method = 'GET' } = request
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const body = method === 'GET' ? null : (Readable.toWeb(request) as ReadableStream)
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' }
  return (await route?.[method]?.(new Request(url, init))) ?? new Response(null, { status: 404 })
}

/** Two ingests that share a paper and a query, in a store that a server has open from then on. */
async function served(version = 'words-1'): Promise<Run & { dataFolder: string; store: CypherGraphStore }> {
  const extract = (paper: Paper) => ({ ...wordExtractor.extract(paper), extractor: version })
  const first = commandLine()
  await first('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps') + paperLine('Maps of Gardens')))
  await first('ingest', newFile('b.jsonl', paperLine('Maps of Gardens') + paperLine('Gardens')))
  // what was drawn in two steps is drawn as all at once would be
  await first('rebuild')
  mkdirSync(path.join(first.dataFolder, 'queries'))
  writeFileSync(path.join(first.dataFolder, 'queries/mine.cypher'), '// name: Mine\nMATCH (p:Paper) RETURN p\n')
  const store = await openGraphStore({ dataFolder: first.dataFolder })
  hold(store)
  vi.stubEnv('CONCORDANCE_DATA', first.dataFolder)
  vi.stubEnv('CONCORDANCE_TOKEN', TOKEN)
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(request)
    response.writeHead(status, Object.fromEntries(headers))
    if (body) Readable.fromWeb(body as never).pipe(response)
    else response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server, store)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  await writeServerFile(first.dataFolder, { pid: process.pid, port, url, token: TOKEN })
  const run = commandLine({
    environment: { CONCORDANCE_DATA: first.dataFolder },
    parts: { openExtractor: async () => inThisThread({ version, extract }) },
  })
  return Object.assign(run, { dataFolder: first.dataFolder, store })
}

async function dumpOf(dataFolder: string): Promise<string[]> {
  const store = await openGraphStore({ dataFolder })
  const lines = await dump(store.driver)
  await store.close()
  return lines
}

describe('beside a server', () => {
  it('backs up what the server has, and restores it elsewhere', async () => {
    const run = await served()
    const file = path.join(newFolder(), 'all.jsonl.gz')
    expect(await run('backup', file)).toMatchObject({ code: 0, out: `Wrote 3 papers to ${file}.\n` })
    const other = commandLine()
    await other('restore', file)
    expect(await dumpOf(other.dataFolder)).toEqual(await dump(run.store.driver))
  })

  it('restores into the server', async () => {
    const run = await served()
    const file = path.join(newFolder(), 'all.jsonl.gz')
    await run('backup', file)
    const before = await dump(run.store.driver)
    for (const { id } of await run.store.runs()) await run.store.removeRun(id)
    expect(await run('restore', file)).toMatchObject({ code: 0, out: `Restored 3 papers from ${file}.\n`, err: '' })
    expect(await dump(run.store.driver)).toEqual(before)
  })

  it('asks it what an ingest brought', async () => {
    const run = await served()
    const { runs: listed } = JSON.parse((await run('runs', '--json')).out)
    const { id } = listed.find(({ source }: { source: string }) => source === 'b.jsonl')
    expect((await run('runs', id)).out).toMatch(/1 new paper, 1 known before/)
    expect(await run('runs', 'nope')).toMatchObject({ code: 2, err: expect.stringContaining('no run nope') })
  })

  it('ingests a whole corpus into the server, with its runs and facts', async () => {
    const run = await served()
    const file = newFile('all.jsonl', (await run('export', '--format', 'corpus')).out)
    const before = await dump(run.store.driver)
    for (const { id } of await run.store.runs()) await run.store.removeRun(id)
    expect((await run('ingest', file)).out).toBe(`${file}: 3 papers added, 0 updated, 1 unchanged\n`)
    expect(await dump(run.store.driver)).toEqual(before)
  })

  it('works out there what follows from a corpus that brings corrections and nothing else', async () => {
    const run = await served()
    const elsewhere = commandLine()
    await elsewhere('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps')))
    await elsewhere('correct', 'Lanterns', '--same-as', 'maps')
    await elsewhere('remove', '--paper', 'x:Lanterns over Maps')
    const file = newFile('said.jsonl', (await elsewhere('export', '--format', 'corpus')).out)
    await run('ingest', file)
    expect((await run.store.concept('lanterns'))?.concept.id).toBe('maps')
  })

  it('waits its turn where another command takes something in or out', async () => {
    const run = await served()
    const file = newFile('c.jsonl', paperLine('Lanterns of Glass') + paperLine('Glass Maps'))
    const all = [
      run('remove', '--paper', 'x:Gardens'),
      run('ingest', file),
      run('remove', '--paper', 'x:Maps of Gardens'),
    ]
    expect((await Promise.all(all)).map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: expect.stringContaining('handing the papers over') },
      { code: 0, err: '' },
    ])
    expect((await run.store.readings()).map(({ paper }) => paper.title).sort()).toEqual([
      'Glass Maps',
      'Lanterns of Glass',
      'Lanterns over Maps',
    ])
  })

  it('writes nothing where it is only to read, though the server would', async () => {
    const { dataFolder, store } = await served()
    const run = commandLine({ environment: { CONCORDANCE_DATA: dataFolder, CONCORDANCE_READONLY: '1' } })
    const file = newFile('c.jsonl', paperLine('Glass Maps'))
    for (const command of [['remove', '--paper', 'x:Gardens'], ['ingest', file], ['rebuild']]) {
      expect(await run(...command)).toMatchObject({
        code: 1,
        err: expect.stringContaining('CONCORDANCE_READONLY is set'),
      })
    }
    expect((await run('export', '--format', 'jsonl')).out.trim().split('\n')).toHaveLength(3)
    expect((await store.health()).papers).toBe(3)
  })

  it('corrects concepts through it, unless it is only to read', async () => {
    const run = await served()
    const before = await dump(run.store.driver)
    const reader = commandLine({ environment: { CONCORDANCE_DATA: run.dataFolder, CONCORDANCE_READONLY: '1' } })
    expect((await reader('correct', 'maps', '--reject')).err).toContain('CONCORDANCE_READONLY is set')
    expect(await dump(run.store.driver)).toEqual(before)
    expect(await run('correct', 'Lanterns', '--same-as', 'maps')).toMatchObject({ code: 0, out: 'lanterns is maps\n' })
    expect((await run.store.concept('lanterns'))?.concept.id).toBe('maps')
    expect((await reader('correct')).out).toBe('lanterns is maps\n')
    expect((await run('correct', 'ghosts', '--reject')).err).toMatch(/There is no concept “ghosts”/)
    await run('correct', 'lanterns', '--undo')
    await run('rebuild')
    expect(await dump(run.store.driver)).toEqual(before)
  })

  it('keeps the copy of the papers up to date, so that what was taken out stays out', async () => {
    const run = await served()
    const ended = new AbortController()
    const server = await findServer(run.dataFolder)
    const copying = followSafetyCopy(server!, run.dataFolder, { signal: ended.signal, pause: 20 })
    await run('remove', '--paper', 'x:Gardens')
    const copy = safetyCopyPath(run.dataFolder)
    await vi.waitFor(async () => expect((await backupHead(copy))?.revision).toBe(await run.store.revision()), 5_000)
    ended.abort()
    await copying
    const other = commandLine()
    expect((await other('restore', copy)).out).toContain('Restored 2 papers')
  })

  it('rebuilds through it: papers that another extractor has read are read anew, under their runs', async () => {
    const run = await served('words-2')
    const words = 'Rebuilt: 3 papers (3 extracted anew), 3 concepts, '
    expect(await run('rebuild')).toMatchObject({ code: 0, out: expect.stringContaining(words) })
    const facts = (await run.store.readings()).map((reading) => reading.facts.extractor)
    expect(new Set(facts)).toEqual(new Set(['words-2']))
    expect((await run.store.runs()).map(({ papers, extractor }) => [papers, extractor])).toEqual([
      [2, 'words-2'],
      [2, 'words-2'],
    ])
  })

  it('goes on where a paper has lost its texts, and says which it is', async () => {
    const run = await served('words-2')
    await run.store.driver.write((tx) =>
      tx.run(`MATCH (p:Paper {id: 'x:Gardens'}) SET p.title = null, p.abstract = null`),
    )
    const lost = expect.stringMatching(/x:Gardens: The paper has no title in the store\. Ingest a file/)
    const words = 'Rebuilt: 3 papers (2 extracted anew)'
    expect(await run('rebuild')).toMatchObject({ code: 0, out: expect.stringContaining(words), err: lost })
    expect((await run('backup', path.join(newFolder(), 'all.jsonl.gz'))).out).toContain('Wrote 3 papers')
  })

  it.each([
    ['jsonl', 'Lanterns over Maps'],
    ['bibtex', 'Lanterns over Maps'],
    ['cypher', 'Lanterns over Maps'],
    ['csv', 'lanterns'],
    ['json', '"sentence":"Lanterns over Maps"'],
  ])('exports %s', async (format, words) => {
    const { code, out } = await (await served())('export', '--format', format)
    expect(code).toBe(0)
    expect(out).toContain(words)
  })

  it('takes papers out through it, and says which are not there', async () => {
    const run = await served()
    const args = ['--paper', 'x:Gardens', '--paper', 'x:Nope', '--paper', 'x:Lanterns over Maps']
    expect(await run('remove', ...args)).toEqual({
      code: 1,
      out: 'Took out x:Gardens: Gardens\nTook out x:Lanterns over Maps: Lanterns over Maps\n',
      err: expect.stringMatching(/^concordance: There is no paper x:Nope in this store\. .*\n$/),
    })
    expect((await run.store.graph()).papers.map(({ id }) => id)).toEqual(['x:Maps of Gardens'])
    expect(await run.store.growth()).toMatchObject({ onlyGrew: true, removals: 2 })
  })

  it('takes a run out through it, and a paper of another one', async () => {
    const run = await served()
    const [{ id } = { id: '' }] = await run.store.runs()
    const { code, out } = await run('remove', id, '--json', '--paper', 'x:Maps of Gardens')
    expect([code, JSON.parse(out)]).toEqual([0, { run: id, papers: 1, removed: ['x:Maps of Gardens'], unknown: [] }])
    expect((await run.store.graph()).papers).toHaveLength(1)
  })

  it('looks into a copy of what the server has open, and leaves nothing behind', async () => {
    const run = await served()
    const well = await run('doctor')
    expect(well.out).toMatch(/store: grafeo .* 3 papers.*open in the server at/)
    expect(well.out).toContain('ok   graph: counts, evidence')
    expect(readdirSync(path.join(run.dataFolder, 'snapshots'))).toEqual([])
    await run.store.driver.write((tx) => tx.run(`MATCH (c:Concept {id: 'lanterns'}) DETACH DELETE c`))
    expect(await run('doctor')).toMatchObject({
      code: 1,
      out: expect.stringContaining('BAD  graph: papers whose links'),
    })
    const fix = await run('doctor', '--fix')
    expect(fix).toMatchObject({
      code: 1,
      out: expect.stringMatching(/BAD {2}repair: not done, since the server at http/),
    })
  })

  it('calls nothing right that it could not look into', async () => {
    const run = await served()
    vi.stubEnv('CONCORDANCE_READONLY', '1')
    expect(await run('doctor')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/BAD {2}graph: not checked: the server at http.* Stop it and run doctor again/),
    })
  })
})
