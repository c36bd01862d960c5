/** A corpus in one gzipped file of JSON lines (lib/model/corpus-line), from which a store can be made anew. */
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { UnreadableFileError } from '@/ingest/read/record'
import { openSource, type Source } from '@/ingest/read/source'
import { type CorpusHead, parseCorpusLine } from '@/lib/model/corpus-line'
import { type CorpusOptions, type CorpusSource, corpusLines } from '@/lib/store/corpus-lines'
import { makeFolder } from '@/lib/store/make-folder'
import { openNamed } from './input'

/** Written beside and then moved, so that a copy is never half. Returns how many papers it holds. */
export async function writeBackup(corpus: CorpusSource, file: string, options: CorpusOptions): Promise<number> {
  let papers = 0
  const lines = corpusLines(corpus, {
    ...options,
    onPapers: (count) => {
      papers = count
    },
  })
  await makeFolder(path.dirname(file))
  const unfinished = `${file}.${process.pid}.part`
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return papers
}

/** The store that a copy was made of, and its revision; undefined where there is no copy that can be read. */
export async function backupHead(file: string): Promise<CorpusHead | undefined> {
  try {
    return headOf(await openSource(file, createReadStream(file)))
  } catch {
    return undefined
  }
}

/** @throws UnreadableFileError where it is no backup, or can't be opened. */
export async function openBackup(file: string): Promise<Source> {
  const source = await openNamed(file)
  if (headOf(source)) return source
  throw new UnreadableFileError(
    file,
    'It is no backup of Concordance. Name a file that `npx concordance backup` wrote.',
  )
}

function headOf({ head }: Source): CorpusHead | undefined {
  const line = parseCorpusLine(head.split('\n', 1)[0] ?? '')
  return typeof line === 'object' && line.type === 'head' ? line : undefined
}
