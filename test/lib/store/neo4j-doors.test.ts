/**
 * Servers that are none of ours, played by a socket that speaks as much Bolt as it takes: too old a release, one that shares
 * no version of the protocol, a web server. Real servers are in test/neo4j.
 */
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { toStoreError } from '@/lib/store/drivers/neo4j-errors'
import { openGraphStore } from '@/lib/store/open-graph-store'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** @param answer what each message of the client gets, the handshake being the first. */
async function serverThat(answer: (message: number, socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    let message = 0
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      // Bolt ends a message with an empty chunk; the handshake is 20 bytes without one.
      const messages = message === 0 ? 1 : countEnds(data)
      for (let i = 0; i < messages; i++) answer(message++, socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  const address = server.address()
  return `bolt://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

function countEnds(data: Buffer): number {
  let [at, ends] = [0, 0]
  while (at + 1 < data.length) {
    const size = data.readUInt16BE(at)
    if (size === 0) ends++
    at += 2 + size
  }
  return ends
}

/** SUCCESS with a map of short texts, packed and in one chunk. */
function success(entries: Record<string, string>): Buffer {
  const text = (word: string) =>
    Buffer.from([
      word.length < 16 ? 0x80 | word.length : 0xd0,
      ...(word.length < 16 ? [] : [word.length]),
      ...Buffer.from(word),
    ])
  const pairs = Object.entries(entries).flatMap(([key, value]) => [text(key), text(value)])
  const body = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 | Object.keys(entries).length]), ...pairs])
  return Buffer.concat([Buffer.from([0, body.length]), body, Buffer.from([0, 0])])
}

const connect = (uri: string) =>
  openGraphStore({
    neo4j: { uri, user: 'neo4j', password: 'secret', database: 'neo4j', poolSize: 2, timeout: 2_000 },
  })

describe('opening a store', () => {
  it('says of Neo4j 4.4 that it is too old, and what is needed', async () => {
    const uri = await serverThat((message, socket) => {
      if (message === 0) socket.write(Buffer.from([0, 0, 4, 4]))
      else socket.write(success(message === 1 ? { server: 'Neo4j/4.4.26', connection_id: 'bolt-1' } : {}))
    })
    await expect(connect(uri)).rejects.toMatchObject({
      code: 'TOO_OLD',
      message: `The server at ${uri} is Neo4j 4.4.26; Concordance needs 5 or newer.`,
    })
  })

  it('says the same of a server that shares no version of the protocol', async () => {
    const uri = await serverThat((_message, socket) => socket.end(Buffer.from([0, 0, 0, 0])))
    await expect(connect(uri)).rejects.toMatchObject({ code: 'TOO_OLD', message: expect.stringContaining('Neo4j 5') })
  })

  it('says of a web server that it is no Neo4j', async () => {
    const uri = await serverThat((_message, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await expect(connect(uri)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('NEO4J_URI'),
    })
  })
})

describe('a statement that a server ended', () => {
  it.each([
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT', 'Ask for less, or narrow its pattern.'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'MEMORY', 'Ask for less, or narrow its pattern.'],
  ])('is told of without the server’s word of its own limits: %s', (code, ours, remedy) => {
    const told = Object.assign(new Error('Increase db.memory.transaction.max and run it again.'), { code })
    const { message, ...error } = toStoreError(told, { uri: 'bolt://x', user: 'u', database: 'd' })
    expect(error.code).toBe(ours)
    expect(message).toMatch(new RegExp(`${remedy.replace('.', '\\.')}$`))
  })
})
