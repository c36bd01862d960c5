/**
 * A mark in the data folder that papers came in but what follows from them was not worked out yet: an ingest that was
 * killed in between leaves it, and whoever opens the store next finishes the work.
 */
import { access, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Corrections, signOfCorrections } from '@/lib/model/correction'
import type { GraphStore } from '@/lib/store/graph-store'
import { makeFolder } from '@/lib/store/make-folder'
import { readCorrections } from './corrections-file'

const markPath = (dataFolder: string): string => path.join(dataFolder, 'unfinished-ingest')

/**
 * Before papers come or go.
 * @throws CorrectionsFileError where nothing could be derived afterwards
 */
export async function markUnfinished(dataFolder: string): Promise<void> {
  await readCorrections(dataFolder)
  await makeFolder(dataFolder)
  await writeFile(markPath(dataFolder), '')
}

export const markFinished = (dataFolder: string): Promise<void> => rm(markPath(dataFolder), { force: true })

export const isUnfinished = (dataFolder: string): Promise<boolean> =>
  access(markPath(dataFolder)).then(
    () => true,
    () => false,
  )

/**
 * Whether papers came or went that nothing was derived from, or a person corrected something since. In a database this
 * tells of another machine's ingest that was killed, or is under way: deriving is right in either case.
 */
export async function isBehind(store: Pick<GraphStore, 'growth'>, now: Corrections): Promise<boolean> {
  const { papers, added, onlyGrew, brokenOff, corrections } = await store.growth()
  return added > 0 || (papers > 0 && (!onlyGrew || brokenOff || corrections !== signOfCorrections(now)))
}
