/**
 * A linear model over a candidate's words. What single words add is kept per spelling and place, what the surroundings
 * of a token add is kept while a paper is read, so that a candidate costs a few additions and fewer look-ups.
 */
import type { Candidate } from './candidate'
import type { Doc } from './doc'
import { ScoreSlab } from './score-slab'
import { type SparseModel, softmax } from './sparse-model'
import {
  borderFeatures,
  CONTEXTS,
  closingPair,
  headFeature,
  LAST_PLACE,
  leftFeatures,
  NEIGHBORS,
  nameFeatures,
  neighborAt,
  openingPair,
  PLACES,
  placeFeatures,
  rightFeatures,
} from './text-features'
import type { Word } from './vocabulary'

/** What is kept per token: sums of what stands before and after it, of its pair with the next and with the one before. */
const PART_FEATURES = [leftFeatures, rightFeatures, openingPair, closingPair]
const [LEFT, RIGHT, OPENING, CLOSING] = [0, 1, 2, 3]
const PART_COUNT = 4

export class TextModel {
  readonly outputs: number
  private readonly slab: ScoreSlab
  private readonly row: Int32Array
  /** Of a name and its borders. */
  private readonly whole = new Int32Array(4 + 5 * CONTEXTS)
  private readonly sums: Int32Array
  private generation = 0
  private doc?: Doc
  private parts = new Int32Array(0)
  private isFilled = new Uint8Array(0)

  constructor(private readonly model: SparseModel) {
    this.outputs = model.outputs
    this.slab = new ScoreSlab(model.outputs)
    this.row = new Int32Array(model.outputs)
    this.sums = new Int32Array(model.outputs)
  }

  /** To be called before a paper. */
  begin(doc: Doc): void {
    if (this.generation !== doc.vocabulary.generation) this.slab.clear()
    this.generation = doc.vocabulary.generation
    if (this.doc === doc) return
    this.doc = doc
    const size = (doc.words.length + 1) * PART_COUNT
    if (this.isFilled.length < size) {
      this.isFilled = new Uint8Array(size * 2)
      this.parts = new Int32Array(size * 2 * this.outputs)
    } else this.isFilled.fill(0, 0, size)
  }

  /** Probabilities of the outputs, into `out` from `at` on. */
  classify(doc: Doc, candidate: Candidate, out: Float64Array, at = 0): void {
    const { sums, whole, model } = this
    const { occurrences } = candidate
    for (let k = 0; k < sums.length; k++) sums[k] = 0
    let count = nameFeatures(doc, candidate, whole)
    const { first, last } = occurrences[0]!
    whole[count++] = headFeature(doc.words[last - 1]!, last - first)
    this.addName(doc, first, last)
    const places = Math.min(CONTEXTS, occurrences.length)
    for (let k = 0; k < places; k++) {
      const occurrence = occurrences[k]!
      count += borderFeatures(doc, occurrence, whole, count)
      this.addPart(doc, occurrence.first, LEFT)
      this.addPart(doc, occurrence.last, RIGHT)
    }
    model.add(whole, count, sums, 0)
    model.finish(sums, 0, out, at)
    softmax(out, at, this.outputs)
  }

  private addName(doc: Doc, first: number, last: number): void {
    for (let i = first; i < last; i++) this.addWord(doc.words[i]!, 0, this.sums, 0)
    this.addWord(doc.words[first]!, 1, this.sums, 0)
    this.addWord(doc.words[last - 1]!, LAST_PLACE, this.sums, 0)
    if (last - first > 1) this.addPart(doc, last, CLOSING)
    if (last - first > 2) this.addPart(doc, first, OPENING)
  }

  private addPart(doc: Doc, token: number, part: number): void {
    const { outputs, sums, parts, isFilled } = this
    const number = token * PART_COUNT + part
    if (isFilled[number] === 0) this.fillPart(doc, token, part)
    const from = number * outputs
    for (let k = 0; k < outputs; k++) sums[k]! += parts[from + k]!
  }

  private fillPart(doc: Doc, token: number, part: number): void {
    const { parts, model, outputs } = this
    const { features } = model
    const number = token * PART_COUNT + part
    const at = number * outputs
    this.isFilled[number] = 1
    for (let k = 0; k < outputs; k++) parts[at + k] = 0
    model.add(features, PART_FEATURES[part]!(doc, token, features), parts, at)
    const places = NEIGHBORS[part]
    for (let k = 0; places && k < places.length; k++) {
      const place = places[k]!
      const word = neighborAt(doc, token, place)
      if (word) this.addWord(word, place, parts, at)
    }
  }

  private addWord(word: Word, place: number, sums: Int32Array, at: number): void {
    const { slab, outputs } = this
    const number = word.id * PLACES.length + place
    if (!slab.has(number)) this.learn(word, place, number)
    const from = number * outputs
    for (let k = 0; k < outputs; k++) sums[at + k]! += slab.sums[from + k]!
  }

  /** Most words stand in one or two of the places only. */
  private learn(word: Word, place: number, number: number): void {
    const { row, model } = this
    const { features } = model
    row.fill(0)
    model.add(features, placeFeatures(word, place, features), row, 0)
    this.slab.set(number, row)
  }
}
