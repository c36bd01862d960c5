/**
 * The look-ups of hashed features and the sums of their weights, as WebAssembly with SIMD. Keys lie in buckets of four that
 * are searched at once, and a feature without weights adds zeros: a branch for each would be guessed wrong every other time.
 */
import {
  ADD,
  ADD8,
  AND,
  AND_ALL,
  BITS4,
  BLOCK,
  BR_IF,
  constant,
  DIFFER,
  END,
  EQUAL4,
  get,
  HIGH8,
  I32,
  IS_ZERO,
  LESS,
  LOOP,
  LOW8,
  load,
  load32,
  loadAnywhere,
  MUL,
  moduleOf,
  SHIFT,
  SPLAT,
  SUB,
  set,
  store,
  store32,
  tee,
  V128,
  VOID,
  ZEROS,
} from './wasm-code'

/** Features that are added at once: a sum of so many bytes fits into 16 bits. */
export const AT_ONCE = 256
/** Weights that a feature can have. */
export const MOST_OUTPUTS = 16

export interface FeatureTable {
  /** Features to add. */
  readonly features: Int32Array
  /** What the first `count` features add to each output, after `add`. */
  readonly sums: Int16Array
  add(count: number): void
  /** For a kernel that looks features up itself. */
  readonly place: TablePlace
}

export interface TablePlace {
  memory: WebAssembly.Memory
  /** What the look-up is called with: where the table begins, bits to shift a key by, the last bucket, bytes of weights. */
  address: [table: number, shift: number, last: number, width: number]
  /** First byte behind the table, a multiple of 64. */
  end: number
}

const FEATURES_AT = MOST_OUTPUTS * 2
const TABLE_AT = 2048

/** Bits to shift a key by, for buckets of four that are filled to two thirds at most. */
const shiftFor = (keys: number): number => 34 - Math.max(4, Math.ceil(Math.log2(keys * 1.45 + 1)))

/**
 * Row i of the weights, a byte each, is that of the i-th key; no feature has the key 0, which marks what is free.
 * @param room bytes that another kernel wants behind the table
 */
export function createFeatureTable(keys: Uint32Array, weights: Int8Array, outputs: number, room = 0): FeatureTable {
  if (outputs > MOST_OUTPUTS)
    throw new Error(`A feature has ${outputs} weights; the kernel adds ${MOST_OUTPUTS} at most.`)
  const shift = shiftFor(keys.length)
  const width = (outputs + 3) & ~3
  const mask = 2 ** (32 - shift) - 1
  // keys and weights lie behind the table until it is filled
  const keysAt = (TABLE_AT + (mask + 1) * (16 + 4 * width) + 16 + 63) & ~63
  const weightsAt = keysAt + keys.byteLength
  const size = Math.max(weightsAt + weights.byteLength + 16, keysAt + room)
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65536) })
  new Uint32Array(memory.buffer, keysAt, keys.length).set(keys)
  new Int8Array(memory.buffer, weightsAt, weights.length).set(weights)
  const { fill, add } = new WebAssembly.Instance(compiled(), { from: { memory } }).exports
  if (typeof fill !== 'function' || typeof add !== 'function') throw new Error('The module lacks its two loops.')
  if (keys.length > 0) fill(weightsAt, TABLE_AT, shift, mask, width, keysAt, weightsAt, outputs)
  return {
    features: new Int32Array(memory.buffer, FEATURES_AT, AT_ONCE),
    sums: new Int16Array(memory.buffer, 0, MOST_OUTPUTS),
    add: (count) => add(FEATURES_AT + count * 4, TABLE_AT, shift, mask, width),
    place: { memory, address: [TABLE_AT, shift, mask, width], end: keysAt },
  }
}

let module: WebAssembly.Module | undefined
function compiled(): WebAssembly.Module {
  module ??= moduleOf([
    { name: 'add', parameters: 5, locals: [...LOOK_UP.locals], code: ADD_ALL },
    { name: 'fill', parameters: 8, locals: [5, I32], code: FILL },
  ])
  return module
}

/** Arguments: where features or keys end, where the table begins, bits to shift a key by, the last bucket, bytes of weights. */
const [INPUT_END, TABLE, BITS, LAST, WIDTH] = [0, 1, 2, 3, 4] as const
const [PLACE, NUMBER, BUCKET, FOUND, KEY, LOW, HIGH, WEIGHTS] = [5, 6, 7, 8, 9, 10, 11, 12] as const

/** Where the bucket of that number lies. */
const bucketAt = (number: number) => [
  ...[...get(number), ...get(WIDTH), ...constant(4), MUL, ...constant(16), ADD, MUL, ...get(TABLE), ADD],
]

