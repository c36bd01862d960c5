/**
 * Words are looked at once: case, shape, singular and stop words are kept per spelling, so that a token is a number.
 * The numbers depend on the order in which papers come and never reach a result.
 */

import type { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import type { Address } from '@/ingest/extract/kernel/kernel'
import { repairMojibake } from '@/ingest/read/mojibake'
import { decodeEntities, withoutInvisible } from '@/ingest/read/plain-text'
import { decodeTexAccents } from '@/ingest/read/tex'
import { append, hashText } from './hashing'
import { WordRows } from './kernel-words'
import { singular, withoutShortPlural, wordKey } from './normalize'
import { cuesOf } from './role-cues'
import { BARRIER_WORDS, type FixedName, fixedNamesOf, STOP_WORDS } from './stop-words'
import { bindingOf, tellingOf } from './telling-words'

export interface Word {
  /** Index into everything that is kept per spelling. */
  id: number
  raw: string
  lower: string
  /** Lower case, singular. Words with one norm share `norm.id`. */
  norm: Norm
  /** Proper singular in American spelling: what two papers agree on. */
  key: string
  /** False for a sign. */
  isWord: boolean
  isStop: boolean
  /** May be part of a name: rather noun or adjective than verb. */
  isContent: boolean
  /** No name reaches over it: `we`, `that`, `is`. */
  isBarrier: boolean
  isArticle: boolean
  /** Names in which this stop word is a word as any other. */
  fixed: readonly FixedName[] | undefined
  /** A content word that is rarely a noun or adjective. */
  isVerbLike: boolean
  isNumber: boolean
  hasDigit: boolean
  /** First letter is a capital. */
  capital: boolean
  /** At least two capitals and no small letter but a plural s: `PPO`, `LLMs`. */
  upper: boolean
  /** A capital after a small letter or digit: `ResNet`, `GPT4All`. */
  camel: boolean
  /** Share of its uses as noun or adjective, 0 to 255. */
  noun: number
  /** Hashes: of the shape (`Xxx`, `XX`, `xx9` and the like), of lower case and its last letters, of `key`. */
  shape: number
  lowerHash: number
  end2: number
  end3: number
  keyHash: number
  /** A bit per role that the word speaks for. */
  cues: number
  /** Bits per role and way in which the word tells it to a reader. */
  tells: number
  /** Bits by which it binds other words together. */
  binds: number
}

export interface Norm {
  id: number
  text: string
  hash: number
  /** Row in the tables of words, or -1. */
  row: number
  /** Clusters of 64, 256 and 1,024; 0 where the word is unknown. */
  c64: number
  c256: number
  c1024: number
  /** Row in the table of n-grams, or -1. */
  ngram: number
}

const CAPACITY = 60_000
const SLOTS = 2 ** 17

let generations = 0

export class Vocabulary {
  readonly words: Word[] = []
  readonly norms: Norm[] = []
  /** Another number when the memory was emptied, and in another vocabulary; what others keep per id is then worthless. */
  generation = ++generations
  private readonly rows = new WordRows()
  /** Open addressing by the spelling's hash: number of the word + 1, 0 where free. */
  private readonly slots = new Int32Array(SLOTS)
  private readonly byNorm = new Map<string, Norm>()

  constructor(private readonly tables?: CorpusTables) {}

  /** Empties the memory when too many spellings were seen; to be called between two papers. */
  trim(): void {
    if (this.words.length < CAPACITY) return
    this.words.length = 0
    this.norms.length = 0
    this.slots.fill(0)
    this.byNorm.clear()
    this.generation = ++generations
  }

  /** The word that a text has between two places; a known one costs no new string. */
  word(text: string, from = 0, to = text.length): Word {
    const { words, slots } = this
    let hash = 0
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) - 1
    for (;;) {
      slot = (slot + 1) & (SLOTS - 1)
      const number = slots[slot]!
      if (number === 0) break
      const word = words[number - 1]!
      if (word.raw.length === to - from && text.startsWith(word.raw, from)) return word
    }
    const word = this.look(text.slice(from, to))
    slots[slot] = words.push(word)
    this.rows.write(word)
    return word
  }

  /** Where the kernel has the word of that number. */
  addressOf(id: number): Address {
    return this.rows.addressOf(id)
  }

  norm(text: string): Norm {
    const known = this.byNorm.get(text)
    if (known) return known
    const hash = hashText(text)
    const row = this.tables?.word(hash) ?? -1
    const cluster = (k: number) => (row < 0 ? 0 : this.tables!.clusters[row * 3 + k]!)
    const norm: Norm = {
      id: this.norms.length,
      text,
      hash,
      row,
      c64: cluster(0),
      c256: cluster(1),
      c1024: cluster(2),
      ngram: this.tables?.ngram(append(0, hash)) ?? -1,
    }
    this.norms.push(norm)
    this.byNorm.set(text, norm)
    return norm
  }

  private look(raw: string): Word {
    const letters = PLAIN.test(raw) ? raw : lettersOf(raw)
    const { lower, isWord, isNumber, hasDigit, capital, upper, camel, shape } = formOf(letters)
    const single = upper && withoutShortPlural(letters) !== letters ? lower.slice(0, -1) : lower
    const key = isWord ? wordKey(single) : lower
    const lowerHash = hashText(lower)
    const isStop = STOP_WORDS.has(lower)
    const noun = this.tables?.nounShare(lowerHash) ?? 200
    // every property is named: objects that begin with a spread have no common shape, and their reads are slow everywhere
    return {
      id: this.words.length,
      raw,
      lower,
      norm: this.norm(singular(single)),
      key,
      isWord,
      isStop,
      isContent: isWord && !isStop && (noun > 90 || lower.endsWith('ing')),
      isBarrier: BARRIER_WORDS.has(lower),
      isArticle: lower === 'the' || lower === 'a' || lower === 'an',
      fixed: isStop ? fixedNamesOf(lower) : undefined,
      isVerbLike: isWord && noun < 60 && lower.length > 2 && !LINKING.has(lower),
      isNumber,
      hasDigit,
      capital,
      upper,
      camel,
      noun,
      shape,
      lowerHash,
      end2: hashText(lower.slice(-2)),
      end3: hashText(lower.slice(-3)),
      keyHash: hashText(key),
      cues: cuesOf(lower),
      tells: tellingOf(lower),
      binds: bindingOf(lower),
    }
  }
}

