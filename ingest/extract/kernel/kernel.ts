/**
 * The numeric heart, compiled from ingest/assembly to WebAssembly: no engine has to optimize it while it runs. All models of a
 * process share its memory; what is made there is kept for good.
 */
import { code } from 'concordance:assembly'
import type { Column } from './binary'

/** A place in the memory, in bytes. */
export type Address = number

export interface Kernel {
  memory: WebAssembly.Memory
  reserve(bytes: number): Address
  /** Where features are put, and how many were. */
  features: WebAssembly.Global<'i32'>
  featureCount(): number
  newTable(keys: number, outputs: number): Address
  fillTable(table: Address, count: number, keys: Address, weights: Address, outputs: number): void
  addFeatures(table: Address, count: number): void
  newIndex(keys: Address, starts: Address, shift: number): Address
  newTables(ngramIndex: Address, ngrams: Address, keywordIndex: Address, keywords: Address, vectors: Address): Address
  runLayer(inputs: Address, count: number, weights: Address, blocks: number, units: Address): void
  collectGradient(inputs: Address, count: number, gradient: Address, blocks: number, signals: Address): void
  beginPaper(tokens: Address, tokenCount: number, candidates: Address, candidateCount: number, titleEnd: number): void
  newTagger(
    table: Address,
    tables: Address,
    scale: number,
    bias: Address,
    starts: Address,
    steps: Address,
    turned: Address,
  ): Address
  tag(tagger: Address, generation: number, words: number): Address
  newTextModel(table: Address, outputs: number, bias: Address, scale: number): Address
  beginText(model: Address, generation: number, words: number): void
  classifyText(model: Address, candidate: number, out: Address): void
  sift(model: Address, tagged: number, odds: number, text: Address, hopeful: Address): number
  /** Numbers a row, and rows of the candidates of those numbers. */
  RANK_WIDTH: WebAssembly.Global<'i32'>
  writeRows(tables: Address, numbers: Address, count: number, rows: Address): void
  writeVector(tables: Address, candidate: number, out: Address): void
  candidatesAlike(tables: Address, one: number, other: number): number
  partsAlike(tables: Address, long: number, shared: number): number
  newNetwork(
    width: number,
    hidden: number,
    outputs: number,
    mean: Address,
    scale: Address,
    first: Address,
    second: Address,
    secondBias: Address,
  ): Address
  classifyInputs(network: Address): Address
  inputsOf(network: Address): Address
  unitsOf(network: Address): Address
  putAll(candidate: number): void
  beginTokens(tables: Address): void
  putAllSeen(token: number): void
}

const { exp, log, log2 } = Math
const module = new WebAssembly.Module(Buffer.from(code, 'base64'))

/** One with a memory of its own. */
export const createKernel = (): Kernel =>
  new WebAssembly.Instance(module, { host: { exp, log, log2 } }).exports as unknown as Kernel

export const kernel = createKernel()
export const FEATURES: Address = kernel.features.value

const viewsOf = (buffer: ArrayBuffer) => ({
  buffer,
  bytes: new Uint8Array(buffer),
  shorts: new Int16Array(buffer),
  ints: new Int32Array(buffer),
  floats: new Float32Array(buffer),
  doubles: new Float64Array(buffer),
})
let views = viewsOf(kernel.memory.buffer)

/** The shared memory; views are worthless once more of it was reserved. */
export function memory(): ReturnType<typeof viewsOf> {
  const { buffer } = kernel.memory
  if (views.buffer !== buffer) views = viewsOf(buffer)
  return views
}

/** A copy of the array in the shared memory. */
export function keep(array: Column): Address {
  const at = kernel.reserve(array.byteLength)
  memory().bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
  return at
}

/** A part of the shared memory that is as large as it was ever needed; what it holds is lost when it grows. */
export class Room {
  private at: Address = 0
  private bytes = 0

  for(bytes: number): Address {
    if (bytes > this.bytes) {
      this.bytes = Math.max(32_768, 2 * bytes)
      this.at = kernel.reserve(this.bytes)
    }
    return this.at
  }
}
