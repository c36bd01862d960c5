/**
 * A copy of all papers beside the embedded store, brought up to date whenever a command has the store open: from it
 * `concordance rebuild` makes a store anew that is damaged or of another version.
 */
import { access, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '@/lib/env'
import { corpusOf } from '@/lib/store/corpus-lines'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { storeFile } from '@/lib/store/open-graph-store'
import { backupHead, writeBackup } from './backup-file'

export const safetyCopyPath = (dataFolder: string): string => path.join(dataFolder, 'papers.jsonl.gz')

/** Not where a Neo4j server keeps the papers, or where nothing is to be written. */
export const keepsCopy = ({ neo4j, readonly }: Environment): boolean => !neo4j && !readonly

/** Nothing is done where the copy is of this store and revision already, or where none is kept. */
export async function keepSafetyCopy(store: CypherGraphStore, environment: Environment): Promise<void> {
  const { dataFolder } = environment
  if (!keepsCopy(environment)) return
  const file = safetyCopyPath(dataFolder)
  const [copy, identity] = [await backupHead(file), await store.identity()]
  if (copy?.store === identity && copy?.revision === (await store.revision())) return
  await writeBackup(corpusOf(store), file, { facts: false, store: identity })
}

/** Moves an embedded store out of the way, with its log. Returns where it went; undefined where there is none. */
export async function setStoreAside(dataFolder: string, now: Date): Promise<string | undefined> {
  const file = storeFile(dataFolder)
  const aside = `${file}.${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
  if (!(await exists(file))) return undefined
  await rename(file, aside)
  if (await exists(`${file}.wal`)) await rename(`${file}.wal`, `${aside}.wal`)
  return aside
}

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
