/** Computes what follows from all facts in a process of its own: for a large corpus that takes many seconds. */
import 'server-only'
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FromDeriveChild, ToDeriveChild } from '@/lib/derive/child'
import { computeDerived } from '@/lib/derive/compute'
import type { DeriveOptions } from '@/lib/derive/derive'

type Compute = NonNullable<DeriveOptions['compute']>

/** Papers up to which a process would take longer to start than the work takes. */
const FEW = 200

/** Here where the corpus is small, or the program is not built. */
export const computeApart: Compute = async (facts, earlier, report) => {
  const program = path.join(process.cwd(), 'dist', 'derive-child.js')
  if (facts.length <= FEW || !existsSync(program)) return computeDerived(facts, earlier, report)
  return inChild(program, { facts, earlier }, report)
}

function inChild(program: string, work: ToDeriveChild, report: Parameters<Compute>[2]): ReturnType<Compute> {
  const child = fork(program, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    execArgv: [],
    // Keeps maps as maps.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromDeriveChild) => {
      if ('computed' in message) resolve(message.computed)
      else report(message.step)
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(new Error(`The process that derives ended by ${signal ?? `code ${code}`} without a result.`))
    })
    child.send(work, (error) => error && reject(error))
  })
}
