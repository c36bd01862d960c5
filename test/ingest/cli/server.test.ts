import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '@/ingest/cli/free-port'
import { unreachable } from '@/ingest/cli/server-api'
import { findServer, removeServerFile, writeServerFile } from '@/ingest/cli/server-file'
import { inThisThread } from '@/ingest/extractor'
import type { Paper } from '@/lib/model/paper'
import { StoreError } from '@/lib/store/errors'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { commandLine, newFile, newFolder, paperLine, wordExtractor } from './run'

const open: { close(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

interface Call {
  method: string
  path: string
  token: string | undefined
  lines: unknown[]
}

/** A server that answers as ours does, and keeps what it was asked. */
async function fakeServer(
  answer: (call: Call) => { status?: number; body: string; thenDies?: boolean },
): Promise<{ url: string; port: number; calls: Call[] }> {
  const calls: Call[] = []
  const server: Server = createServer(async (request, response) => {
    const lines = (await textOf(request)).split('\n').filter(Boolean)
    const call = {
      method: request.method ?? '',
      path: request.url ?? '',
      token: request.headers.authorization,
      lines: lines.map((line) => JSON.parse(line)),
    }
    calls.push(call)
    const { status = 200, body, thenDies } = answer(call)
    response.writeHead(status)
    if (thenDies) response.write(body, () => response.destroy())
    else response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, calls }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

const SAMPLE_RUN = {
  id: 'sample',
  at: '2026-01-01T00:00:00Z',
  source: 'daily',
  extractor: 'x',
  sample: true,
  papers: 74,
}
const RUNS = JSON.stringify({ runs: [SAMPLE_RUN] })
const REPORT = { run: 'r', added: 2, updated: 0, unchanged: 0, removed: 0, problems: [] }

/** A store that the given server has open. */
async function lockedBy(server: { url: string; port: number } | undefined) {
  const locked = new StoreError('LOCKED', 'The store is open in another process.')
  const run = commandLine({ parts: { openStore: () => Promise.reject(locked) } })
  mkdirSync(run.dataFolder, { recursive: true })
  if (server) await writeServerFile(run.dataFolder, { ...server, pid: process.pid, token: 'secret-token' })
  return run
}

describe('a store that a server has open', () => {
  it('gets papers through the server, with the run first and the token', async () => {
    const server = await fakeServer(({ path }) => ({
      body: path.startsWith('/api/ingest')
        ? `{"step":"storing","papers":2}\n${JSON.stringify({ report: { ...REPORT, removed: 74 } })}\n`
        : RUNS,
    }))
    const run = await lockedBy(server)
    const file = newFile('papers.jsonl', paperLine('Lanterns') + paperLine('Maps'))
    const { code, out, err } = await run('ingest', '--without-sample', file)
    expect({ code, out }).toEqual({ code: 0, out: `${file}: 2 papers added, 0 updated, 0 unchanged\n` })
    expect(err).toContain(server.url)
    expect(err).toContain('Took out the 74 papers of the sample.')
    const ingest = server.calls.at(-1)
    expect(ingest).toMatchObject({
      method: 'POST',
      path: '/api/ingest?withoutSample=true',
      token: 'Bearer secret-token',
      lines: [
        {
          run: {
            id: expect.stringMatching(/^papers-jsonl-/),
            source: 'papers.jsonl',
            extractor: 'words-1',
            sample: false,
          },
        },
        { paper: { title: 'Lanterns' }, facts: { id: 'x:Lanterns' } },
        { paper: { title: 'Maps' }, facts: { id: 'x:Maps' } },
      ],
    })
  })

  it('says what the server refuses', async () => {
    const refusal = { type: 'about:blank', title: 'Busy', status: 409, detail: 'Another ingest is under way.' }
    const server = await fakeServer(({ path }) =>
      path.startsWith('/api/ingest') ? { status: 409, body: JSON.stringify(refusal) } : { body: RUNS },
    )
    const { code, err } = await (await lockedBy(server))('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    expect(code).toBe(1)
    expect(err).toContain('Another ingest is under way.')
  })

  it('says what is in and what to do where the server goes away in the middle', async () => {
    const server = await fakeServer(({ path }) =>
      path.startsWith('/api/ingest') ? { body: '{"step":"storing","papers":1}\n', thenDies: true } : { body: RUNS },
    )
    const file = newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps'))
    const { code, err } = await (await lockedBy(server))('ingest', '--without-sample', file)
    expect(code).toBe(1)
    expect(err).toContain(`The server at ${server.url} (process ${process.pid}) doesn't answer any more.`)
    expect(err).toContain('What it acknowledged is in: 1 paper of a.jsonl. Run the same command again')
  })

  it.each([
    ['UND_ERR_HEADERS_TIMEOUT', 'is busy: it has said nothing for minutes'],
    ['UND_ERR_BODY_TIMEOUT', 'is busy: it has said nothing for minutes'],
    ['UND_ERR_CONNECT_TIMEOUT', "doesn't answer any more"],
    ['ECONNREFUSED', 'answer any more'],
  ])('tells a server that is busy from one that is gone: %s', (code, words) => {
    const server = { pid: 7, port: 1, url: 'http://127.0.0.1:1', token: 't' }
    const cause = new TypeError('fetch failed', { cause: Object.assign(new Error('Timeout'), { code }) })
    const { message } = unreachable(server, cause, ' What it acknowledged is in: 3 papers of a.jsonl.')
    expect(message).toContain(`The server at http://127.0.0.1:1 (process 7)`)
    expect(message).toContain(words)
    expect(message).toMatch(/3 papers of a\.jsonl\. .*run the same command again/i)
  })

  it('says that the server is of another version where its answer can not be understood', async () => {
    const server = await fakeServer(() => ({ body: '{"runs":[{"id":1}]}' }))
    const { code, err } = await (await lockedBy(server))('runs')
    expect(code).toBe(1)
    expect(err).toMatch(/^concordance: The server at .* answers \/api\/runs otherwise .* of one version\.\n$/)
  })

  it('is not sent a file that can not be read', async () => {
    const server = await fakeServer(() => ({ body: RUNS }))
    const { code, err } = await (await lockedBy(server))('ingest', newFile('a.txt', 'Buy milk.\n'))
    expect(code).toBe(1)
    expect(err).toContain('no format that is known')
    expect(server.calls.map(({ path }) => path)).toEqual(['/api/runs'])
  })

  it('lists and removes runs through it', async () => {
    const server = await fakeServer(({ method }) => ({
      body: method === 'DELETE' ? '{"run":"sample","papers":74}' : RUNS,
    }))
    const run = await lockedBy(server)
    expect((await run('runs')).out).toBe('sample  2026-01-01 00:00  74 papers from daily (the sample)\n')
    expect((await run('remove', 'sample')).out).toContain('with 74 papers')
    expect(server.calls.at(-1)).toMatchObject({
      method: 'DELETE',
      path: '/api/runs/sample',
      token: 'Bearer secret-token',
    })
  })

  it('removes papers through it, with what follows worked out once', async () => {
    const server = await fakeServer(({ method, path }) => {
      const id = decodeURIComponent(/papers\/([^?]+)/.exec(path)?.[1] ?? '')
      const paper = { id, title: 'Lanterns', abstract: '', authors: [], otherIds: [] }
      const page = { paper, node: { id, title: 'Lanterns', concepts: 0 }, concepts: [], runs: [] }
      return { body: JSON.stringify(method === 'DELETE' ? { paper: id } : page) }
    })
    const { code, err } = await (await lockedBy(server))('remove', '--paper', 'x:1', '--paper', 'x:2/3')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(server.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
      '/api/papers/x%3A1?derive=false',
      '/api/papers/x%3A2%2F3?derive=true',
    ])
  })

  it('names the process where the server does not answer', async () => {
    const { code, err } = await (await lockedBy({ url: 'http://127.0.0.1:9', port: 9 }))('rebuild')
    expect(code).toBe(1)
    expect(err).toContain(`process ${process.pid}`)
  })

  it('says that another process has it where that is no server', async () => {
    const { code, err } = await (await lockedBy(undefined))('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    expect(code).toBe(1)
    expect(err).toContain('open in another process')
  })
})

describe('concordance serve', () => {
  it('prints the address of the server that serves the folder already', async () => {
    const server = await fakeServer(() => ({ body: '{"papers":74}' }))
    const run = await lockedBy(server)
    expect(await run('serve')).toEqual({ code: 0, out: `Concordance is at ${server.url}\n`, err: '' })
  })

  it.each(['0.0.0.0', '192.168.1.5', '::'])('refuses HOST=%s without a token, and says why', async (HOST) => {
    const { code, out, err } = await commandLine({ environment: { HOST } })('serve')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('CONCORDANCE_TOKEN')
  })

  it('names the data folder that can’t be made, with a way out', async () => {
    const CONCORDANCE_DATA = path.join(newFile('a-file', ''), 'data')
    const { code, out, err } = await commandLine({ environment: { CONCORDANCE_DATA } })('serve')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`${CONCORDANCE_DATA} can't be written`)
    expect(err).toContain('name another by CONCORDANCE_DATA')
  })

  it('says that the page is not built, and leaves no server.json behind', async () => {
    const run = commandLine({ parts: { root: newFolder() }, environment: { PORT: '0' } })
    const { code, err } = await run('serve', '--empty')
    expect(code).toBe(1)
    expect(err).toContain('npm run build')
    expect(existsSync(path.join(run.dataFolder, 'server.json'))).toBe(false)
  })
})

describe('a server that only reads', () => {
  it('changes nothing before it serves, whatever there would be to do', async () => {
    const root = newFolder()
    const derive = () => Promise.reject(new Error('derived'))
    const run = commandLine({ parts: { root, derive }, environment: { PORT: '0', CONCORDANCE_READONLY: '1' } })
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    await store.close()
    const { code, err } = await run('serve')
    // The page of this root is not built, so the server itself does not come up.
    expect(code).toBe(1)
    expect(err).toContain('npm run build')
    expect(existsSync(path.join(run.dataFolder, 'papers.jsonl.gz'))).toBe(false)
  })
})

describe('the first start after an upgrade', () => {
  it('reads the papers anew that an older extractor has read, once', async () => {
    const root = newFolder()
    mkdirSync(path.join(root, 'dist'))
    let version = 'old'
    let opened = 0
    const openExtractor = async () => {
      opened++
      const extract = (paper: Paper) => ({ ...wordExtractor.extract(paper), extractor: version })
      return inThisThread({ version, extract })
    }
    const run = commandLine({ parts: { root, openExtractor }, environment: { PORT: '0' } })
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    version = 'new'
    writeFileSync(path.join(root, 'dist/.concordance-built'), 'build 2')
    // The page of this root is not built, so the server itself does not come up.
    expect((await run('serve')).err).toContain('Concordance was updated: papers read anew: 1')
    const before = opened
    expect((await run('serve')).err).not.toContain('updated')
    expect(opened).toBe(before)
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    expect((await store.readings())[0]?.facts.extractor).toBe('new')
    expect((await store.runs())[0]?.extractor).toBe('new')
    await store.close()
  })
})

describe('server.json', () => {
  const server = { pid: process.pid, port: 4100, url: 'http://127.0.0.1:4100', token: 'secret-token' }

  it('is found while its process lives, and read by its owner alone', async () => {
    const folder = newFolder()
    expect(await writeServerFile(folder, server)).toBe(true)
    expect(await findServer(folder)).toEqual(server)
    if (process.platform !== 'win32') expect(statSync(path.join(folder, 'server.json')).mode & 0o777).toBe(0o600)
  })

  it('is not written over, nor removed by another process', async () => {
    const folder = newFolder()
    await writeServerFile(folder, server)
    expect(await writeServerFile(folder, { ...server, port: 1 })).toBe(false)
    await removeServerFile(folder, process.pid + 1)
    expect(JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8'))).toEqual(server)
  })

  it('is taken for stale and removed when its process is gone', async () => {
    const folder = newFolder()
    await writeServerFile(folder, { ...server, pid: 2 ** 30 })
    expect(await findServer(folder)).toBeUndefined()
    expect(await writeServerFile(folder, server)).toBe(true)
  })
})

describe('freePort', () => {
  it('takes the next port where one is taken', async () => {
    const taken = createNetServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    open.push(taken)
    const { port } = taken.address() as AddressInfo
    expect(await freePort(port, '127.0.0.1')).toBeGreaterThan(port)
  })

  it('says that an address is not of this machine', async () => {
    await expect(freePort(0, '192.0.2.1')).rejects.toThrow('Set HOST to an address of this machine')
  })
})
