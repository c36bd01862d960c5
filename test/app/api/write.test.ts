import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageToken } from '@/app/_server/token'
import { POST as ingest } from '@/app/api/ingest/route'
import { DELETE as removePaper } from '@/app/api/papers/[id]/route'
import { DELETE as removeRun } from '@/app/api/runs/[id]/route'
import { GET as search } from '@/app/api/search/route'
import { ingestEventSchema, ingestReportSchema, problemDetailsSchema } from '@/lib/api/contract'
import type { GraphStore, Reading } from '@/lib/store/graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { hold, SAMPLE } from '../sample-store'

const base = 'http://127.0.0.1:4100'
const token = 'a token for tests'.replaceAll(' ', '-')
const run = { id: 'r1', at: '2026-03-01T10:00:00.000Z', source: 'mine.bib', extractor: 'test-1' }
let store: GraphStore
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-test-'))
  vi.stubEnv('CONCORDANCE_DATA', folder)
  vi.stubEnv('CONCORDANCE_TOKEN', token)
  store = await openGraphStore({ memory: true })
  hold(store)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const right = { authorization: `Bearer ${token}` }
const ndjson = { ...right, 'content-type': 'application/x-ndjson' }
const toBody = (lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n')
const post = (address: string, body: BodyInit, headers: Record<string, string>) =>
  ingest(new Request(base + address, { method: 'POST', body, headers }))
const send = (lines: unknown[], query = '') => post(`/api/ingest${query}`, toBody(lines), ndjson)
const problemOf = async (response: Response) => problemDetailsSchema.parse(await response.json())

describe('readings from the command line', () => {
  it('are in the graph, with clusters and places, under their run', async () => {
    const response = await send([{ run }, ...SAMPLE])
    expect(response.status).toBe(200)
    expect(ingestReportSchema.parse(await response.json())).toMatchObject({ run: 'r1', added: 3, problems: [] })
    const { papers, clusters } = await store.graph()
    expect(papers).toHaveLength(3)
    expect(clusters.length).toBeGreaterThan(0)
    expect(papers[0]).toMatchObject({ x: expect.any(Number), y: expect.any(Number) })
    expect(await store.runs()).toMatchObject([{ id: 'r1', source: 'mine.bib', papers: 3 }])
  })

  it('leave a run unfinished whose sender says that more will come, or who goes away', async () => {
    await send([{ run: { ...run, unfinished: true } }, ...SAMPLE.slice(0, 1)], '?derive=false')
    expect(await store.runs()).toMatchObject([{ id: 'r1', unfinished: true }])
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    let sent = 0
    const goesAway = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const lines = `${toBody([{ run: { ...run, id: 'r2' } }, ...Array(150).fill(SAMPLE[0])])}\n`
        if (sent++ === 0) controller.enqueue(new TextEncoder().encode(lines))
        else controller.error(new Error('gone'))
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: goesAway, headers: ndjson, duplex: 'half' }
    await ingest(new Request(`${base}/api/ingest`, init))
    await send([{ run }, ...SAMPLE])
    const unfinished = (await store.runs()).map(({ id, unfinished = false }) => [id, unfinished])
    expect(unfinished.sort()).toEqual([
      ['r1', false],
      ['r2', true],
    ])
  })

  it('are in the search index without anybody having asked for it', async () => {
    const names = vi.spyOn(store, 'names')
    await send([{ run }, ...SAMPLE])
    await vi.waitFor(() => expect(names).toHaveResolved())
    const { suggestions } = await (await search(new Request(`${base}/api/search?q=carla`))).json()
    expect(suggestions).toMatchObject([{ id: 'carla' }])
    expect(names).toHaveBeenCalledOnce()
  })

  it('change nothing the second time', async () => {
    await send([{ run }, ...SAMPLE])
    const before = await store.graph()
    const again = await (await send([{ run }, ...SAMPLE])).json()
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 3 })
    expect(await store.graph()).toEqual(before)
  })

  it('cost no more than the line that is bad, and say which', async () => {
    const [first, second] = SAMPLE as [Reading, Reading]
    const moved = structuredClone(second)
    moved.facts.concepts[0]!.mentions[0]!.start += 1
    const report = await (await send([{ run }, first, moved, { paper: 1 }, 'text'])).json()
    expect(report.added).toBe(1)
    expect(report.problems).toMatchObject([
      { line: 3, reason: expect.stringContaining('“PPO” does not stand at') },
      { line: 4, reason: expect.stringContaining('extract --papers') },
      { line: 5 },
    ])
  })

  it('are told step by step to who follows', async () => {
    const headers = { ...ndjson, accept: 'application/x-ndjson' }
    const response = await post('/api/ingest', toBody([{ run }, ...SAMPLE]), headers)
    const events = (await response.text())
      .trim()
      .split('\n')
      .map((line) => ingestEventSchema.parse(JSON.parse(line)))
    expect(events.map((event) => ('step' in event ? event.step : Object.keys(event)[0]))).toEqual([
      'storing',
      'deriving',
      'report',
    ])
  })

  it('wait with what follows from them where more will come', async () => {
    await send([{ run }, SAMPLE[0]], '?derive=false')
    expect((await store.graph()).papers[0]).not.toHaveProperty('x')
    await send([{ run }])
    expect((await store.graph()).papers[0]).toHaveProperty('x')
  })

  it('take the sample out where asked to, but not when nothing came in', async () => {
    await send([{ run: { ...run, id: 'sample', sample: true } }, SAMPLE[0]])
    await send([{ run }], '?withoutSample=true')
    expect((await store.graph()).papers).toHaveLength(1)
    const report = await (await send([{ run }, SAMPLE[1]], '?withoutSample=true')).json()
    expect(report).toMatchObject({ added: 1, removed: 1 })
    expect((await store.graph()).papers.map(({ id }) => id)).toEqual([SAMPLE[1]?.paper.id])
  })

  it('come one ingest at a time', async () => {
    let goOn = () => {}
    const slow = new ReadableStream({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode(`${toBody([{ run }, SAMPLE[0]])}\n`))
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
        controller.close()
      },
    })
    const init = { method: 'POST', body: slow, headers: ndjson, duplex: 'half' }
    const first = ingest(new Request(`${base}/api/ingest`, init))
    await vi.waitFor(() => expect(globalThis.concordanceWork).toBeDefined())
    const second = await post('/api/ingest', toBody([{ run }, SAMPLE[1]]), { ...ndjson, prefer: 'wait=0' })
    expect(second.status).toBe(409)
    expect(second.headers.get('retry-after')).not.toBeNull()
    const patient = send([{ run }, SAMPLE[1]])
    goOn()
    expect((await first).status).toBe(200)
    expect((await patient).status).toBe(200)
  })
})

