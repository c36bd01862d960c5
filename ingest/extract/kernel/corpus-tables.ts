/**
 * What was counted in 361,000 abstracts: for n-grams how often and how freely they stand, for words their clusters,
 * vectors and how often they are nouns, for author keywords how many papers bear them.
 */
import { type Bundle, columnOf } from './binary'
import { HashIndex } from './hash-index'
import { type Address, keep, kernel } from './kernel'

/** Per n-gram, a byte each: logarithm of the frequency, then shares of its occurrences. */
export const NGRAM_COLUMNS = ['frequency', 'alone', 'title', 'capital', 'paren', 'left', 'right', 'hyphen'] as const
export const NGRAM_WIDTH = NGRAM_COLUMNS.length
export const VECTOR_WIDTH = 48

/** A frequency of f is kept as 12 · log2(f). */
export const frequencyByte = (frequency: number): number => Math.min(255, Math.round(12 * Math.log2(frequency)))

export class CorpusTables {
  readonly ngrams: Uint8Array
  readonly clusters: Uint16Array
  readonly vectors: Int8Array
  readonly nounShares: Uint8Array
  /** Papers with the keyword: whole, as last word, as first word; capped. */
  readonly keywords: Uint8Array
  /** Short → long, for short forms that nearly everyone expands alike. */
  readonly abbreviations: Map<string, string>
  private copy?: Address
  private readonly ngramIndex: HashIndex
  private readonly wordIndex: HashIndex
  private readonly nounIndex: HashIndex
  private readonly keywordIndex: HashIndex

  constructor(bundle: Bundle) {
    this.ngrams = columnOf(bundle, 'ngrams', Uint8Array)
    this.clusters = columnOf(bundle, 'clusters', Uint16Array)
    this.vectors = columnOf(bundle, 'vectors', Int8Array)
    this.nounShares = columnOf(bundle, 'nounShares', Uint8Array)
    this.keywords = columnOf(bundle, 'keywords', Uint8Array)
    this.ngramIndex = new HashIndex(columnOf(bundle, 'ngramKeys', Uint32Array))
    this.wordIndex = new HashIndex(columnOf(bundle, 'wordKeys', Uint32Array))
    this.nounIndex = new HashIndex(columnOf(bundle, 'nounKeys', Uint32Array))
    this.keywordIndex = new HashIndex(columnOf(bundle, 'keywordKeys', Uint32Array))
    const pairs = bundle.settings.abbreviations
    this.abbreviations = new Map()
    for (const pair of Array.isArray(pairs) ? pairs : []) {
      const [short, long] = String(pair).split('\t')
      if (short && long) this.abbreviations.set(short, long)
    }
  }

  /** A copy of what the kernel asks. */
  inKernel(): Address {
    this.copy ??= kernel.newTables(
      this.ngramIndex.inKernel(),
      keep(this.ngrams),
      this.keywordIndex.inKernel(),
      keep(this.keywords),
      keep(this.vectors),
    )
    return this.copy
  }

  /** Row of an n-gram by the hash of its norms, or -1. */
  ngram(hash: number): number {
    return this.ngramIndex.find(hash)
  }

  /** Row in clusters (three a row) and vectors (48 a row) by the norm's hash, or -1. */
  word(hash: number): number {
    return this.wordIndex.find(hash)
  }

  /** Share of a word's uses as noun or adjective, 0 to 255; 200 where unknown. */
  nounShare(hashOfLower: number): number {
    const row = this.nounIndex.find(hashOfLower)
    return row < 0 ? 200 : this.nounShares[row]!
  }

  /** Row in keywords (three a row) or -1. */
  keyword(hash: number): number {
    return this.keywordIndex.find(hash)
  }
}
