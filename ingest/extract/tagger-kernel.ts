/**
 * The tagger's sums and its forward-backward algorithm, as WebAssembly with SIMD: one call scores the tokens of a run, one
 * gives their marginals. A token's labels lie in three vectors of four lanes, the last lane empty. Single precision, in one
 * order on every machine.
 */
import { canFollow, canStart, LABELS } from './labels'
import { createFeatureTable, LOOK_UP } from './sparse-kernel'
import { CONTEXT_FEATURES, DISTANCES } from './token-features'
import {
  ADD,
  ADD_WHOLE4,
  ADD4,
  ADD8,
  advance,
  BR_IF,
  constant,
  DIV4,
  END,
  four,
  get,
  HIGH4,
  I32,
  LESS,
  LOOP,
  LOW4,
  lanes,
  load,
  load32,
  loadSplat,
  MAX4,
  MUL4,
  moduleOf,
  NEAREST4,
  SHIFT_LEFT4,
  SPLAT,
  SUB,
  SUB4,
  set,
  store,
  TO_FLOAT4,
  TO_WHOLE4,
  tee,
  V128,
  VOID,
} from './wasm-code'

/** Numbers a token in `marginals`: those of the labels, then one that says nothing. */
export const LANES = 12
/** Tokens of a run at most. */
export const MOST_TOKENS = 1024
/** Features a token; 0 stands for none. */
export const TOKEN_FEATURES = CONTEXT_FEATURES
/** Words that a token sees: itself and two on either side. */
export const SEEN = DISTANCES.length
/** Words whose sums are kept at once. */
const MOST_WORDS = 2 ** 16

export interface TaggerWeights {
  keys: Uint32Array
  /** LABELS a key, in units of `scale`. */
  weights: Int8Array
  scale: number
  /** Log weight of each label. */
  bias: Float64Array
  /** Log weight of label after label, LABELS × LABELS; those that can't follow are not read. */
  transitions: Float64Array
}

export interface TaggerKernel {
  /** TOKEN_FEATURES a token of the run. */
  readonly features: Int32Array
  /** Per token of the run, and two before and after it, what {@link keep} returned for its word; 0 where there is none. */
  readonly words: Int32Array
  /** LANES a token of the run, after `tag`. */
  readonly marginals: Float32Array
  /** Words that can be kept before `forget` must be called. */
  readonly room: number
  /**
   * Keeps what a word adds to the tokens around it.
   * @param fill writes the word's features for a token that sees it in that of its SEEN places, and returns how many
   */
  keep(fill: (place: number, out: Int32Array) => number): number
  forget(): void
  /** Marginals of a run of so many tokens. */
  tag(tokens: number): void
}

const ROW = LANES * 4
/** Bytes of sixteen sums of 16 bits. */
const SUMS = 32
const WORD = SEEN * SUMS

export function createTaggerKernel({ keys, weights, scale, bias, transitions }: TaggerWeights): TaggerKernel {
  const room = sizeOf(LAYOUT) + MOST_WORDS * WORD
  const table = createFeatureTable(keys, weights, LABELS, room)
  const { memory, address, end } = table.place
  const at = placesFrom(end)
  const floats = (from: number, length: number) => new Float32Array(memory.buffer, from, length)
  // keys and weights lay here until the table was filled
  new Uint8Array(memory.buffer, end, at.kept + WORD - end).fill(0)
  fillMatrices(floats(at.steps, LABELS * LANES), floats(at.turned, LABELS * LANES), transitions)
  for (let k = 0; k < LABELS; k++) if (canStart(k)) floats(at.starts, LANES)[k] = 1
  // scores count in powers of two; the last lane holds what happens to lie behind a key's weights, and must never be the best
  floats(at.bias, LANES).set([...bias.map((weight) => weight * Math.LOG2E), -1e30])
  const module = moduleOf([
    { name: 'score', parameters: 5, locals: [...LOOK_UP.locals, 3, I32, 6, V128], code: scoreCode(at, scale) },
    { name: 'decode', parameters: 1, locals: [1, I32, 7, V128], code: decodeCode(at) },
  ])
  const { score, decode } = new WebAssembly.Instance(module, { from: { memory } }).exports
  if (typeof score !== 'function' || typeof decode !== 'function') throw new Error('The module lacks its two loops.')
  const kept = new Int16Array(memory.buffer, at.kept, (MOST_WORDS * WORD) / 2)
  const words = new Int32Array(memory.buffer, at.words, MOST_TOKENS + SEEN - 1)
  // the first row is that of no word
  let count = 1
  return {
    features: new Int32Array(memory.buffer, at.features, MOST_TOKENS * TOKEN_FEATURES),
    words,
    marginals: floats(at.marginals, MOST_TOKENS * LANES),
    get room() {
      return MOST_WORDS - count
    },
    keep(fill) {
      for (let place = 0; place < SEEN; place++) {
        table.add(fill(place, table.features))
        kept.set(table.sums, (count * WORD + place * SUMS) / 2)
      }
      return count++ * WORD
    },
    forget() {
      count = 1
    },
    tag(tokens) {
      score(at.features + tokens * TOKEN_FEATURES * 4, ...address)
      decode(tokens * ROW)
    },
  }
}

