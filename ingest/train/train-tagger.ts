/** Trains the tagger: conditional random field by stochastic gradient with AdaGrad steps (Duchi et al. 2011). */

import { canFollow, LABELS } from '@/ingest/extract/candidates/labels'
import { tokenFeatures } from '@/ingest/extract/candidates/tagger'
import type { Doc } from '@/ingest/extract/doc'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import type { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { LEAST_SEEN, numberFeatures, type Rows, RowsBuilder, toSparse } from './feature-space'
import { createRandom, shuffle } from './random'

export interface TaggerData {
  rows: Rows
  keys: Uint32Array
  /** Row of the first token of each paper. */
  offsets: number[]
  docs: Doc[]
  labels: Uint8Array[]
}

export function collectTaggerData(docs: Doc[], labels: Uint8Array[], tables: CorpusTables): TaggerData {
  const builder = new RowsBuilder()
  const offsets: number[] = []
  let count = 0
  for (const doc of docs) {
    offsets.push(count)
    count += doc.words.length
    for (const features of tokenFeatures(doc, tables)) builder.add(features)
  }
  return { ...numberFeatures(builder.build(), LEAST_SEEN), offsets, docs, labels }
}

export interface TaggerOptions {
  papers: number[]
  epochs: number
  rate: number
  decay: number
  seed: number
}

export function trainTagger(data: TaggerData, options: TaggerOptions): Bundle {
  const trainer = new Trainer(data, options)
  const random = createRandom(options.seed)
  const order = [...options.papers]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const paper of order) trainer.learn(paper)
  }
  return trainer.finish()
}

class Trainer {
  private readonly weights: Float32Array
  private readonly squares: Float32Array
  private readonly transitions = new Float64Array(LABELS * LABELS)
  private readonly transitionSquares = new Float64Array(LABELS * LABELS).fill(1e-2)
  private readonly gradient = new Float64Array(LABELS)

  constructor(
    private readonly data: TaggerData,
    private readonly options: TaggerOptions,
  ) {
    this.weights = new Float32Array(data.keys.length * LABELS)
    this.squares = new Float32Array(data.keys.length * LABELS).fill(1e-2)
  }

  learn(paper: number): void {
    const doc = this.data.docs[paper]!
    for (const { first, last } of doc.sentences) this.learnSentence(paper, first, last)
  }

  private learnSentence(paper: number, first: number, last: number): void {
    const n = last - first
    const row = this.data.offsets[paper]! + first
    const gold = this.data.labels[paper]!
    const emissions = new Float64Array(n * LABELS)
    for (let i = 0; i < n; i++) this.emit(row + i, emissions, i * LABELS)
    const steps = this.transitions.map((weight, k) =>
      canFollow(Math.floor(k / LABELS), k % LABELS) ? Math.exp(weight) : 0,
    )
    const { forward, backward } = sweep(emissions, steps, n)
    const pairs = new Float64Array(LABELS * LABELS)
    for (let i = 0; i < n; i++) {
      this.marginals(forward, backward, i)
      this.gradient[gold[first + i]!]! -= 1
      this.descend(row + i)
      if (i > 0) addPairs(forward, backward, emissions, { steps, i, pairs })
    }
    for (let i = 1; i < n; i++) pairs[gold[first + i - 1]! * LABELS + gold[first + i]!]! -= 1
    this.descendTransitions(pairs)
  }

  private emit(row: number, out: Float64Array, at: number): void {
    const { starts, features } = this.data.rows
    for (let f = starts[row]!; f < starts[row + 1]!; f++) {
      const from = features[f]! * LABELS
      for (let k = 0; k < LABELS; k++) out[at + k]! += this.weights[from + k]!
    }
    let most = -Infinity
    for (let k = 0; k < LABELS; k++) most = Math.max(most, out[at + k]!)
    for (let k = 0; k < LABELS; k++) out[at + k] = Math.exp(out[at + k]! - most)
  }

  private marginals(forward: Float64Array, backward: Float64Array, i: number): void {
    let sum = 0
    for (let k = 0; k < LABELS; k++) sum += forward[i * LABELS + k]! * backward[i * LABELS + k]!
    for (let k = 0; k < LABELS; k++) this.gradient[k] = (forward[i * LABELS + k]! * backward[i * LABELS + k]!) / sum
  }

  private descend(row: number): void {
    const { starts, features } = this.data.rows
    const { rate, decay } = this.options
    for (let k = 0; k < LABELS; k++) {
      const g = this.gradient[k]!
      if (Math.abs(g) < 2e-3) continue
      for (let f = starts[row]!; f < starts[row + 1]!; f++) {
        const at = features[f]! * LABELS + k
        const slope = g + decay * this.weights[at]!
        this.squares[at]! += slope * slope
        this.weights[at]! -= (rate * slope) / Math.sqrt(this.squares[at]!)
      }
    }
  }

  private descendTransitions(pairs: Float64Array): void {
    for (let k = 0; k < pairs.length; k++) {
      const slope = pairs[k]!
      this.transitionSquares[k]! += slope * slope
      this.transitions[k]! -= (0.3 * this.options.rate * slope) / Math.sqrt(this.transitionSquares[k]!)
    }
  }

  finish(): Bundle {
    const bias = new Float64Array(LABELS)
    const sparse = toSparse({ keys: this.data.keys, weights: this.weights, bias }, 0.04)
    return { settings: sparse.settings, columns: { ...sparse.columns, transitions: this.transitions } }
  }
}

function sweep(emissions: Float64Array, steps: Float64Array, n: number) {
  const forward = new Float64Array(n * LABELS)
  const backward = new Float64Array(n * LABELS)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let b = 0; b < LABELS; b++) {
      let reach = 0
      if (i === 0) reach = b === 0 || b % 2 === 1 ? 1 : 0
      else for (let a = 0; a < LABELS; a++) reach += forward[(i - 1) * LABELS + a]! * steps[a * LABELS + b]!
      forward[i * LABELS + b] = reach * emissions[i * LABELS + b]!
      sum += forward[i * LABELS + b]!
    }
    for (let b = 0; b < LABELS; b++) forward[i * LABELS + b]! /= sum
  }
  backward.fill(1, (n - 1) * LABELS)
  for (let i = n - 2; i >= 0; i--) {
    let sum = 0
    for (let a = 0; a < LABELS; a++) {
      let reach = 0
      for (let b = 0; b < LABELS; b++) {
        reach += steps[a * LABELS + b]! * emissions[(i + 1) * LABELS + b]! * backward[(i + 1) * LABELS + b]!
      }
      backward[i * LABELS + a] = reach
      sum += reach
    }
    for (let a = 0; a < LABELS; a++) backward[i * LABELS + a]! /= sum
  }
  return { forward, backward }
}

/** Adds the probabilities of the two labels at i - 1 and i. */
function addPairs(
  forward: Float64Array,
  backward: Float64Array,
  emissions: Float64Array,
  { steps, i, pairs }: { steps: Float64Array; i: number; pairs: Float64Array },
): void {
  const joint = new Float64Array(LABELS * LABELS)
  let sum = 0
  for (let a = 0; a < LABELS; a++) {
    for (let b = 0; b < LABELS; b++) {
      const step = steps[a * LABELS + b]!
      if (step === 0) continue
      const value = forward[(i - 1) * LABELS + a]! * step * emissions[i * LABELS + b]! * backward[i * LABELS + b]!
      joint[a * LABELS + b] = value
      sum += value
    }
  }
  for (let k = 0; k < joint.length; k++) pairs[k]! += joint[k]! / sum
}
