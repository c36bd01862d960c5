/**
 * A linear model over a candidate's words. What single words add is kept per spelling and place, what the surroundings
 * of a token add is kept while a paper is read, so that a candidate costs a few additions and fewer look-ups.
 */
import type { Candidate, Occurrence } from './candidate'
import type { Doc } from './doc'
import { ScoreSlab } from './score-slab'
import { type SparseModel, softmax } from './sparse-model'
import {
  borderFeatures,
  CONTEXTS,
  closingPair,
  forNeighbors,
  headFeature,
  LAST_PLACE,
  LENGTHS,
  leftFeatures,
  nameFeatures,
  openingPair,
  PLACES,
  placeFeatures,
  rightFeatures,
} from './text-features'
import type { Word } from './vocabulary'

/** What is kept per token: sums of what stands before and after it, of its pair with the next and with the one before. */
const PARTS = { left: 0, right: 1, opening: 2, closing: 3 } as const
type Part = keyof typeof PARTS
const PART_COUNT = 4

export class TextModel {
  readonly outputs: number
  private readonly slab: ScoreSlab
  private readonly row: Int32Array
  private readonly features = new Int32Array(8)
  private readonly sums: Int32Array
  private generation = 0
  private doc?: Doc
  private parts = new Int32Array(0)
  private isFilled = new Uint8Array(0)

  constructor(private readonly model: SparseModel) {
    this.outputs = model.outputs
    const width = model.outputs * (LAST_PLACE + LENGTHS)
    this.slab = new ScoreSlab(width)
    this.row = new Int32Array(width)
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
    const { sums, features, model } = this
    const { occurrences } = candidate
    sums.fill(0)
    model.add(features, nameFeatures(doc, candidate, features), sums, 0)
    this.addName(doc, occurrences[0]!)
    const places = Math.min(CONTEXTS, occurrences.length)
    for (let k = 0; k < places; k++) {
      const occurrence = occurrences[k]!
      model.add(features, borderFeatures(doc, occurrence, features), sums, 0)
      this.addPart(doc, occurrence.first, 'left')
      this.addPart(doc, occurrence.last, 'right')
    }
    model.finish(sums, 0, out, at)
    softmax(out, at, this.outputs)
  }

  private addName(doc: Doc, { first, last }: Occurrence): void {
    for (let i = first; i < last; i++) this.addWord(doc.words[i]!, 0, this.sums, 0)
    this.addWord(doc.words[first]!, 1, this.sums, 0)
    this.addWord(doc.words[last - 1]!, LAST_PLACE - 1 + Math.min(LENGTHS, last - first), this.sums, 0)
    if (last - first > 1) this.addPart(doc, last, 'closing')
    if (last - first > 2) this.addPart(doc, first, 'opening')
  }

  private addPart(doc: Doc, token: number, part: Part): void {
    const { outputs, sums, parts, isFilled } = this
    const number = token * PART_COUNT + PARTS[part]
    if (isFilled[number] === 0) this.fillPart(doc, token, part)
    const from = number * outputs
    for (let k = 0; k < outputs; k++) sums[k]! += parts[from + k]!
  }

  private fillPart(doc: Doc, token: number, part: Part): void {
    const { parts, model, outputs } = this
    const number = token * PART_COUNT + PARTS[part]
    const at = number * outputs
    this.isFilled[number] = 1
    parts.fill(0, at, at + outputs)
    model.add(this.features, partFeatures[part](doc, token, this.features), parts, at)
    if (part === 'left' || part === 'right') {
      forNeighbors(doc, token, part, (word, place) => this.addWord(word, place, parts, at))
    }
  }

  private addWord(word: Word, place: number, sums: Int32Array, at: number): void {
    const { slab, outputs } = this
    if (!slab.has(word.id)) this.learnWord(word)
    const from = word.id * slab.width + place * outputs
    for (let k = 0; k < outputs; k++) sums[at + k]! += slab.sums[from + k]!
  }

  private learnWord(word: Word): void {
    const { row, model, outputs, features } = this
    row.fill(0)
    for (let place = 0; place < PLACES.length; place++) {
      model.add(features, placeFeatures(word, place, features), row, place * outputs)
    }
    // the head is kept once per length of the name
    const head = LAST_PLACE * outputs
    row.copyWithin(head + outputs, head, head + outputs)
    row.copyWithin(head + 2 * outputs, head, head + outputs)
    for (let length = 1; length <= LENGTHS; length++) {
      features[0] = headFeature(word, length)
      model.add(features, 1, row, head + (length - 1) * outputs)
    }
    this.slab.set(word.id, row)
  }
}

const partFeatures = { left: leftFeatures, right: rightFeatures, opening: openingPair, closing: closingPair }
