/** A server as a person starts it, on a data folder and port of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { projectRoot } from '@/test/project-root'

export interface Content {
  folder: string
  /** The sample where it is left out. */
  corpus: { facts: string; papers: number } | undefined
  neo4j?: Neo4jSettings
}

const program = path.join(projectRoot(), 'bin/concordance.js')

/** @throws Error where it ends before it serves */
export async function serve({ folder, corpus, neo4j }: Content): Promise<{ url: string; stop(): Promise<void> }> {
  const environment = {
    ...process.env,
    ...toEnvironment(neo4j),
    CONCORDANCE_DATA: folder,
    PORT: '0',
    HOST: '127.0.0.1',
  }
  if (corpus) {
    const file = await firstLines(corpus.facts, corpus.papers, path.join(folder, 'facts.jsonl'))
    const ingest = spawn(process.execPath, [program, 'ingest', file], { env: environment, stdio: 'inherit' })
    await once(ingest, 'close')
  }
  const server = spawn(process.execPath, [program, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('The server ended; is the page built? npm run build')))
    server.stdout.on('data', (data) => {
      const [address] = /http:\/\/\S+/.exec(String(data)) ?? []
      if (address) resolve(address)
    })
  })
  return {
    url,
    stop: async () => {
      server.kill('SIGINT')
      await once(server, 'close')
    },
  }
}

function toEnvironment(neo4j: Neo4jSettings | undefined): Record<string, string> {
  if (!neo4j) return {}
  const { uri, user, password, database } = neo4j
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
}

async function firstLines(file: string, count: number, into: string): Promise<string> {
  const out = await open(into, 'w')
  let left = count
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (left-- <= 0) break
    await out.write(`${line}\n`)
  }
  await out.close()
  return into
}
