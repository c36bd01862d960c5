/**
 * A linear model over a candidate's words. What single words add is kept per spelling and place, what the surroundings of a
 * token add is kept while a paper is read, so that a candidate costs a few additions and fewer look-ups.
 */
import { clearFeatures, FeatureTable, featureCount } from './feature-table'
import { KeptSums, newKeptSums } from './kept-sums'
import {
  Candidate,
  candidateAt,
  MOST_WORDS,
  OUTSIDE,
  paper,
  placeAt,
  Token,
  tokenAt,
  tokenCount,
  Word,
  wordAt,
  wordIn,
} from './paper'
import { softmax } from './softmax'
import {
  CONTEXTS,
  FIRST,
  INSIDE,
  LAST,
  LEFT,
  LEFT2,
  PLACES,
  putBorders,
  putClosing,
  putHead,
  putLeft,
  putName,
  putOpening,
  putRight,
  putWord,
  RIGHT,
  RIGHT2,
} from './text-features'

/** What is kept per token: sums of what stands before and after it, of its pair with the next and with the one before. */
const PARTS: i32 = 4
const BEFORE: i32 = 0
const AFTER: i32 = 1
const OPENING: i32 = 2
const CLOSING: i32 = 3

/** Eight sums. */
const sums: usize = memory.data(16, 16)

@unmanaged
export class TextModel {
  table: FeatureTable
  outputs: i32
  /** A score is the output's bias and so many times its sum. */
  bias: usize
  scale: f64
  words: KeptSums
  parts: KeptSums

  /** What the features that were put add. */
  private sumOf(): v128 {
    return this.table.sumOf(featureCount())
  }

  private ofWord(word: Word, place: i32): v128 {
    const number = word.id * PLACES + place
    if (this.words.isKnown(number)) return v128.load(this.words.rowOf(number))
    clearFeatures()
    putWord(word, place)
    const sum = this.sumOf()
    this.words.keep(number, sum)
    return sum
  }

  private ofNeighbor(sentence: Token, i: i32, place: i32): v128 {
    const word = wordIn(sentence, i)
    return word === OUTSIDE ? i16x8.splat(0) : this.ofWord(word, place)
  }

  private ofPart(token: i32, part: i32): v128 {
    const number = token * PARTS + part
    if (this.parts.isKnown(number)) return v128.load(this.parts.rowOf(number))
    clearFeatures()
    if (part === BEFORE) putLeft(token)
    else if (part === AFTER) putRight(token)
    else if (part === OPENING) putOpening(token)
    else putClosing(token)
    let sum = this.sumOf()
    if (part === BEFORE) {
      sum = i16x8.add(sum, this.ofNeighbor(tokenAt(token), token - 1, LEFT))
      sum = i16x8.add(sum, this.ofNeighbor(tokenAt(token), token - 2, LEFT2))
    } else if (part === AFTER) {
      sum = i16x8.add(sum, this.ofNeighbor(tokenAt(token - 1), token, RIGHT))
      sum = i16x8.add(sum, this.ofNeighbor(tokenAt(token - 1), token + 1, RIGHT2))
    }
    this.parts.keep(number, sum)
    return sum
  }

  private ofName(first: i32, last: i32): v128 {
    let sum = i16x8.add(this.ofWord(wordAt(first), FIRST), this.ofWord(wordAt(last - 1), LAST))
    for (let i = first; i < last; i++) sum = i16x8.add(sum, this.ofWord(wordAt(i), INSIDE))
    if (last - first > 1) sum = i16x8.add(sum, this.ofPart(last, CLOSING))
    if (last - first > 2) sum = i16x8.add(sum, this.ofPart(first, OPENING))
    return sum
  }

  /** Probabilities of the outputs, a candidate's. */
  classify(candidate: Candidate, out: usize): void {
    const contexts = min(CONTEXTS, candidate.count)
    let sum = this.ofName(placeAt(candidate, 0).first, placeAt(candidate, 0).last)
    for (let k = 0; k < contexts; k++) {
      sum = i16x8.add(sum, this.ofPart(placeAt(candidate, k).first, BEFORE))
      sum = i16x8.add(sum, this.ofPart(placeAt(candidate, k).last, AFTER))
    }
    clearFeatures()
    putName(candidate)
    putHead(candidate)
    for (let k = 0; k < contexts; k++) putBorders(placeAt(candidate, k))
    v128.store(sums, i16x8.add(sum, this.sumOf()))
    for (let k = 0; k < this.outputs; k++) {
      const score = load<f64>(this.bias + (usize(k) << 3)) + this.scale * f64(load<i16>(sums + (usize(k) << 1)))
      store<f64>(out + (usize(k) << 3), score)
    }
    softmax(out, this.outputs)
  }
}

/** `bias` has one number an output; there are eight outputs at most. */
export function newTextModel(table: FeatureTable, outputs: i32, bias: usize, scale: f64): TextModel {
  const model = changetype<TextModel>(heap.alloc(offsetof<TextModel>()))
  model.table = table
  model.outputs = outputs
  model.bias = bias
  model.scale = scale
  model.words = newKeptSums(MOST_WORDS * PLACES)
  model.parts = newKeptSums(1024 * PARTS)
  return model
}

/** To be called before the candidates of a paper, whose words are numbered by that generation of a vocabulary of so many. */
export function beginText(model: TextModel, generation: i32, words: i32): void {
  model.words.prepare(generation, words * PLACES)
  model.parts.prepare(paper, (tokenCount + 1) * PARTS)
}

export function classifyText(model: TextModel, candidate: i32, out: usize): void {
  model.classify(candidateAt(candidate), out)
}