describe('corrections that can’t be read', () => {
  const breakCorrections = () => writeFile(path.join(folder, 'corrections.json'), '{"chess": {"reject": true},}')
  const DELETE = { method: 'DELETE', headers: right }

  it('stop what would come in or go before anything does; the fault is the server’s', async () => {
    await send([{ run }, SAMPLE[0], SAMPLE[1]])
    const before = await store.graph()
    await breakCorrections()
    for (const response of [
      await removePaper(new Request(`${base}/api/papers/arxiv%3A1`, DELETE)),
      await removeRun(new Request(`${base}/api/runs/r1`, DELETE)),
      await send([{ run }, SAMPLE[2]]),
    ]) {
      expect(response.status).toBe(500)
      expect((await problemOf(response)).detail).toMatch(/corrections\.json: It is no JSON.*\. /)
    }
    expect(await store.graph()).toEqual(before)
  })

  it('don’t hide why an ingest ended early', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    let sent = 0
    const breaksOff = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const lines = `${toBody([{ run }, ...Array(150).fill(SAMPLE[0])])}\n`
        if (sent++ === 0) return controller.enqueue(new TextEncoder().encode(lines))
        await vi.waitFor(async () => expect(await store.runs()).toHaveLength(1))
        await breakCorrections()
        controller.error(new Error('The sender is gone.'))
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: breaksOff, headers: ndjson, duplex: 'half' }
    await ingest(new Request(`${base}/api/ingest`, init))
    expect(logged.mock.calls.join()).toContain('The sender is gone.')
    expect((await store.graph()).papers).toHaveLength(1)
  })
})

