/** Names in order of the alphabet: which are equal to what was typed, which begin with it. */
import 'server-only'
import { compareText } from '@/lib/model/compare-text'
import { lowerBound } from './word-index'

export interface Writing {
  key: string
  /** Place of the name among all, the heaviest first. */
  at: number
  /** 0 = the name itself, 1 = an alias, 2 = a paper's title. */
  tier: number
}

export class Writings {
  readonly #keys: string[]
  readonly #at: Uint32Array
  readonly #tiers: Uint8Array
  constructor(writings: Writing[]) {
    writings.sort((a, b) => compareText(a.key, b.key) || a.tier - b.tier || a.at - b.at)
    this.#keys = writings.map(({ key }) => key)
    this.#at = Uint32Array.from(writings, ({ at }) => at)
    this.#tiers = Uint8Array.from(writings, ({ tier }) => tier)
  }

  /** Names before aliases, the heavier first. */
  equal(key: string): Uint32Array {
    const from = lowerBound(this.#keys, key)
    let to = from
    while (this.#keys[to] === key) to++
    return this.#at.subarray(from, to)
  }

  /** Names before aliases, the heavier first. */
  *beginning(key: string): Generator<number> {
    const [from, to] = [lowerBound(this.#keys, key), lowerBound(this.#keys, `${key}\uffff`)]
    const tiers = this.#tiers.subarray(from, to)
    for (const tier of [0, 1, 2]) {
      yield* this.#at
        .subarray(from, to)
        .filter((_, place) => tiers[place] === tier)
        .sort()
    }
  }
}
