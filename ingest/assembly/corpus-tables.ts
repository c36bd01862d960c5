/** What was counted in many abstracts; see ingest/extract/kernel/corpus-tables.ts. */

import { HashIndex } from './hash-index'
import { append } from './hashing'

/** Bytes a row of n-grams, of keywords, of vectors. */
export const NGRAM_WIDTH: i32 = 8
const KEYWORD_WIDTH: i32 = 3
export const VECTOR_WIDTH: i32 = 48

@unmanaged
export class CorpusTables {
  ngramIndex: HashIndex
  ngrams: usize
  keywordIndex: HashIndex
  keywords: usize
  vectors: usize

  /** Row of an n-gram by the hash of its norms, or -1. */
  ngram(hash: i32): i32 {
    return this.ngramIndex.find(hash)
  }

  private byteOf(row: i32, column: i32): i32 {
    return load<u8>(this.ngrams + row * NGRAM_WIDTH + column)
  }

  /** Logarithm to base 2; words that the corpus lacks count as seen 5 times. */
  frequency(row: i32): f64 {
    return row < 0 ? 2.3 : this.byteOf(row, 0) / 12.0
  }

  /** One of its shares. */
  share(row: i32, column: i32): f64 {
    return row < 0 ? 0 : this.byteOf(row, column) / 255.0
  }

  /** How many papers have the keyword: whole, as last word, as first word. */
  keyword(hash: i32, column: i32): f64 {
    const row = this.keywordIndex.find(hash)
    return row < 0 ? 0 : load<u8>(this.keywords + row * KEYWORD_WIDTH + column) / 64.0
  }

  /** How often and how freely two words stand together, in few steps; 0 where the corpus has not seen them so. */
  pairBucket(first: i32, second: i32): i32 {
    const row = this.ngram(append(append(0, first), second))
    if (row < 0) return 0
    return 1 + (this.byteOf(row, 0) >> 5) * 16 + (this.byteOf(row, 1) >> 6) * 4 + (this.byteOf(row, 6) >> 6)
  }
}

export function newTables(
  ngramIndex: HashIndex,
  ngrams: usize,
  keywordIndex: HashIndex,
  keywords: usize,
  vectors: usize,
): CorpusTables {
  const tables = changetype<CorpusTables>(heap.alloc(offsetof<CorpusTables>()))
  tables.ngramIndex = ngramIndex
  tables.ngrams = ngrams
  tables.keywordIndex = keywordIndex
  tables.keywords = keywords
  tables.vectors = vectors
  return tables
}