/** What lies behind the table, in bytes; the sums of words come last. */
const LAYOUT = {
  steps: LABELS * ROW,
  turned: LABELS * ROW,
  starts: ROW,
  bias: ROW,
  scratch: ROW,
  words: (MOST_TOKENS + SEEN - 1) * 4,
  features: MOST_TOKENS * TOKEN_FEATURES * 4,
  emissions: MOST_TOKENS * ROW,
  forward: MOST_TOKENS * ROW,
  marginals: MOST_TOKENS * ROW,
}
type Places = Record<keyof typeof LAYOUT | 'kept', number>

const aligned = (bytes: number): number => (bytes + 63) & ~63
const sizeOf = (layout: Record<string, number>): number =>
  Object.values(layout).reduce((sum, bytes) => sum + aligned(bytes), 0)

function placesFrom(end: number): Places {
  let at = end
  const places = {} as Places
  for (const [name, bytes] of Object.entries(LAYOUT) as [keyof typeof LAYOUT, number][]) {
    places[name] = at
    at += aligned(bytes)
  }
  return { ...places, kept: at }
}

/** Weights of label after label, a row for each label before; `turned` has a row for each label after. */
function fillMatrices(steps: Float32Array, turned: Float32Array, transitions: Float64Array): void {
  for (let a = 0; a < LABELS; a++) {
    for (let b = 0; b < LABELS; b++) {
      if (!canFollow(a, b)) continue
      steps[a * LANES + b] = Math.exp(transitions[a * LABELS + b]!)
      turned[b * LANES + a] = steps[a * LANES + b]!
    }
  }
}

const THREE = [0, 1, 2]
const zero = (local: number) => [...constant(0), ...SPLAT, ...set(local)]

/** The largest or the sum of three vectors' lanes, in all lanes of `into`. */
const across = (first: number, into: number, operation: readonly number[]) => [
  ...[...get(first), ...get(first + 1), ...operation, ...get(first + 2), ...operation, ...set(into)],
  ...[...get(into), ...lanes(into, [2, 3, 0, 1]), ...operation, ...set(into)],
  ...[...get(into), ...lanes(into, [1, 0, 3, 2]), ...operation, ...set(into)],
]

/** Weights further below the best are as good as none; products of such still are normal numbers, with which a processor is fast. */
const LEAST_POWER = -48

/** 2 to the power of a vector: that of the whole part by its bits, that of the rest (within ± 1/2) by Taylor's series. */
function powerOfTwo(x: number, whole: number, rest: number): number[] {
  const factors = [1]
  for (let k = 1; k <= 6; k++) factors.unshift((factors[0]! * Math.LN2) / k)
  const [highest, ...others] = factors
  const series = [...four(highest!), ...others.flatMap((factor) => [...get(rest), ...MUL4, ...four(factor), ...ADD4])]
  return [
    ...[...get(x), ...four(LEAST_POWER), ...MAX4, ...tee(x), ...NEAREST4, ...set(whole)],
    ...[...get(x), ...get(whole), ...SUB4, ...set(rest), ...series],
    ...[...get(whole), ...TO_WHOLE4, ...constant(127), ...SPLAT, ...ADD_WHOLE4, ...constant(23), ...SHIFT_LEFT4],
    ...[...MUL4, ...set(x)],
  ]
}

/** Locals behind those of the look-up: where all features end, the token's words, its row of emissions; then vectors. */
const [ALL_END, WORDS, OUT, SCORE, MOST, WHOLE, REST] = [13, 14, 15, 16, 19, 20, 21] as const