/** FOUND: a bit for each key of the bucket that is the feature's. */
const SEARCH = [
  ...[...bucketAt(NUMBER), ...tee(BUCKET)],
  ...[...load(0), ...get(KEY), ...EQUAL4, ...BITS4, ...set(FOUND)],
  // on to the next bucket, in case that this one is full and lacks it
  ...[...get(NUMBER), ...constant(1), ADD, ...get(LAST), AND, ...set(NUMBER)],
  ...[...get(FOUND), IS_ZERO, ...get(BUCKET), ...load32(12), ...constant(0), DIFFER, AND],
]

/** WEIGHTS: those of the key that was found, or zeros. */
const TAKE = [
  ...[...get(BUCKET), ...get(FOUND), ZEROS, ...constant(3), AND, ...get(WIDTH), MUL, ADD, ...loadAnywhere(16)],
  ...[...constant(0), ...get(FOUND), ...constant(0), DIFFER, SUB, ...SPLAT, ...AND_ALL, ...set(WEIGHTS)],
]

/**
 * The loop that adds the weights of the features between two places to sixteen sums of 16 bits, and its locals; the
 * arguments of a function that holds it are where features end and {@link TablePlace.address}.
 */
export const LOOK_UP = {
  end: INPUT_END,
  locals: [4, I32, 4, V128],
  place: PLACE,
  free: BUCKET,
  low: LOW,
  high: HIGH,
  code: [
    ...[LOOP, VOID, ...get(PLACE), ...load32(0), ...tee(NUMBER), ...SPLAT, ...set(KEY)],
    ...[...get(NUMBER), ...get(BITS), SHIFT, ...set(NUMBER)],
    ...[LOOP, VOID, ...SEARCH, BR_IF, 0, END, ...TAKE],
    ...[...get(LOW), ...get(WEIGHTS), ...LOW8, ...ADD8, ...set(LOW)],
    ...[...get(HIGH), ...get(WEIGHTS), ...HIGH8, ...ADD8, ...set(HIGH)],
    ...[...get(PLACE), ...constant(4), ADD, ...tee(PLACE), ...get(INPUT_END), LESS, BR_IF, 0, END],
  ],
} as const

const ADD_ALL = [
  ...[...constant(FEATURES_AT), ...set(PLACE), ...LOOK_UP.code],
  ...[...constant(0), ...get(LOW), ...store(0), ...constant(0), ...get(HIGH), ...store(16)],
]

/** Further arguments of `fill`: the places of the first key and its weights, and how many each has. */
const [AT_KEY, AT_WEIGHTS, OUTPUTS] = [5, 6, 7] as const
const [ROW_KEY, HOME, PLACE_IN, ROOM, COPIED] = [8, 9, 10, 11, 12] as const

/** PLACE_IN: the first bucket with room from the key's own on; ROOM: a bit for each free place in it. */
const FIND_ROOM = [
  ...[...bucketAt(HOME), ...tee(PLACE_IN), ...load(0), ...constant(0), ...SPLAT, ...EQUAL4, ...BITS4, ...set(ROOM)],
  ...[...get(HOME), ...constant(1), ADD, ...get(LAST), AND, ...set(HOME), ...get(ROOM), IS_ZERO],
]

/** Writes the key into the first free place, and its weights four bytes at a time: what follows the last is never read. */
const PUT_IN = [
  ...[...get(ROOM), ZEROS, ...tee(ROOM), ...constant(4), MUL, ...get(PLACE_IN), ADD, ...get(ROW_KEY), ...store32(0)],
  ...[...get(PLACE_IN), ...get(ROOM), ...get(WIDTH), MUL, ADD, ...set(PLACE_IN), ...constant(0), ...set(COPIED)],
  ...[LOOP, VOID, ...get(PLACE_IN), ...get(COPIED), ADD],
  ...[...get(AT_WEIGHTS), ...get(COPIED), ADD, ...load32(0), ...store32(16)],
  ...[...get(COPIED), ...constant(4), ADD, ...tee(COPIED), ...get(WIDTH), LESS, BR_IF, 0, END],
]

const FILL = [
  ...[LOOP, VOID, BLOCK, VOID, ...get(AT_KEY), ...load32(0), ...tee(ROW_KEY), IS_ZERO, BR_IF, 0],
  ...[...get(ROW_KEY), ...get(BITS), SHIFT, ...set(HOME), LOOP, VOID, ...FIND_ROOM, BR_IF, 0, END, ...PUT_IN, END],
  ...[...get(AT_WEIGHTS), ...get(OUTPUTS), ADD, ...set(AT_WEIGHTS)],
  ...[...get(AT_KEY), ...constant(4), ADD, ...tee(AT_KEY), ...get(INPUT_END), LESS, BR_IF, 0, END],
]
