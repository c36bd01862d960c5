/** Every paper with its facts, in the order of ids as JavaScript compares them, alike on both engines. */
import type { CypherDriver } from '@/lib/store/driver'
import type { Reading } from '@/lib/store/graph-store'
import { toReading } from '@/lib/store/paper-row'
import { ALL_PAPER_IDS, READINGS_BY_ID } from '@/lib/store/queries/readings'
import { text } from '@/lib/store/row'
import { askRevision } from './health'

/** Papers a statement; more would hold up the event loop. */
const MOST_AT_ONCE = 500

/**
 * Remembers the order of ids until something is written: sorting 50,000 for every batch would cost more than reading. Who
 * goes on where the last answer ended goes on in the same order, without papers that came since.
 */
export class ReadingsInOrder {
  #ids: string[] = []
  #revision = -1
  #lastAnswered: string | undefined
  readonly #driver: CypherDriver
  constructor(driver: CypherDriver) {
    this.#driver = driver
  }

  async ask(afterId: string | undefined, limit: number): Promise<Reading[]> {
    if (afterId === undefined || afterId !== this.#lastAnswered) await this.#refresh()
    const ids = this.#ids
    const answer: Reading[] = []
    // A paper that was taken out meanwhile must not make the answer look like the last one.
    for (let at = afterId === undefined ? 0 : firstAfter(ids, afterId); at < ids.length && answer.length < limit; ) {
      const asked = ids.slice(at, at + Math.min(limit - answer.length, MOST_AT_ONCE))
      answer.push(...(await this.#readingsOf(asked)))
      at += asked.length
    }
    this.#lastAnswered = answer.at(-1)?.paper.id
    return answer
  }

  async #readingsOf(ids: string[]): Promise<Reading[]> {
    const readings = (await this.#driver.read(READINGS_BY_ID, { ids })).map(toReading)
    const byId = new Map(readings.map((reading) => [reading.paper.id, reading]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }

  async #refresh(): Promise<void> {
    const revision = await askRevision(this.#driver)
    if (revision === this.#revision) return
    this.#ids = (await this.#driver.read(ALL_PAPER_IDS)).map((row) => text(row, 'id')).sort()
    this.#revision = revision
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