describe('a setting that is not as it must be', () => {
  it('is answered as a problem, and named in the log', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.stubEnv('CONCORDANCE_ORIGINS', 'not an origin')
    const response = await send([{ run }, SAMPLE[0]])
    expect([response.status, (await problemOf(response)).detail]).toEqual([
      500,
      expect.stringContaining('Its log says'),
    ])
    expect(logged.mock.calls.join()).toContain('CONCORDANCE_ORIGINS')
  })
})

describe('a file from the page', () => {
  /** Stands in for the built program: answers by what the file says. */
  const PROGRAM = `
    import { readFileSync } from 'node:fs'
    const [command, file, ...options] = process.argv.slice(2)
    const text = readFileSync(file, 'utf8')
    if (text === 'nonsense') {
      console.error(JSON.stringify({ source: 'x', reason: 'This is no file of papers. Formats: BibTeX, …' }))
      process.exit(1)
    }
    const [name, quality] = options.slice(-2)
    console.error(JSON.stringify({ source: name, line: 7, reason: 'A record without a title.' }))
    console.error(JSON.stringify({ source: JSON.stringify([command, process.env.CONCORDANCE_TOKEN ?? 'no token']), reason: 'x' }))
    console.error(JSON.stringify({ source: quality, reason: 'x' }))
    console.error(JSON.stringify({ papers: 3 }))
    console.error(JSON.stringify({ merged: 2 }))
    process.stdout.write(text)
  `
  beforeEach(async () => {
    await mkdir(path.join(folder, 'dist'))
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
    await writeFile(path.join(folder, 'dist/concordance.js'), PROGRAM)
    vi.spyOn(process, 'cwd').mockReturnValue(folder)
  })
  const file = toBody(SAMPLE)
  const plain = { ...right, 'content-type': 'application/octet-stream' }

  it('tells who follows how many of its papers are stored', async () => {
    const followed = { ...plain, accept: 'application/x-ndjson' }
    const answer = await (await post('/api/ingest?filename=my.bib', file, followed)).text()
    expect(answer).toContain(JSON.stringify({ step: 'storing', papers: 3, of: 3 }))
  })

  it('is read by the program, which is told its name and none of the secrets', async () => {
    const response = await post('/api/ingest?filename=..%2Fmy%20library.bib', file, plain)
    const report = ingestReportSchema.parse(await response.json())
    expect(report).toMatchObject({ added: 3, merged: 2 })
    expect(report.problems).toHaveLength(3)
    expect(report.problems[0]).toEqual({
      source: '--name=my library.bib',
      line: 7,
      reason: 'A record without a title.',
    })
    expect(report.problems[1]?.source).toBe('["extract","no token"]')
    expect(await store.runs()).toMatchObject([{ source: 'my library.bib', extractor: 'test-1', papers: 3 }])
  })

  it('is read by the cheap models where that is asked for, and by all of them else', async () => {
    const asked = async (address: string) => {
      const { problems } = ingestReportSchema.parse(await (await post(address, file, plain)).json())
      return problems[2]?.source
    }
    expect(await asked('/api/ingest?filename=a.bib&quality=fast')).toBe('--quality=fast')
    expect(await asked('/api/ingest?filename=a.bib')).toBe('--quality=best')
    const refused = await post('/api/ingest?filename=a.bib&quality=quick', file, plain)
    expect((await problemOf(refused)).detail).toMatch(/quality/)
  })

  it('is the same run whichever way it is sent', async () => {
    const first = await (await post('/api/ingest?filename=a.bib', file, plain)).json()
    const form = new FormData()
    form.set('file', new File([file], 'a.bib'))
    const second = await (await post('/api/ingest', form, right)).json()
    expect(second).toMatchObject({ run: first.run, unchanged: 3 })
  })

  it('that can’t be read gives the program’s reason and opens no run', async () => {
    const response = await post('/api/ingest?filename=a.bib', 'nonsense', plain)
    expect(response.status).toBe(422)
    expect((await problemOf(response)).detail).toBe('a.bib: This is no file of papers. Formats: BibTeX, …')
    expect(await store.runs()).toEqual([])
  })

  it('without a name, or a form without a file, says what is missing', async () => {
    const nameless = await post('/api/ingest', file, plain)
    expect([nameless.status, (await problemOf(nameless)).detail]).toEqual([400, expect.stringContaining('filename=')])
    const fileless = await post('/api/ingest', new FormData(), right)
    expect([fileless.status, (await problemOf(fileless)).detail]).toEqual([400, expect.stringContaining('`file`')])
    const two = new FormData()
    for (const name of ['a.bib', 'b.bib']) two.append('file', new File([file], name))
    const several = await post('/api/ingest', two, right)
    expect([several.status, (await problemOf(several)).detail]).toEqual([400, expect.stringContaining('one by one')])
    expect(await store.runs()).toEqual([])
    const broken = await post('/api/ingest', 'x', { ...right, 'content-type': 'multipart/form-data' })
    expect(broken.status).toBe(400)
  })

  it('that says to be too large is not even received', async () => {
    const response = await post('/api/ingest?filename=a', file, { ...plain, 'content-length': String(2 ** 40) })
    expect([response.status, (await problemOf(response)).detail]).toEqual([413, expect.stringContaining('256 MB')])
  })

  it('leaves nothing behind in the folder for temporary files', async () => {
    vi.spyOn(os, 'tmpdir').mockReturnValue(folder)
    await post('/api/ingest?filename=a.bib', file, plain)
    await post('/api/ingest?filename=a.bib', 'nonsense', plain)
    const { readdir } = await import('node:fs/promises')
    expect((await readdir(folder)).filter((name) => name.startsWith('concordance-'))).toEqual([])
  })

  it('says what to do where the program is not built', async () => {
    await rm(path.join(folder, 'dist'), { recursive: true })
    const response = await post('/api/ingest?filename=a.bib', file, plain)
    expect([response.status, (await problemOf(response)).detail]).toEqual([
      501,
      expect.stringContaining('npm run build'),
    ])
  })
})

