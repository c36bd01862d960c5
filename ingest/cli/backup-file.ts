/**
 * All papers of a store in one gzipped file of JSON lines: `{"concordance": {"revision"}}`, then `{"run"}` each, then
 * `{"paper", "runs"}` each. Everything else follows from them, so a store can be made anew from it.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { problem, type ReadRecord, UnreadableFileError } from '@/ingest/read/record'
import { paperSchema } from '@/lib/model/paper'
import { type Run, runSchema } from '@/lib/model/run'
import type { GraphStore } from '@/lib/store/graph-store'
import { openNamed } from './input'

const headLine = z.object({ concordance: z.object({ revision: z.number().int() }) })
const runLine = z.object({ run: runSchema })
const paperLine = z.object({ paper: paperSchema, runs: z.array(z.string()) })

const BATCH = 500

/** Written beside and then moved, so that a copy is never half. Returns how many papers it holds. */
export async function writeBackup(store: GraphStore, file: string): Promise<number> {
  let papers = 0
  const revision = await store.revision()
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ concordance: { revision } })}\n`
    for (const { papers: _, ...run } of await store.runs()) yield `${JSON.stringify({ run })}\n`
    const runs = new Map<string, string[]>()
    for (const [run, ids] of await store.papersByRun())
      for (const id of ids) runs.set(id, [...(runs.get(id) ?? []), run])
    for (let afterId: string | undefined; ; ) {
      const readings = await store.readings(afterId === undefined ? { limit: BATCH } : { afterId, limit: BATCH })
      for (const { paper } of readings) {
        papers++
        yield `${JSON.stringify({ paper, runs: runs.get(paper.id) ?? [] })}\n`
      }
      afterId = readings.at(-1)?.paper.id
      if (readings.length < BATCH) return
    }
  }
  await mkdir(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.part`
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
  await rename(unfinished, file)
  return papers
}

/** Revision of the store that a copy was made of; undefined where there is no copy that can be read. */
export async function backupRevision(file: string): Promise<number | undefined> {
  try {
    const { head } = await openNamed(file)
    return headLine.parse(JSON.parse(head.split('\n', 1)[0] ?? '')).concordance.revision
  } catch {
    return undefined
  }
}

export interface Backup {
  runs: Run[]
  /** Papers with the runs that brought them, and lines that can't be read. */
  records: AsyncGenerator<{ record: ReadRecord; runs: string[] }>
}

/** @throws UnreadableFileError where it is no backup. */
export async function readBackup(file: string): Promise<Backup> {
  const source = await openNamed(file)
  const first = source.head.split('\n', 1)[0] ?? ''
  if (!headLine.safeParse(parsed(first)).success) {
    throw new UnreadableFileError(file, 'It is no backup of Concordance. Name a file that `concordance backup` wrote.')
  }
  const lines = source.lines()[Symbol.asyncIterator]()
  await lines.next()
  const runs: Run[] = []
  let next = await lines.next()
  for (; !next.done; next = await lines.next()) {
    const line = runLine.safeParse(parsed(next.value.text))
    if (!line.success) break
    runs.push(line.data.run)
  }
  async function* records(): Backup['records'] {
    for (; !next.done; next = await lines.next()) {
      const { line, text } = next.value
      const paper = paperLine.safeParse(parsed(text))
      if (paper.success) yield { record: { type: 'paper', paper: paper.data.paper }, runs: paper.data.runs }
      else yield { record: problem(file, 'The line holds no paper, so it was left out.', { line }), runs: [] }
    }
    if (source.damage) yield { record: problem(file, `${source.damage}; what came before was read.`), runs: [] }
  }
  return { runs, records: records() }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
