/**
 * A mark in the data folder that papers came in but what follows from them was not worked out yet: an ingest that was
 * killed in between leaves it, and whoever opens the store next finishes the work.
 */
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const markPath = (dataFolder: string): string => path.join(dataFolder, 'unfinished-ingest')

export async function markUnfinished(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  await writeFile(markPath(dataFolder), '')
}

export const markFinished = (dataFolder: string): Promise<void> => rm(markPath(dataFolder), { force: true })

export const isUnfinished = (dataFolder: string): Promise<boolean> =>
  access(markPath(dataFolder)).then(
    () => true,
    () => false,
  )
