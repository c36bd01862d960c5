/**
 * The tagger's sums and its forward-backward algorithm (Rabiner 1989, scaled). A token's labels lie in three vectors of four
 * lanes, the last lane empty. Single precision, in one order on every machine.
 */

import { CorpusTables } from './corpus-tables'
import { clearFeatures, FeatureTable, featureCount, furtherSums } from './feature-table'
import { KeptSums, newKeptSums } from './kept-sums'
import { MOST_WORDS, OUTSIDE, tokenAt, tokenCount, Word, wordIn } from './paper'
import { sumTags } from './tags'
import { beginTokens, FURTHEST, putContext, putSeen } from './token-features'

const LABELS: usize = 11
/** Bytes of a token's labels. */
const ROW: usize = 48
/** Words that a token sees: itself and two on either side. Their sums take two rows of eight each. */
const SEEN: i32 = 2 * FURTHEST + 1
const KEPT: i32 = SEEN * 2

@unmanaged
export class Tagger {
  table: FeatureTable
  tables: CorpusTables
  words: KeptSums
  /** Weight of each label by itself, as a power of two. */
  bias: usize
  /** The same of one in a sum. */
  scale: f32
  /** 1 for each label that may begin a sentence. */
  starts: usize
  /** Weights of label after label, a row for each label before, and a row for each label after. */
  steps: usize
  turned: usize
  /** Of each token: weights of its labels, what reaches them from the first token on, and in the end their probabilities. */
  emissions: usize
  forward: usize
  marginals: usize
  /** Tokens that there is room for. */
  room: i32

  prepare(generation: i32, words: i32): void {
    this.words.prepare(generation, words * KEPT)
    if (tokenCount <= this.room) return
    this.room = max(1024, tokenCount * 2)
    const bytes = usize(this.room) * ROW
    this.emissions = heap.alloc(bytes)
    this.forward = heap.alloc(bytes)
    this.marginals = heap.alloc(bytes)
  }

  /** Row of what a word adds to the tokens around it, one distance after the other. */
  rowOf(word: Word): usize {
    const number = word.id * KEPT
    if (this.words.isKnown(number)) return this.words.rowOf(number)
    for (let k = 0; k < SEEN; k++) {
      clearFeatures()
      putSeen(word, k - FURTHEST)
      this.words.keep(number + 2 * k, this.table.sumOf(featureCount()))
      this.words.keep(number + 2 * k + 1, furtherSums)
    }
    return this.words.rowOf(number)
  }

  /** Weights of the token's labels, the best of them 1. */
  score(i: i32): void {
    const token = tokenAt(i)
    clearFeatures()
    putContext(i)
    let low = this.table.sumOf(featureCount())
    let high = furtherSums
    for (let k = 0; k < SEEN; k++) {
      const word = wordIn(token, i + k - FURTHEST)
      if (word === OUTSIDE) continue
      const row = this.rowOf(word) + usize(k) * 32
      low = i16x8.add(low, v128.load(row))
      high = i16x8.add(high, v128.load(row, 16))
    }
    const a = this.scoreOf(i32x4.extend_low_i16x8_s(low), 0)
    const b = this.scoreOf(i32x4.extend_high_i16x8_s(low), 16)
    const c = this.scoreOf(i32x4.extend_low_i16x8_s(high), 32)
    const best = largest(f32x4.max(f32x4.max(a, b), c))
    const row = this.emissions + usize(i) * ROW
    v128.store(row, powerOfTwo(f32x4.sub(a, best)))
    v128.store(row, powerOfTwo(f32x4.sub(b, best)), 16)
    v128.store(row, powerOfTwo(f32x4.sub(c, best)), 32)
  }

  private scoreOf(sums: v128, at: usize): v128 {
    const weight = f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(this.scale))
    return f32x4.add(weight, v128.load(this.bias + at))
  }

  /** Probabilities of the labels of a sentence's tokens, forwards from the first, then backwards from the last. */
  decode(first: i32, last: i32): void {
    take(this.starts)
    for (let i = first; i < last; i++) {
      const row = usize(i) * ROW
      multiply(this.emissions + row)
      divide()
      leave(this.forward + row)
      step(this.forward + row, this.steps)
    }
    x = y = z = f32x4.splat(1)
    for (let i = last - 1; i >= first; i--) {
      const row = usize(i) * ROW
      leave(reached)
      multiply(this.forward + row)
      divide()
      leave(this.marginals + row)
      take(reached)
      multiply(this.emissions + row)
      leave(reached)
      step(reached, this.turned)
      divide()
    }
  }
}

/** Numbers of twelve labels, on which the following work. */
let x: v128 = i64x2.splat(0)
let y: v128 = i64x2.splat(0)
let z: v128 = i64x2.splat(0)
const reached: usize = memory.data(48, 16)

