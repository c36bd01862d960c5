/** The words of a vocabulary as ingest/assembly/paper.ts has them. */

import { type Address, kernel, memory } from '@/ingest/extract/kernel/kernel'
import { BEFORE_GROUP_OF } from './before-words'
import { hashText } from './hashing'
import { EMPTY_TAILS, GENERIC_HEADS } from './stop-words'
import type { Word } from './vocabulary'

/** Numbers a word. */
const WIDTH = 21
const FEWEST = 4096

/** What is true of a word, a bit each. */
const FLAGS: ((word: Word) => boolean)[] = [
  ({ isWord }) => isWord,
  ({ isContent }) => isContent,
  ({ capital }) => capital,
  ({ upper }) => upper,
  ({ camel }) => camel,
  ({ raw }) => raw === ':',
  ({ isStop }) => isStop,
  ({ hasDigit }) => hasDigit,
  ({ raw }) => raw === '(',
  ({ raw }) => raw === ',',
  ({ norm }) => GENERIC_HEADS.has(norm.text),
  ({ norm }) => EMPTY_TAILS.has(norm.text),
  ({ lower }) => lower.endsWith('ing'),
  ({ lower }) => lower.endsWith('ly'),
  ({ lower }) => lower.endsWith('ed'),
  ({ lower, norm }) => lower !== norm.text,
]

export class WordRows {
  /** Rows lie in blocks of FEWEST. */
  private readonly blocks: Address[] = []

  /** Words come in the order of their numbers. */
  write(word: Word): void {
    const { id, norm, lower } = word
    if (id >= this.blocks.length * FEWEST) this.blocks.push(kernel.reserve(FEWEST * WIDTH * 4))
    const { ints } = memory()
    let at = this.addressOf(id) / 4
    ints[at++] = id
    ints[at++] = norm.hash
    ints[at++] = norm.c64
    ints[at++] = norm.c256
    ints[at++] = norm.c1024
    ints[at++] = word.shape
    ints[at++] = word.lowerHash
    ints[at++] = word.end2
    ints[at++] = word.end3
    ints[at++] = hashText(lower, Math.max(0, lower.length - 4))
    for (let k = 2; k <= 4; k++) ints[at++] = hashText(lower, 0, Math.min(k, lower.length))
    ints[at++] = lower.length
    ints[at++] = word.noun
    ints[at++] = norm.id
    ints[at++] = norm.row
    ints[at++] = norm.ngram
    ints[at++] = word.raw.length
    ints[at++] = BEFORE_GROUP_OF.get(lower) ?? -1
    let flags = 0
    for (let k = 0; k < FLAGS.length; k++) if (FLAGS[k]!(word)) flags |= 1 << k
    ints[at] = flags
  }

  addressOf(id: number): Address {
    return this.blocks[Math.floor(id / FEWEST)]! + (id % FEWEST) * WIDTH * 4
  }
}
