/**
 * POST /api/copy: the embedded store as it is now, in a folder of its own, for a program that looks into all of it beside
 * us (`concordance doctor`) and deletes it afterwards.
 */
import 'server-only'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Answer } from '@/lib/api/endpoints'
import { makeFolder } from '@/lib/store/make-folder'
import { copiesFolder, storeFile } from '@/lib/store/open-graph-store'
import { Refusal } from './problem'
import type { Question } from './respond'

const NAME = 'copy-'

export async function copyStore({ store, environment }: Question<'copy'>): Promise<Answer<'copy'>> {
  if (store.driver.engine !== 'grafeo') {
    throw new Refusal(400, 'engine', 'Only the embedded store is copied: whoever looks into a Neo4j asks it directly.')
  }
  const copies = copiesFolder(environment.dataFolder)
  await makeFolder(copies)
  // Who asked for an earlier one has opened it by now, or is gone.
  for (const name of await readdir(copies)) {
    if (name.startsWith(NAME)) await rm(path.join(copies, name), { recursive: true, force: true })
  }
  const folder = await mkdtemp(path.join(copies, NAME))
  await store.driver.saveSnapshot?.(storeFile(folder))
  return { copy: path.basename(folder) }
}
