import { describe, expect, it } from 'vitest'
import { mix } from '@/ingest/extract/hashing'
import { canFollow, canStart, LABELS } from '@/ingest/extract/labels'
import {
  createTaggerKernel,
  LANES,
  MOST_TOKENS,
  SEEN,
  type TaggerWeights,
  TOKEN_FEATURES,
} from '@/ingest/extract/tagger-kernel'

const KEYS = 500
const labels = Array.from({ length: LABELS }, (_, label) => label)

/** Weights as wild as a trained tagger's, the same each time. */
function makeWeights(): TaggerWeights {
  const random = (i: number) => (mix(i + 1) >>> 0) / 2 ** 32
  return {
    keys: Uint32Array.from({ length: KEYS }, (_, i) => mix(7 * i + 3)),
    weights: Int8Array.from({ length: KEYS * LABELS }, (_, i) => Math.round((random(i) - 0.5) * 254)),
    scale: 0.012,
    bias: Float64Array.from(labels, (label) => (label === 0 ? 2 : -1)),
    transitions: Float64Array.from({ length: LABELS ** 2 }, (_, i) => 4 * (random(i + 9_999) - 0.5)),
  }
}

/** Features of a token, some of them unknown, some none. */
const featuresOf = ({ keys }: TaggerWeights, token: number): number[] =>
  Array.from({ length: TOKEN_FEATURES }, (_, k) => {
    const number = mix(token * TOKEN_FEATURES + k) >>> 0
    return number % 5 === 0 ? 0 : number % 3 === 0 ? number | 0 : keys[number % KEYS]! | 0
  })
const wordFeaturesOf = ({ keys }: TaggerWeights, word: number, place: number): number[] => [
  keys[(word * SEEN + place) % KEYS]! | 0,
  keys[(word * 31 + place) % KEYS]! | 0,
]

/** The same in the plainest way: every path's weight by the recursion as a book has it. */
function plainMarginals(weights: TaggerWeights, words: number[]): number[][] {
  const rowOf = new Map(Array.from(weights.keys, (key, row) => [key | 0, row]))
  const scores = words.map((_, token) => {
    const seen = [-2, -1, 0, 1, 2].flatMap((distance, place) => {
      const word = words[token + distance]
      return word === undefined ? [] : wordFeaturesOf(weights, word, place)
    })
    return labels.map((label) => {
      const sum = [...featuresOf(weights, token), ...seen].reduce((total, feature) => {
        const row = rowOf.get(feature)
        return total + (row === undefined ? 0 : weights.weights[row * LABELS + label]!)
      }, 0)
      return weights.bias[label]! + weights.scale * sum
    })
  })
  const step = (a: number, b: number) => (canFollow(a, b) ? weights.transitions[a * LABELS + b]! : -Infinity)
  const logSum = (values: number[]) => {
    const most = Math.max(...values)
    return most === -Infinity ? most : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
  }
  const forward: number[][] = []
  for (const [token, own] of scores.entries()) {
    const before = forward[token - 1]
    forward.push(
      labels.map((b) => {
        if (!before) return (canStart(b) ? 0 : -Infinity) + own[b]!
        return own[b]! + logSum(labels.map((a) => before[a]! + step(a, b)))
      }),
    )
  }
  const backward: number[][] = words.map(() => labels.map(() => 0))
  for (let token = words.length - 2; token >= 0; token--) {
    const after = labels.map((b) => scores[token + 1]![b]! + backward[token + 1]![b]!)
    backward[token] = labels.map((a) => logSum(after.map((value, b) => value + step(a, b))))
  }
  return forward.map((row, token) => {
    const all = row.map((value, label) => value + backward[token]![label]!)
    const whole = logSum(all)
    return all.map((value) => Math.exp(value - whole))
  })
}

describe('createTaggerKernel', () => {
  it.each([1, 2, 7, 200, MOST_TOKENS])('gives the marginals of a run of %i tokens', (count) => {
    const weights = makeWeights()
    const kernel = createTaggerKernel(weights)
    const words = Array.from({ length: count }, (_, token) => token % 23)
    const kept = new Map<number, number>()
    kernel.words.fill(0)
    for (const [token, word] of words.entries()) {
      if (!kept.has(word)) {
        const number = kernel.keep((place, out) => {
          out.set(wordFeaturesOf(weights, word, place))
          return 2
        })
        kept.set(word, number)
      }
      kernel.words[token + 2] = kept.get(word)!
      kernel.features.set(featuresOf(weights, token), token * TOKEN_FEATURES)
    }
    kernel.tag(count)
    const expected = plainMarginals(weights, words)
    for (const [token, row] of expected.entries()) {
      for (const label of labels) expect(kernel.marginals[token * LANES + label]).toBeCloseTo(row[label]!, 4)
    }
  })

  it('begins anew when it was told to forget, with room for all words', () => {
    const kernel = createTaggerKernel(makeWeights())
    const { room } = kernel
    kernel.keep((_, out) => {
      out[0] = 1
      return 1
    })
    expect(kernel.room).toBe(room - 1)
    kernel.forget()
    expect(kernel.room).toBe(room)
  })
})