function take(row: usize): void {
  x = v128.load(row)
  y = v128.load(row, 16)
  z = v128.load(row, 32)
}

function leave(row: usize): void {
  v128.store(row, x)
  v128.store(row, y, 16)
  v128.store(row, z, 32)
}

function multiply(row: usize): void {
  x = f32x4.mul(x, v128.load(row))
  y = f32x4.mul(y, v128.load(row, 16))
  z = f32x4.mul(z, v128.load(row, 32))
}

/** By their sum. */
function divide(): void {
  const sum = total(f32x4.add(f32x4.add(x, y), z))
  x = f32x4.div(x, sum)
  y = f32x4.div(y, sum)
  z = f32x4.div(z, sum)
}

/** A row times a matrix. */
function step(row: usize, matrix: usize): void {
  let a = f32x4.splat(0)
  let b = f32x4.splat(0)
  let c = f32x4.splat(0)
  for (let label: usize = 0; label < LABELS; label++, matrix += ROW) {
    const weight = v128.load_splat<f32>(row + (label << 2))
    a = f32x4.add(a, f32x4.mul(weight, v128.load(matrix)))
    b = f32x4.add(b, f32x4.mul(weight, v128.load(matrix, 16)))
    c = f32x4.add(c, f32x4.mul(weight, v128.load(matrix, 32)))
  }
  x = a
  y = b
  z = c
}

/** The largest of four lanes, or their sum, in all of them. */
function largest(lanes: v128): v128 {
  const two = f32x4.max(lanes, v128.shuffle<f32>(lanes, lanes, 2, 3, 0, 1))
  return f32x4.max(two, v128.shuffle<f32>(two, two, 1, 0, 3, 2))
}
function total(lanes: v128): v128 {
  const two = f32x4.add(lanes, v128.shuffle<f32>(lanes, lanes, 2, 3, 0, 1))
  return f32x4.add(two, v128.shuffle<f32>(two, two, 1, 0, 3, 2))
}

/** Weights further below the best are as good as none; products of such still are normal numbers, with which a processor is fast. */
const LEAST_POWER: f32 = -48
/** Taylor's series of 2 to the power of x. */
const FACTOR1: f64 = Math.LN2
const FACTOR2: f64 = (FACTOR1 * Math.LN2) / 2
const FACTOR3: f64 = (FACTOR2 * Math.LN2) / 3
const FACTOR4: f64 = (FACTOR3 * Math.LN2) / 4
const FACTOR5: f64 = (FACTOR4 * Math.LN2) / 5
const FACTOR6: f64 = (FACTOR5 * Math.LN2) / 6

/** 2 to the power of a vector: that of the whole part by its bits, that of the rest (within ± 1/2) by the series. */
function powerOfTwo(power: v128): v128 {
  const cut = f32x4.max(power, f32x4.splat(LEAST_POWER))
  const whole = f32x4.nearest(cut)
  const rest = f32x4.sub(cut, whole)
  let sum = f32x4.splat(f32(FACTOR6))
  sum = timesAnd(sum, rest, FACTOR5)
  sum = timesAnd(sum, rest, FACTOR4)
  sum = timesAnd(sum, rest, FACTOR3)
  sum = timesAnd(sum, rest, FACTOR2)
  sum = timesAnd(sum, rest, FACTOR1)
  sum = timesAnd(sum, rest, 1)
  return f32x4.mul(sum, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23))
}

function timesAnd(lanes: v128, by: v128, and: f64): v128 {
  return f32x4.add(f32x4.mul(lanes, by), f32x4.splat(f32(and)))
}

export function newTagger(
  table: FeatureTable,
  tables: CorpusTables,
  scale: f64,
  bias: usize,
  starts: usize,
  steps: usize,
  turned: usize,
): Tagger {
  const tagger = changetype<Tagger>(heap.alloc(offsetof<Tagger>()))
  tagger.table = table
  tagger.tables = tables
  tagger.words = newKeptSums(MOST_WORDS * KEPT)
  tagger.scale = f32(scale)
  tagger.bias = bias
  tagger.starts = starts
  tagger.steps = steps
  tagger.turned = turned
  return tagger
}

/** Returns where the tags of the paper begin. */
export function tag(tagger: Tagger, generation: i32, words: i32): usize {
  tagger.prepare(generation, words)
  beginTokens(tagger.tables)
  for (let first = 0; first < tokenCount; ) {
    const last = tokenAt(first).closes
    for (let i = first; i < last; i++) tagger.score(i)
    tagger.decode(first, last)
    first = last
  }
  return sumTags(tagger.marginals, ROW)
}
