/** What every command gets: the terminal, the parts it puts together, and the exit code it leaves. */
import path from 'node:path'
import type { BatchExtractor } from '@/ingest/extractor'
import type { derive } from '@/lib/derive/derive'
import type { Environment } from '@/lib/env'
import { readEnvironment } from '@/lib/env'
import type { Quality } from '@/lib/model/quality'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { StoreError } from '@/lib/store/errors'
import { refuseHalfRebuilt, refuseLost } from './move-out'
import { findServer, type Server } from './server-file'
import type { Terminal } from './terminal'

/** 0: done. 1: nothing was read or the store failed. 2: called in a way it can't be. */
export type ExitCode = 0 | 1 | 2

export interface ExtractorChoice {
  explain?: boolean
  quality?: Quality | undefined
  threads?: number | undefined
}

/** The parts of the program, opened only when a command needs them; tests give their own. */
export interface Parts {
  openStore(environment: Environment): Promise<CypherGraphStore>
  openExtractor(options?: ExtractorChoice): Promise<BatchExtractor>
  derive: typeof derive
  now(): Date
  /** The folder of the clone: the sample lies in its data/, the built page in its .next/. */
  root: string
}

export interface Context {
  terminal: Terminal
  parts: Parts
  exitCode: ExitCode
}

/** Called in a way it can't be: shown with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const NEO4J = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//

/** The environment, with `--store` in place of its store: a folder, or the address of a Neo4j server. */
export function environmentFor(context: Context, store?: string): Environment {
  // The usual folder lies in the clone, from wherever the command is called.
  const usual = path.join(context.parts.root, 'concordance-data')
  const { environment } = context.terminal
  const given = { ...environment, CONCORDANCE_DATA: environment.CONCORDANCE_DATA || usual }
  if (store === undefined) return readEnvironment(given)
  if (NEO4J.test(store)) return readEnvironment({ ...given, NEO4J_URI: store })
  if (/^\w{2,}:\/\//.test(store)) {
    throw new UsageError(`--store takes a folder or a neo4j:// or bolt:// address, not ${store}.`)
  }
  return readEnvironment({ ...given, CONCORDANCE_DATA: store, NEO4J_URI: undefined })
}

/** Opens the store, does the work, and closes it whatever happens. */
export async function withStore<T>(
  context: Context,
  environment: Environment,
  work: (store: CypherGraphStore) => Promise<T>,
): Promise<T> {
  return withStoreOrServer(context, environment, work, async (server) => {
    throw new StoreError(
      'LOCKED',
      `The store in ${environment.dataFolder} is open in the server at ${server.url} (process ${server.pid}). Stop it for this command (Ctrl-C where it runs), and start it again afterwards.`,
    )
  })
}

/**
 * As withStore; where a server has the store open, the work is done through it.
 * @throws StoreError where the store is gone or rebuilt in part: what is there is not all that there was
 */
export async function withStoreOrServer<T>(
  context: Context,
  environment: Environment,
  work: (store: CypherGraphStore) => Promise<T>,
  through: (server: Server) => Promise<T>,
): Promise<T> {
  await refuseHalfRebuilt(environment)
  return withStoreInPart(context, environment, work, through)
}

/** As withStoreOrServer, also where a rebuild was broken off: for the one that finishes it. */
export async function withStoreInPart<T>(
  context: Context,
  environment: Environment,
  work: (store: CypherGraphStore) => Promise<T>,
  through: (server: Server) => Promise<T>,
): Promise<T> {
  await refuseLost(environment)
  const opened = await context.parts.openStore(environment).catch(async (error: unknown) => {
    const locked = error instanceof StoreError && error.code === 'LOCKED'
    const server = locked ? await findServer(environment.dataFolder) : undefined
    if (!server) throw error
    return server
  })
  if ('url' in opened) return through({ ...opened, readonly: environment.readonly })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