const REFUSED: [string, Record<string, string>, Record<string, string>, number][] = [
  ['no token', {}, {}, 401],
  ['another token', { authorization: 'Bearer another-token' }, {}, 401],
  ['the token on a server that only reads', right, { CONCORDANCE_READONLY: '1' }, 403],
  ['the token from another origin’s page', { ...right, origin: 'http://evil.example' }, {}, 403],
  ['the token under another name', { ...right, host: 'evil.example' }, {}, 403],
]

describe('taking a run out', () => {
  const remove = (id: string, headers: Record<string, string> = right) =>
    removeRun(new Request(`${base}/api/runs/${encodeURIComponent(id)}`, { method: 'DELETE', headers }))

  it('takes its papers along, but not those of another run', async () => {
    await send([{ run }, SAMPLE[0], SAMPLE[1]])
    await send([{ run: { ...run, id: 'r/2' } }, SAMPLE[1], SAMPLE[2]])
    expect(await (await remove('r/2')).json()).toEqual({ run: 'r/2', papers: 1 })
    const { papers, concepts } = await store.graph()
    expect(papers).toHaveLength(2)
    expect(concepts.map(({ name }) => name)).not.toContain('Chess')
  })

  it('that is not there says so', async () => {
    const response = await remove('nope')
    expect([response.status, (await problemOf(response)).detail]).toEqual([404, expect.stringContaining('/api/runs')])
  })

  it.each(REFUSED)('with %s takes nothing out', async (_, headers, environment, status) => {
    await send([{ run }, SAMPLE[0]])
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    expect((await remove('r1', headers)).status).toBe(status)
    expect((await store.graph()).papers).toHaveLength(1)
  })
})