/** Sums of what features and words add to each token, as weights of its labels, the best of them 1. */
function scoreCode(at: Places, scale: number): number[] {
  const { end, place, free, low, high, code } = LOOK_UP
  const addWord = (distance: number) => [
    ...[...get(WORDS), ...load32(4 * distance), ...tee(free)],
    ...[...load(at.kept + distance * SUMS), ...get(low), ...ADD8, ...set(low)],
    ...[...get(free), ...load(at.kept + distance * SUMS + 16), ...get(high), ...ADD8, ...set(high)],
  ]
  const toScore = (k: number) => [
    ...[...get(k < 2 ? low : high), ...(k === 1 ? HIGH4 : LOW4), ...TO_FLOAT4, ...four(scale * Math.LOG2E), ...MUL4],
    ...[...constant(0), ...load(at.bias + 16 * k), ...ADD4, ...set(SCORE + k)],
  ]
  const toWeight = (k: number) => [
    ...[...get(SCORE + k), ...get(MOST), ...SUB4, ...set(SCORE + k), ...powerOfTwo(SCORE + k, WHOLE, REST)],
    ...[...get(OUT), ...get(SCORE + k), ...store(16 * k)],
  ]
  return [
    ...[...get(end), ...set(ALL_END), ...constant(at.features), ...set(place)],
    ...[...constant(at.words), ...set(WORDS), ...constant(at.emissions), ...set(OUT)],
    ...[LOOP, VOID, ...zero(low), ...zero(high)],
    ...[...get(place), ...constant(4 * TOKEN_FEATURES), ADD, ...set(end), ...code],
    ...Array.from({ length: SEEN }, (_, k) => addWord(k)).flat(),
    ...[...THREE.flatMap(toScore), ...across(SCORE, MOST, MAX4), ...THREE.flatMap(toWeight)],
    ...[...advance(WORDS, 4), ...advance(OUT, ROW)],
    ...[...get(place), ...get(ALL_END), LESS, BR_IF, 0, END],
  ]
}

/** Locals: bytes of all rows; the row's place; three vectors of what reaches a token, their sum, three of a row. */
const [BYTES, AT, REACH, SUM, ROWS] = [0, 1, 2, 5, 6] as const

/** Marginals of the tokens, forwards from the first, then backwards from the last (Rabiner 1989, scaled). */
function decodeCode(at: Places): number[] {
  /** The row of numbers times a matrix. */
  const times = (matrix: number, row: (lane: number) => number[]) => [
    ...THREE.flatMap((k) => zero(REACH + k)),
    ...Array.from({ length: LABELS }, (_, label) => [
      ...[...row(label), ...set(SUM)],
      ...THREE.flatMap((k) => [
        ...[...get(SUM), ...constant(0), ...load(matrix + label * ROW + 16 * k), ...MUL4],
        ...[...get(REACH + k), ...ADD4, ...set(REACH + k)],
      ]),
    ]).flat(),
  ]
  const timesRow = (rows: number) =>
    THREE.flatMap((k) => [...get(REACH + k), ...get(AT), ...load(rows + 16 * k), ...MUL4, ...set(REACH + k)])
  const divide = (first: number) => THREE.flatMap((k) => [...get(first + k), ...get(SUM), ...DIV4, ...set(first + k)])
  const keep = (rows: number, first: number) =>
    THREE.flatMap((k) => [...get(AT), ...get(first + k), ...store(rows + 16 * k)])
  return [
    ...THREE.flatMap((k) => [...constant(0), ...load(at.starts + 16 * k), ...set(REACH + k)]),
    ...[
      LOOP,
      VOID,
      ...timesRow(at.emissions),
      ...across(REACH, SUM, ADD4),
      ...divide(REACH),
      ...keep(at.forward, REACH),
    ],
    ...times(at.steps, (label) => [...get(AT), ...loadSplat(at.forward + 4 * label)]),
    ...[...get(AT), ...constant(ROW), ADD, ...tee(AT), ...get(BYTES), LESS, BR_IF, 0, END],
    ...THREE.flatMap((k) => [...four(1), ...set(REACH + k)]),
    ...[LOOP, VOID, ...get(AT), ...constant(ROW), SUB, ...set(AT)],
    ...THREE.flatMap((k) => [
      ...[...get(AT), ...load(at.forward + 16 * k), ...get(REACH + k), ...MUL4, ...set(ROWS + k)],
    ]),
    ...[...across(ROWS, SUM, ADD4), ...divide(ROWS), ...keep(at.marginals, ROWS), ...timesRow(at.emissions)],
    ...THREE.flatMap((k) => [...constant(0), ...get(REACH + k), ...store(at.scratch + 16 * k)]),
    ...times(at.turned, (label) => [...constant(0), ...loadSplat(at.scratch + 4 * label)]),
    ...[...across(REACH, SUM, ADD4), ...divide(REACH), ...get(AT), BR_IF, 0, END],
  ]
}
