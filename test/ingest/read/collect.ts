/** Reads a text as a file of the given name, all at once. */
import { type ReadOptions, readPapers } from '@/ingest/read/read-papers'
import { openSource, openText, type Source } from '@/ingest/read/source'
import type { Paper, Problem } from '@/lib/model/paper'

export interface Collected {
  papers: Paper[]
  problems: Problem[]
  merged: number
}

export async function collect(source: Source, options: ReadOptions = {}): Promise<Collected> {
  const count = { merged: 0 }
  const collected: Collected = { papers: [], problems: [], merged: 0 }
  for await (const record of readPapers(source, { ...options, count })) {
    if (record.type === 'paper') collected.papers.push(record.paper)
    else collected.problems.push(record.problem)
  }
  return { ...collected, merged: count.merged }
}

export const readText = async (name: string, text: string, options?: ReadOptions): Promise<Collected> =>
  collect(await openText(name, text), options)

export const readBytes = async (name: string, ...chunks: Uint8Array[]): Promise<Collected> =>
  collect(await openSource(name, chunksOf(chunks)))

async function* chunksOf(chunks: Uint8Array[]) {
  yield* chunks
}
