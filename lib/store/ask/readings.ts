/** Every paper with its facts, in the order of ids as JavaScript compares them, alike on both engines. */
import type { CypherDriver } from '@/lib/store/driver'
import type { Reading } from '@/lib/store/graph-store'
import { toReading } from '@/lib/store/paper-row'
import { ALL_PAPER_IDS, READINGS_BY_ID } from '@/lib/store/queries/readings'
import { text } from '@/lib/store/row'
import { askRevision } from './health'

/** Remembers the order of ids until something is written: sorting 50,000 for every batch would cost more than reading. */
export class ReadingsInOrder {
  #ids: string[] = []
  #revision = -1
  readonly #driver: CypherDriver
  constructor(driver: CypherDriver) {
    this.#driver = driver
  }

  async ask(afterId: string | undefined, limit: number): Promise<Reading[]> {
    const ids = await this.#sortedIds()
    const from = afterId === undefined ? 0 : firstAfter(ids, afterId)
    const asked = ids.slice(from, from + limit)
    const readings = (await this.#driver.read(READINGS_BY_ID, { ids: asked })).map(toReading)
    const byId = new Map(readings.map((reading) => [reading.paper.id, reading]))
    return asked.flatMap((id) => byId.get(id) ?? [])
  }

  async #sortedIds(): Promise<string[]> {
    const revision = await askRevision(this.#driver)
    if (revision !== this.#revision) {
      this.#ids = (await this.#driver.read(ALL_PAPER_IDS)).map((row) => text(row, 'id')).sort()
      this.#revision = revision
    }
    return this.#ids
  }
}

function firstAfter(sorted: string[], id: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= id) low = middle + 1
    else high = middle
  }
  return low
}