const PLAIN = /^[a-z\d]+$/i

/** What a token's signs stand for: TeX, entities, bytes read as letters, `net- work`. */
function lettersOf(raw: string): string {
  const unbroken = raw.replace(/(?<=\p{L})-\s+(?=\p{Ll})/gu, '').replace(/\\[a-z]+\{(\p{L}+)\}/gu, '$1')
  return withoutInvisible(decodeEntities(repairMojibake(decodeTexAccents(unbroken))))
}

type Form = Pick<Word, 'lower' | 'isWord' | 'isNumber' | 'hasDigit' | 'capital' | 'upper' | 'camel' | 'shape'>

/** What the letters alone say. */
function formOf(raw: string): Form {
  if (/^[a-z]+$/.test(raw)) return plainForm(raw, false)
  if (/^[A-Z][a-z]+$/.test(raw)) return plainForm(raw.toLowerCase(), true)
  return {
    lower: raw.normalize('NFKC').toLowerCase(),
    isWord: /[\p{L}\p{N}]/u.test(raw),
    isNumber: /^[\p{N}.]+$/u.test(raw),
    hasDigit: /\p{N}/u.test(raw),
    capital: /^\p{Lu}/u.test(raw),
    upper: raw.length > 1 && /^[\p{Lu}\p{N}*+]+s?$/u.test(raw) && /\p{Lu}/u.test(raw),
    camel: /[\p{Ll}\p{N}]\p{Lu}/u.test(raw),
    shape: hashText(shapeOf(raw)),
  }
}

const plainForm = (lower: string, capital: boolean): Form => ({
  lower,
  isWord: true,
  isNumber: false,
  hasDigit: false,
  capital,
  upper: false,
  camel: false,
  shape: capital ? CAPITALISED : SMALL,
})
const SMALL = hashText('x')
const CAPITALISED = hashText('Xx')

const LINKING = new Set(
  'the this that these those and for with from which when where while our their its also are has have can been were was not'.split(
    ' ',
  ),
)

/** Letters and digits by class, runs shortened: `ResNet50` → `XxXx9`. */
function shapeOf(raw: string): string {
  return raw
    .slice(0, 40)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, '9')
}
