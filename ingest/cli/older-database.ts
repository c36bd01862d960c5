/**
 * A Neo4j database of an older version: its papers go into a file in the data folder, the database is emptied, and the file
 * is read into it anew. Broken off anywhere, the next rebuild goes on from the file.
 */
import path from 'node:path'
import { slug } from '@/lib/model/slug'
import type { StoreError } from '@/lib/store/errors'
import { openOlderStore } from '@/lib/store/older-store'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { writeBackup } from './backup-file'
import type { Context } from './context'
import { exists } from './safety-copy'

/** There while a database is on its way from an older version to this one. */
export const unfinishedMove = (dataFolder: string, { uri, database }: Neo4jSettings): string =>
  path.join(dataFolder, `rebuilding-${slug(`${uri} ${database}`)}.jsonl.gz`)

/** Where its papers are now. @throws StoreError the error that was met, where the database is no older one of ours. */
export async function moveOut(
  dataFolder: string,
  neo4j: Neo4jSettings,
  { error, context }: { error: StoreError; context: Context },
): Promise<string> {
  const older = await openOlderStore(neo4j)
  if (!older) throw error
  const file = unfinishedMove(dataFolder, neo4j)
  try {
    // One that is there is whole, and the database may be emptied in part already.
    if (!(await exists(file))) await writeBackup(older, file, { facts: false })
    context.terminal.err(`${error.message}\nIts papers are in ${file}. Reading them into the emptied database …\n`)
    await older.empty()
    return file
  } finally {
    await older.close()
  }
}
