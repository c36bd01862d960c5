/**
 * Copies of the embedded store for the sandbox to read. One is used again while the store has not changed, and for half a
 * minute even if it has, so that an ingest does not cost a copy for every batch.
 */
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '@/lib/store/make-folder'

export interface SnapshotSource {
  /** Copies the store as it is now into a new file. */
  saveSnapshot(file: string): Promise<void>
  /** Rises with every commit. */
  revision(): Promise<number>
}

const FRESH_MILLISECONDS = 30_000
const ENDING = '.grafeo'

interface Snapshot {
  file: string
  revision: number
  takenAt: number
}

export class Snapshots {
  readonly #source: SnapshotSource
  readonly #folder: string
  readonly #now: () => number
  #current: Snapshot | undefined
  #count = 0

  constructor(source: SnapshotSource, folder: string, now: () => number) {
    this.#source = source
    this.#folder = folder
    this.#now = now
  }

  /** Path of a copy that may be read. */
  async current(): Promise<string> {
    const taken = this.#current
    if (taken && this.#now() - taken.takenAt < FRESH_MILLISECONDS) return taken.file
    const revision = await this.#source.revision()
    if (taken?.revision === revision) return taken.file
    await makeFolder(this.#folder)
    const file = path.join(this.#folder, `snapshot-${++this.#count}${ENDING}`)
    const takenAt = this.#now()
    await this.#source.saveSnapshot(file)
    this.#current = { file, revision, takenAt }
    return file
  }

  /** Removes the copies that nobody reads any more. */
  async removeOld(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const file = path.join(this.#folder, name)
      if (name.includes(ENDING) && !file.startsWith(this.#current?.file ?? ' '))
        await rm(file, { recursive: true, force: true })
    }
  }
}
