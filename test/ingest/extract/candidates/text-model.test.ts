import { describe, expect, it } from 'vitest'
import { findCandidates } from '@/ingest/extract/candidates/find-candidates'
import { allTextFeatures, TextModel } from '@/ingest/extract/candidates/text-model'
import { createDoc } from '@/ingest/extract/doc'
import { FeatureSet } from '@/ingest/extract/kernel/feature-set'
import { SparseModel, softmax } from '@/ingest/extract/kernel/sparse-model'
import { append, feature, hashText } from '@/ingest/extract/words/hashing'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { paperSchema } from '@/lib/model/paper'

const paper = paperSchema.parse({
  id: 'p',
  title: 'Deep Q-Learning: Deep networks',
  abstract:
    'Deep networks play games. We train deep networks (DNs) on Atari games, off-policy. Deep networks, again. Deep networks win.',
})

function readDoc(vocabulary = new Vocabulary()) {
  const doc = createDoc(paper, vocabulary)
  tokenize(doc)
  findCandidates(doc)
  return doc
}

/** A model that knows two of three features, each with weights that follow from its hash. */
function modelOf(features: number[]): SparseModel {
  const keys = [...new Set(features.map((feature) => feature >>> 0))].filter((key) => key % 3 > 0).sort((a, b) => a - b)
  return new SparseModel({
    settings: { scale: 0.01 },
    columns: {
      keys: Uint32Array.from(keys),
      weights: Int8Array.from(keys.flatMap((key) => [0, 1, 2].map((k) => (hashText(`${key} ${k}`) % 100) + 1))),
      bias: Float64Array.from([0.1, -0.2, 0.3]),
    },
  })
}

describe('TextModel', () => {
  it('says of every candidate what the sum over all its features says, in any order of reading', () => {
    const doc = readDoc()
    const model = modelOf(doc.candidates.flatMap((candidate) => [...allTextFeatures(doc, candidate)]))
    const text = new TextModel(model)
    text.begin(readDoc())
    text.begin(doc)
    for (const candidate of [...doc.candidates].reverse()) {
      const expected = new Float64Array(3)
      const features = allTextFeatures(doc, candidate)
      model.score(features, features.length, expected)
      softmax(expected)
      const out = new Float64Array(3)
      text.classify(candidate, out)
      expect([...out], candidate.key).toEqual([...expected])
    }
  })

  it('learns words anew when the vocabulary numbers them anew', () => {
    const doc = readDoc()
    const model = modelOf(doc.candidates.flatMap((candidate) => [...allTextFeatures(doc, candidate)]))
    const text = new TextModel(model)
    const firstOf = (of: typeof doc) => {
      const out = new Float64Array(3)
      text.begin(of)
      text.classify(of.candidates[0]!, out)
      return [...out]
    }
    const before = firstOf(doc)
    const vocabulary = new Vocabulary()
    vocabulary.word('another')
    expect(firstOf(readDoc(vocabulary))).toEqual(before)
  })

  it('hashes as the rest of the code does', () => {
    const doc = readDoc()
    for (const candidate of doc.candidates) {
      expect([...allTextFeatures(doc, candidate)]).toContain(feature(1200, candidate.hash))
      const { first, last } = candidate.occurrences[0]!
      const [left, right] = [doc.words[first]!.norm, doc.words[last - 1]!.norm]
      expect([...allTextFeatures(doc, candidate)]).toContain(feature(1203, append(left.c256, right.c256)))
    }
  })
})

describe('FeatureSet', () => {
  it('holds each feature once and forgets all when cleared', () => {
    const set = new FeatureSet()
    for (const feature of [5, -7, 5, 2053, -7]) set.add(feature)
    expect([...set.members.subarray(0, set.count)]).toEqual([5, -7, 2053])
    set.clear()
    set.add(-7)
    expect([...set.members.subarray(0, set.count)]).toEqual([-7])
  })
})

describe('Vocabulary', () => {
  it('knows a spelling wherever it stands, and no other', () => {
    const vocabulary = new Vocabulary()
    const word = vocabulary.word('policies')
    expect(vocabulary.word('the policies of', 4, 12)).toBe(word)
    expect(vocabulary.word('the policies of', 4, 11)).not.toBe(word)
    expect(vocabulary.word('Policies')).not.toBe(word)
  })
})
