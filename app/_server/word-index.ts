/**
 * Which of many texts have words that begin with given ones, or are a few letters off. Texts are numbers, the best first,
 * so that whoever wants a few of many hits takes those in front. Small in memory: one list of numbers for all words.
 */
import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { editsWithin } from './typo-rank'

/** A text with the letters by which its words are off, summed. */
export interface FarHit {
  text: number
  typos: number
}

/** Texts after which others get their turn: an index of hundreds of thousands is made beside a server's other work. */
const CHUNK = 4_000
const MOST_TYPOS = 2

export class WordIndex {
  /** In order of UTF-16 units. */
  readonly #words: string[]
  /** Texts that have a word, at `#from[word]` up to `#from[word + 1]`. */
  readonly #texts: Uint32Array
  readonly #from: Uint32Array
  /** Which letters a word has, one bit for each of 32 sorts. */
  readonly #letters: Uint32Array

  private constructor(words: string[], lists: Map<string, number[]>) {
    this.#words = words
    this.#from = new Uint32Array(words.length + 1)
    words.forEach((word, at) => {
      this.#from[at + 1] = this.#from[at]! + lists.get(word)!.length
    })
    this.#texts = new Uint32Array(this.#from.at(-1)!)
    for (const [at, word] of words.entries()) this.#texts.set(lists.get(word)!, this.#from[at])
    this.#letters = Uint32Array.from(words, lettersOf)
  }

  /** @param wordsOf the words of each text, in order of their numbers. */
  static async of(size: number, wordsOf: (text: number) => Iterable<string>): Promise<WordIndex> {
    const lists = new Map<string, number[]>()
    for (let text = 0; text < size; text++) {
      if (text % CHUNK === CHUNK - 1) await breathe()
      for (const word of new Set(wordsOf(text))) {
        const list = lists.get(word)
        if (list) list.push(text)
        else lists.set(word, [text])
      }
    }
    return new WordIndex([...lists.keys()].sort(), lists)
  }

  /** Texts that have, for each of the words, one that begins with it; in order of their numbers. */
  beginning(words: readonly string[]): number[] {
    return this.#all(words.map((word) => [[...this.#range(word), 0]]))
      .map(({ text }) => text)
      .sort((a, b) => a - b)
  }

  /** Texts whose words are at most a few letters off; the last word may still be in the typing. Fewest typos first. */
  near(words: readonly string[]): FarHit[] {
    const groups = words.map((word, at) => {
      const most = typosIn(word)
      const isBeginning = most === 0 || at === words.length - 1
      const begun: Span[] = isBeginning ? [[...this.#range(word), 0]] : []
      return most === 0 ? begun : [...begun, ...this.#misspelt(word, most)]
    })
    return this.#all(groups).sort((a, b) => a.typos - b.typos || a.text - b.text)
  }

  /** Texts that have a word of every group. */
  #all(groups: Span[][]): FarHit[] {
    const size = (group: Span[]): number =>
      group.reduce((sum, [low, high]) => sum + this.#from[high]! - this.#from[low]!, 0)
    let hits: Map<number, number> | undefined
    // The rarest first: what it does not leave need not be looked at.
    for (const group of groups.toSorted((a, b) => size(a) - size(b))) {
      const found = new Map<number, number>()
      for (const [low, high, typos] of group.toSorted((a, b) => a[2] - b[2])) {
        for (let at = this.#from[low]!; at < this.#from[high]!; at++) {
          const text = this.#texts[at]!
          const before = hits ? hits.get(text) : 0
          if (before !== undefined && !found.has(text)) found.set(text, before + typos)
        }
      }
      hits = found
      if (hits.size === 0) break
    }
    return [...(hits ?? [])].map(([text, typos]) => ({ text, typos }))
  }

  /** Words that begin with `beginning`, as a half-open range. */
  #range(beginning: string): [low: number, high: number] {
    return [lowerBound(this.#words, beginning), lowerBound(this.#words, `${beginning}\uffff`)]
  }

  #misspelt(word: string, most: number): Span[] {
    const letters = lettersOf(word)
    const spans: Span[] = []
    for (let at = 0; at < this.#words.length; at++) {
      // Each wrong letter takes at most one sort away and brings one.
      if (bits(letters ^ this.#letters[at]!) > 2 * most) continue
      const other = this.#words[at]!
      if (Math.abs(other.length - word.length) > most) continue
      const typos = editsWithin(word, other, most)
      if (typos <= most) spans.push([at, at + 1, typos])
    }
    return spans
  }
}

/** A range of words and how many letters they are off. */
type Span = [low: number, high: number, typos: number]

/** Letters that may be wrong: none in a short word, one in one of four letters, two in a longer one. */
const typosIn = (word: string): number => (word.length < 4 ? 0 : word.length < 5 ? 1 : MOST_TYPOS)

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters >>> 0
}

/** How many bits are set (https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel). */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Index of the first entry that is not below `wanted`, in a list in order of UTF-16 units. */
export function lowerBound(sorted: ArrayLike<string>, wanted: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
