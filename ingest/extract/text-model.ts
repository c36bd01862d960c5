/** A linear model over a candidate's words; what single words add is kept per spelling and place. */
import type { Candidate } from './candidate'
import type { Doc } from './doc'
import { type SparseModel, softmax } from './sparse-model'
import { forPlaces, joinedFeatures, PLACES, placeFeatures } from './text-features'
import type { Word } from './vocabulary'

export class TextModel {
  private readonly cache: (Float64Array | undefined)[][] = PLACES.map(() => [])
  private generation = 0
  private readonly features: number[] = []

  constructor(private readonly model: SparseModel) {}

  get outputs(): number {
    return this.model.outputs
  }

  /** To be called before a paper: forgets what the vocabulary forgot. */
  begin(doc: Doc): void {
    if (this.generation === doc.vocabulary.generation) return
    for (const list of this.cache) list.length = 0
    this.generation = doc.vocabulary.generation
  }

  /** Probabilities of the outputs, into `out` from `at` on. */
  classify(doc: Doc, candidate: Candidate, out: Float64Array, at = 0): void {
    const outputs = this.model.outputs
    for (let k = 0; k < outputs; k++) out[at + k] = this.model.bias[k]!
    const n = joinedFeatures(doc, candidate, this.features)
    for (let f = 0; f < n; f++) this.model.add(this.features[f]!, 1, out, at)
    forPlaces(doc, candidate, (word, place) => {
      const sum = this.cache[place]![word.id] ?? this.wordScores(word, place)
      for (let k = 0; k < outputs; k++) out[at + k]! += sum[k]!
    })
    softmax(out, at, outputs)
  }

  private wordScores(word: Word, place: number): Float64Array {
    const sum = new Float64Array(this.model.outputs)
    this.model.addAll(placeFeatures(word, PLACES[place]!), 1, sum)
    this.cache[place]![word.id] = sum
    return sum
  }
}
