import { describe, expect, it } from 'vitest'
import { beginLabel, canFollow, canStart, insideLabel, LABELS, SPAN_TYPES } from '@/ingest/extract/candidates/labels'
import { Tagger, tokenFeatures } from '@/ingest/extract/candidates/tagger'
import { createDoc, type Doc } from '@/ingest/extract/doc'
import { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { mix } from '@/ingest/extract/words/hashing'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { paperSchema } from '@/lib/model/paper'

const none = { keys: new Uint32Array(0), bytes: new Uint8Array(0) }
const tables = new CorpusTables({
  settings: {},
  columns: {
    ngrams: none.bytes,
    clusters: new Uint16Array(0),
    vectors: new Int8Array(0),
    nounShares: none.bytes,
    keywords: none.bytes,
    ngramKeys: none.keys,
    wordKeys: none.keys,
    nounKeys: none.keys,
    keywordKeys: none.keys,
  },
})

/** A paper of so many words in one sentence. */
function readDoc(count: number): Doc {
  const words = ['deep', 'networks', 'play', 'Atari', 'with', 'off-policy', 'DQNs', 'and', 'A3C', 'agents', 'in']
  const abstract = Array.from({ length: count }, (_, i) => words[(mix(i) >>> 0) % words.length]).join(' ')
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'Title', abstract }), new Vocabulary())
  tokenize(doc)
  return doc
}

const labels = Array.from({ length: LABELS }, (_, label) => label)
const random = (i: number) => (mix(i + 1) >>> 0) / 2 ** 32

interface Weights {
  keys: Uint32Array
  weights: Int8Array
  scale: number
  bias: Float64Array
  transitions: Float64Array
}

/** Weights as wild as a trained tagger's, the same each time, for two of three features. */
function weightsFor(features: Int32Array[]): Weights {
  const all = new Set(features.flatMap((some) => [...some].map((feature) => feature >>> 0)))
  const keys = Uint32Array.from([...all].filter((key) => key % 3 > 0)).sort()
  return {
    keys,
    weights: Int8Array.from({ length: keys.length * LABELS }, (_, i) => Math.round((random(i) - 0.5) * 254)),
    scale: 0.012,
    bias: Float64Array.from(labels, (label) => (label === 0 ? 2 : -1)),
    transitions: Float64Array.from({ length: LABELS ** 2 }, (_, i) => 4 * (random(i + 9_999) - 0.5)),
  }
}

/** The same in the plainest way: every path's weight by the recursion as a book has it. */
function plainMarginals(weights: Weights, features: Int32Array[]): number[][] {
  const rowOf = new Map(Array.from(weights.keys, (key, row) => [key | 0, row]))
  const scores = features.map((some) =>
    labels.map((label) => {
      const sum = some.reduce((total, feature) => {
        const row = rowOf.get(feature)
        return total + (row === undefined ? 0 : weights.weights[row * LABELS + label]!)
      }, 0)
      return weights.bias[label]! + weights.scale * sum
    }),
  )
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
  const backward: number[][] = features.map(() => labels.map(() => 0))
  for (let token = features.length - 2; token >= 0; token--) {
    const after = labels.map((b) => scores[token + 1]![b]! + backward[token + 1]![b]!)
    backward[token] = labels.map((a) => logSum(after.map((value, b) => value + step(a, b))))
  }
  return forward.map((row, token) => {
    const all = row.map((value, label) => value + backward[token]![label]!)
    const whole = logSum(all)
    return all.map((value) => Math.exp(value - whole))
  })
}

/** What the marginals of a token say of it. */
function tagsOf(marginals: number[]) {
  const types = Array.from({ length: SPAN_TYPES }, (_, type) => type)
  const sum = (some: number[], labelOf: (type: number) => number) =>
    some.reduce((total, type) => total + marginals[labelOf(type)]!, 0)
  const kinds = types.slice(0, 4)
  return {
    begin: sum(kinds, beginLabel),
    inside: sum(kinds, insideLabel),
    beginAny: sum(types, beginLabel),
    insideAny: sum(types, insideLabel),
    kinds: kinds.map((type) => marginals[beginLabel(type)]! + marginals[insideLabel(type)]!),
  }
}

describe('Tagger', () => {
  it.each([1, 2, 7, 200, 1500])('gives what the marginals of a sentence of %i words say', (count) => {
    const doc = readDoc(count)
    const features = tokenFeatures(doc, tables)
    const weights = weightsFor(features)
    const { keys, bias, transitions } = weights
    const bundle = {
      settings: { scale: weights.scale },
      columns: { keys, weights: weights.weights, bias, transitions },
    }
    const tags = new Tagger(bundle, tables).tag(doc)
    const expected = doc.sentences.flatMap(({ first, last }) => plainMarginals(weights, features.slice(first, last)))
    for (const [token, row] of expected.entries()) {
      const { begin, inside, beginAny, insideAny, kinds } = tagsOf(row)
      expect(tags.begin[token]).toBeCloseTo(begin, 4)
      expect(tags.inside[token]).toBeCloseTo(inside, 4)
      expect(tags.beginAny[token]).toBeCloseTo(beginAny, 4)
      expect(tags.insideAny[token]).toBeCloseTo(insideAny, 4)
      for (const [k, kind] of kinds.entries()) expect(tags.kinds[token * 4 + k]).toBeCloseTo(kind, 4)
    }
  })
})