describe('taking a paper out', () => {
  const remove = (
    id: string,
    { headers = right, query = '' }: { headers?: Record<string, string>; query?: string } = {},
  ) => removePaper(new Request(`${base}/api/papers/${encodeURIComponent(id)}${query}`, { method: 'DELETE', headers }))

  it('takes along what no other paper names, and leaves what follows from those that stay', async () => {
    await send([{ run }, ...SAMPLE])
    const response = await remove('doi:10.1000/a/b')
    expect([response.status, await response.json()]).toEqual([200, { paper: 'doi:10.1000/a/b' }])
    expect(await store.paper('doi:10.1000/a/b')).toBeNull()
    const { papers, concepts } = await store.graph()
    expect(papers.map(({ id }) => id)).toEqual(['arxiv:1', 'title:alone-1'])
    expect(concepts.map(({ name }) => name)).not.toContain('C++')
    expect(concepts.find(({ name }) => name === 'proximal policy optimization')?.papers).toBe(1)
    expect(await store.growth()).toMatchObject({ added: 0, onlyGrew: true })
    expect(await store.runs()).toMatchObject([{ id: 'r1', papers: 2 }])
  })

  it('by another of its ids answers with its own', async () => {
    const [first] = SAMPLE as [Reading]
    await send([{ run }, { ...first, paper: { ...first.paper, otherIds: ['doi:10.1000/same'] } }, SAMPLE[1]])
    expect(await (await remove('doi:10.1000/same')).json()).toEqual({ paper: 'arxiv:1' })
    expect((await store.graph()).papers).toHaveLength(1)
  })

  it('leaves what follows to the last call where more will go', async () => {
    await send([{ run }, ...SAMPLE])
    await remove('arxiv:1', { query: '?derive=false' })
    expect(await store.growth()).toMatchObject({ onlyGrew: false })
    await remove('title:alone-1')
    expect(await store.growth()).toMatchObject({ onlyGrew: true })
  })

  it('lets the same ingest bring it back', async () => {
    await send([{ run }, ...SAMPLE])
    await remove('arxiv:1')
    expect(await (await send([{ run }, ...SAMPLE])).json()).toMatchObject({ added: 1, unchanged: 2 })
    expect((await store.paper('arxiv:1'))?.runs.map(({ id }) => id)).toEqual(['r1'])
  })

  it('that is not there says how to find it', async () => {
    await send([{ run }, SAMPLE[0]])
    const response = await remove('nope')
    expect([response.status, (await problemOf(response)).detail]).toEqual([404, expect.stringContaining('/api/search')])
    expect((await store.graph()).papers).toHaveLength(1)
  })

  it.each(REFUSED)('with %s takes nothing out', async (_, headers, environment, status) => {
    await send([{ run }, SAMPLE[0]])
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    expect((await remove('arxiv:1', { headers })).status).toBe(status)
    expect((await store.graph()).papers).toHaveLength(1)
  })
})

describe('the token', () => {
  it('is made once where none is given, and only its owner can read it', async () => {
    vi.stubEnv('CONCORDANCE_TOKEN', '')
    const made = await pageToken()
    expect(made).toMatch(/^\S{20,}$/)
    expect(await pageToken()).toBe(made)
    expect((await readFile(path.join(folder, 'token'), 'utf8')).trim()).toBe(made)
    expect((await stat(path.join(folder, 'token'))).mode & 0o077).toBe(0)
    const response = await post('/api/ingest', toBody([{ run }, SAMPLE[0]]), {
      ...ndjson,
      authorization: `Bearer ${made}`,
    })
    expect(response.status).toBe(200)
  })

  it('is not given to the page of a server that others reach, or that only reads', async () => {
    expect(await pageToken()).toBe(token)
    vi.stubEnv('HOST', '0.0.0.0')
    expect(await pageToken()).toBeUndefined()
    vi.stubEnv('HOST', '127.0.0.1')
    vi.stubEnv('CONCORDANCE_READONLY', '1')
    expect(await pageToken()).toBeUndefined()
  })
})
