/**
 * Works out what follows from all facts in a process of its own: for a large corpus that takes many seconds and much
 * memory. The process reads a copy of the embedded store, or the same Neo4j server.
 */
import 'server-only'
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseFromDeriveChild, type ToDeriveChild } from '@/lib/derive/child-messages'
import type { Computation, DeriveOptions } from '@/lib/derive/derive'
import { readEnvironment } from '@/lib/env'
import type { Corrections } from '@/lib/model/correction'
import type { CypherDriver } from '@/lib/store/driver'
import type { GraphStore } from '@/lib/store/graph-store'
import { makeFolder } from '@/lib/store/make-folder'
import { copiesFolder, type StoreSettings, storeFile } from '@/lib/store/open-graph-store'

type Compute = NonNullable<DeriveOptions['compute']>

/** Papers up to which a process would take longer to start than the work takes. */
const FEW = 200

/** Undefined, so that `derive` computes here, where the corpus is small or the program is not built. */
export async function computeApart(
  store: GraphStore & { driver: CypherDriver },
  { full = false, corrections }: { full?: boolean; corrections: Corrections },
): Promise<Compute | undefined> {
  const program = path.join(process.cwd(), 'dist', 'derive-child.js')
  if ((await store.health()).papers <= FEW || !existsSync(program)) return undefined
  return async (report) => {
    const { dataFolder, neo4j } = readEnvironment()
    const order = { full, corrections: [...corrections] }
    if (store.driver.engine === 'neo4j') return inChild(program, { settings: { neo4j }, ...order }, report)
    const copies = copiesFolder(dataFolder)
    await makeFolder(copies)
    const folder = await mkdtemp(path.join(copies, 'derive-'))
    try {
      await store.driver.saveSnapshot?.(storeFile(folder))
      return await inChild(program, { settings: { dataFolder: folder }, ...order }, report, folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** @param temporary where the process may lay things down; it need not clear them away. */
function inChild(
  program: string,
  order: ToDeriveChild<StoreSettings>,
  report: Parameters<Compute>[0],
  temporary = os.tmpdir(),
): Promise<Computation> {
  const child = fork(program, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', TMPDIR: temporary, TMP: temporary, TEMP: temporary },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  return new Promise((resolve, reject) => {
    child.on('message', (sent) => {
      const message = parseFromDeriveChild(sent)
      if ('computation' in message) resolve(message.computation)
      else if ('failed' in message) reject(new Error(`Deriving failed: ${message.failed}`))
      else if (message.step !== 'read') report(message.step)
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(new Error(`The process that derives ended by ${signal ?? `code ${code}`} without a result.`))
    })
    child.send(order, (error) => error && reject(error))
  })
}
