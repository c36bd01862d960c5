/**
 * Where the embedded engine lays out on disk what doesn't fit into memory. Opened for reading only, it makes a folder
 * among the system's temporary ones and never takes it away (measured, 0.6.0), so it is given one of ours, which goes
 * with the store; that of a process that was killed goes when the next one opens a store.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isProcessAlive } from '@/lib/store/process-life'

const NAME = 'concordance-spill-'
/** The engine reads it while it opens a store, and only then; Windows has two others. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'] as const

export interface Spill<T> {
  opened: T
  /** Takes the folder away, once the store is closed. */
  remove(): void
}

/** Opening doesn't wait for anything, so no other code sees the environment that it is done in. */
export function openWithSpill<T>(open: () => T): Spill<T> {
  const parent = tmpdir()
  removeLeftovers(parent)
  const folder = mkdtempSync(path.join(parent, `${NAME}${process.pid}-`))
  const remove = () => {
    process.off('exit', remove)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', remove)
  const before = VARIABLES.map((name) => [name, process.env[name]] as const)
  try {
    for (const name of VARIABLES) process.env[name] = folder
    return { opened: open(), remove }
  } catch (error) {
    remove()
    throw error
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(NAME) ? Number.parseInt(name.slice(NAME.length), 10) : Number.NaN
    if (!Number.isNaN(pid) && !isProcessAlive(pid)) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}
