/** What 361,000 abstracts say of a candidate. */
import { CorpusTables, NGRAM_WIDTH } from './corpus-tables'
import { append } from './hashing'
import { Candidate, IS_STOP, IS_WORD, placeAt, tokenCount, wordAt } from './paper'
import { set } from './row'

export const CORPUS_FEATURES: i32 = 23

/** Columns of the table of n-grams. */
const ALONE: i32 = 1
const CAPITAL: i32 = 3
/** log2 of the number of words counted. */
const TOTAL: f64 = 25.5
/** Words of what is looked up, at most; places that are looked at. */
const LONGEST: i32 = 5
const MOST_PLACES: i32 = 3

export function setCorpus(tables: CorpusTables, candidate: Candidate): void {
  const first = placeAt(candidate, 0).first
  const last = placeAt(candidate, 0).last
  const row = tables.ngram(candidate.hash)
  set(0, row < 0 ? 0 : 1)
  set(1, tables.frequency(row))
  for (let k = 1; k < NGRAM_WIDTH; k++) set(1 + k, tables.share(row, k))
  let sum: f64 = 0
  let least: f64 = 30
  let words = 0
  for (let i = first; i < last; i++) {
    if (wordAt(i).flags & IS_STOP) continue
    const frequency = tables.frequency(wordAt(i).ngram)
    sum += frequency
    least = min(least, frequency)
    words++
  }
  set(9, row < 0 || words < 2 ? 0 : tables.frequency(row) - sum + (words - 1) * TOTAL)
  set(10, least)
  set(11, words ? sum / words : 0)
  setLonger(tables, candidate, row)
  setShorter(tables, first, last, tables.frequency(row))
  set(20, tables.keyword(candidate.hash, 0))
  set(21, tables.keyword(append(0, wordAt(last - 1).hash), 1))
  set(22, tables.keyword(append(0, wordAt(first).hash), 2))
}

/** How often it is longer in the corpus than here. */
function setLonger(tables: CorpusTables, candidate: Candidate, row: i32): void {
  const own = tables.frequency(row)
  let left: f64 = -4
  let right: f64 = -4
  for (let k = 0; row >= 0 && k < candidate.count && k < MOST_PLACES; k++) {
    const from = placeAt(candidate, k).first
    const to = placeAt(candidate, k).last
    if (to - from >= LONGEST) continue
    if (from > 0 && wordAt(from - 1).flags & IS_WORD) left = max(left, longer(tables, from - 1, to) - own)
    if (to < tokenCount && wordAt(to).flags & IS_WORD) right = max(right, longer(tables, from, to + 1) - own)
  }
  set(12, left)
  set(13, right)
}

function longer(tables: CorpusTables, first: i32, last: i32): f64 {
  const row = tables.ngram(hashOf(first, last))
  return row < 0 ? 0 : tables.frequency(row)
}

/** How it stands against its parts. */
function setShorter(tables: CorpusTables, first: i32, last: i32, own: f64): void {
  const isSingle = last - first === 1
  const withoutFirst = isSingle ? -1 : tables.ngram(hashOf(first + 1, last))
  const withoutLast = isSingle ? -1 : tables.ngram(hashOf(first, last - 1))
  const head = wordAt(last - 1).ngram
  set(14, isSingle ? 0 : own - tables.frequency(withoutFirst))
  set(15, isSingle ? 0 : own - tables.frequency(withoutLast))
  set(16, tables.share(withoutFirst, ALONE))
  set(17, tables.share(withoutLast, ALONE))
  set(18, tables.share(head, ALONE))
  set(19, tables.share(head, CAPITAL))
}

function hashOf(first: i32, last: i32): i32 {
  let hash = 0
  for (let i = first; i < last; i++) hash = append(hash, wordAt(i).hash)
  return hash
}
