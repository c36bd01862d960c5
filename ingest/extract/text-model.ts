/** A linear model over a candidate's words; what single words add is kept per spelling and place. */
import type { Candidate, Occurrence } from './candidate'
import type { Doc } from './doc'
import { ScoreSlab } from './score-slab'
import { type SparseModel, softmax } from './sparse-model'
import { CONTEXTS, joinedFeatures, PLACES, placeFeatures } from './text-features'
import type { Word } from './vocabulary'

export class TextModel {
  private readonly slabs: ScoreSlab[]
  private generation = 0
  private readonly features: number[] = []

  constructor(private readonly model: SparseModel) {
    this.slabs = PLACES.map(() => new ScoreSlab(model.outputs))
  }

  get outputs(): number {
    return this.model.outputs
  }

  /** To be called before a paper: forgets what the vocabulary forgot. */
  begin(doc: Doc): void {
    if (this.generation === doc.vocabulary.generation) return
    for (const slab of this.slabs) slab.clear()
    this.generation = doc.vocabulary.generation
  }

  /** Probabilities of the outputs, into `out` from `at` on. */
  classify(doc: Doc, candidate: Candidate, out: Float64Array, at = 0): void {
    const outputs = this.model.outputs
    for (let k = 0; k < outputs; k++) out[at + k] = this.model.bias[k]!
    const n = joinedFeatures(doc, candidate, this.features)
    for (let f = 0; f < n; f++) this.model.add(this.features[f]!, 1, out, at)
    this.addName(doc, candidate.occurrences[0]!, out, at)
    for (let k = 0; k < candidate.occurrences.length && k < CONTEXTS; k++)
      this.addNeighbors(doc, candidate.occurrences[k]!, out, at)
    softmax(out, at, outputs)
  }

  private addName(doc: Doc, { first, last }: Occurrence, out: Float64Array, at: number): void {
    for (let i = first; i < last; i++) this.addWord(doc.words[i]!, 0, out, at)
    this.addWord(doc.words[first]!, 1, out, at)
    this.addWord(doc.words[last - 1]!, 2, out, at)
  }

  private addNeighbors(doc: Doc, { first, last }: Occurrence, out: Float64Array, at: number): void {
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    if (first > sentence.first) this.addWord(doc.words[first - 1]!, 3, out, at)
    if (first - 1 > sentence.first) this.addWord(doc.words[first - 2]!, 4, out, at)
    if (last < sentence.last) this.addWord(doc.words[last]!, 5, out, at)
    if (last + 1 < sentence.last) this.addWord(doc.words[last + 1]!, 6, out, at)
  }

  private addWord(word: Word, place: number, out: Float64Array, at: number): void {
    const slab = this.slabs[place]!
    let from = slab.find(word.id)
    if (from < 0) {
      from = slab.reserve(word.id)
      this.model.addAll(placeFeatures(word, PLACES[place]!), 1, slab.scores, from)
    }
    const { scores } = slab
    for (let k = 0; k < this.model.outputs; k++) out[at + k]! += scores[from + k]!
  }
}
