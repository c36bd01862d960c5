/**
 * A store that can't be opened as it is, since an older version made it or it is damaged: its papers go into a file in the
 * data folder, the store out of the way, and the file is read into a new one. Broken off anywhere, the next rebuild goes on
 * from the file.
 */
import { copyFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '@/lib/env'
import { slug } from '@/lib/model/slug'
import { StoreError } from '@/lib/store/errors'
import { type OlderStore, openOlderStore } from '@/lib/store/older-store'
import { storeFile } from '@/lib/store/open-graph-store'
import { writeBackup } from './backup-file'
import type { Context } from './context'
import { exists, safetyCopyPath, setStoreAside } from './safety-copy'

/** There while papers are on their way from a store that could not be opened to a new one. */
export function unfinishedMove({ dataFolder, neo4j }: Environment): string {
  const place = neo4j ? slug(`${neo4j.uri} ${neo4j.database}`) : 'store'
  return path.join(dataFolder, `rebuilding-${place}.jsonl.gz`)
}

/** @throws StoreError where a rebuild was broken off: what is there may be a part of it. */
export async function refuseHalfRebuilt(environment: Environment): Promise<void> {
  const file = unfinishedMove(environment)
  if (!(await exists(file))) return
  const message = `A rebuild was broken off, and not all papers are in the store again; they are in ${file}.`
  throw new StoreError('DAMAGED', `${message} Finish it with: npx concordance rebuild.`)
}

/**
 * @throws StoreError where an embedded store is gone but the copy of its papers is there: an empty one in its place would
 * soon be copied over it.
 */
export async function refuseLost(environment: Environment): Promise<void> {
  const { neo4j, dataFolder } = environment
  const copy = safetyCopyPath(dataFolder)
  if (neo4j || (await exists(storeFile(dataFolder))) || !(await exists(copy))) return
  if (await exists(unfinishedMove(environment))) return
  const message = `${storeFile(dataFolder)} is gone, but the copy of its papers is there (${copy}).`
  const remedy = 'Make it anew from them with: npx concordance rebuild. To begin with an empty one, move the copy away.'
  throw new StoreError('DAMAGED', `${message} ${remedy}`)
}

/** Where its papers are now. @throws StoreError the error that was met, where nothing can be done about it. */
export async function moveOut(
  environment: Environment,
  { error, context }: { error: StoreError; context: Context },
): Promise<string> {
  const older = error.code === 'OTHER_SCHEMA' ? await openOlderStore(environment) : undefined
  try {
    const { terminal, parts } = context
    const file = await takePapers(older, environment, { error, context })
    if (older && environment.neo4j) {
      terminal.err(`${error.message}\nIts papers are in ${file}. Reading them into the emptied database …\n`)
      await older.empty()
    } else {
      await older?.close()
      const aside = await setStoreAside(environment.dataFolder, parts.now())
      const where = aside ? `It was set aside as ${aside}. ` : ''
      terminal.err(`${error.message}\n${where}Making it anew from ${file} …\n`)
    }
    return file
  } finally {
    await older?.close()
  }
}

/** Its papers are in the new store now; where some could not be read, the file is kept. Returns where. */
export async function endMove(file: string, problems: number): Promise<string | undefined> {
  if (problems === 0) {
    await rm(file)
    return undefined
  }
  const kept = path.join(path.dirname(file), path.basename(file).replace('rebuilding', 'rebuilt-from'))
  await rename(file, kept)
  return kept
}

/** From the store itself where it can be read, since a copy may be older than what a server took in last. */
async function takePapers(
  older: OlderStore | undefined,
  environment: Environment,
  { error, context }: { error: StoreError; context: Context },
): Promise<string> {
  const file = unfinishedMove(environment)
  // One that is there is whole, and a database may be emptied in part already.
  if (await exists(file)) return file
  if (older) {
    try {
      await writeBackup(older, file, { facts: false })
      return file
    } catch (cause) {
      const isDamaged = cause instanceof StoreError && cause.code === 'DAMAGED'
      if (environment.neo4j || !isDamaged) throw cause
      context.terminal.err(`${cause.message}\nTaking the copy of its papers instead.\n`)
    }
  }
  if (environment.neo4j) throw error
  await copyWhole(environment.dataFolder, file, error)
  return file
}

async function copyWhole(dataFolder: string, file: string, error: StoreError): Promise<void> {
  const copy = safetyCopyPath(dataFolder)
  if (!(await exists(copy))) {
    const remedy = `There is no copy of its papers (${copy}): move the store away and ingest your files again.`
    throw new StoreError(error.code, `${error.message} ${remedy}`, { cause: error })
  }
  await copyFile(copy, `${file}.part`)
  await rename(`${file}.part`, file)
}
