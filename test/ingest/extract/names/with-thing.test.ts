/** What only says how a thing is, and the thing. Rows: abstract, the words in it, the words with the thing. */
import { describe, expect, it } from 'vitest'
import { textOf } from '@/ingest/extract/doc'
import { isLeftAlone, isQuality, withThing } from '@/ingest/extract/names/with-thing'
import { candidateOf, readCandidates } from '../read-candidates'

function thingOf(abstract: string, key: string): string {
  const doc = readCandidates(abstract)
  const candidate = candidateOf(doc, key)
  const { first, last } = withThing(doc, candidate, candidate.occurrences[0]!)
  return textOf(doc, first, last)
}

describe('withThing', () => {
  it.each([
    ['We study cross-barn toy counting here.', 'cross barn', 'cross-barn toy counting'],
    ['A zeroth-order method is used.', 'zeroth order', 'zeroth-order method'],
    ['It is multilingual felting by robots.', 'multilingual', 'multilingual felting'],
    ['It needs a wool-region method suitable for toys.', 'wool region', 'wool-region method'],
    ['We paint partially painted toys.', 'partially painted', 'partially painted toys'],
    ['It paints end-to-end paintable wide toy boxes.', 'end to end paintable', 'end-to-end paintable wide toy boxes'],
    // a thing by itself, somewhere or by its end
    ['A cross-barn toy is cross-barn.', 'cross barn', 'cross-barn'],
    ['We like eye-tracking methods.', 'eye tracking', 'eye-tracking'],
    ['We like toy robots.', 'toy', 'toy'],
    ['We run AB-CD methods.', 'ab cd', 'AB-CD'],
    ['We use the multi-party number-in-hand model.', 'multi party', 'multi-party'],
  ])('%s %s: %s', (abstract, key, whole) => {
    expect(thingOf(abstract, key)).toBe(whole)
  })
})

it.each([
  ['A multi-class and a two-class toy.', 'multi class', true],
  ['A toy that is collision-free.', 'collision free', true],
  ['A fine-tuned toy.', 'fine tuned', false],
  ['A cross-entropy of toys.', 'cross entropy', false],
  ['A multi toy.', 'multi', false],
])('knows what no index lists: %s %s', (abstract, key, expected) => {
  const doc = readCandidates(abstract)
  expect(isQuality(doc, candidateOf(doc, key).occurrences[0]!)).toBe(expected)
})

it.each([
  ['The toys are falsely painted.', 'falsely painted', true],
  ['Those falsely painted toys are falsely painted.', 'falsely painted', true],
  ['The toys are topological.', 'topological', true],
  ['We sell falsely painted toys.', 'falsely painted', false],
  ['The toys are partially paintable.', 'partially paintable', false],
  ['It is a hidden variable.', 'hidden variable', false],
  ['A toy that is fine-tuned.', 'fine tuned', false],
])('knows what is left without its thing: %s %s', (abstract, key, expected) => {
  const doc = readCandidates(abstract)
  expect(isLeftAlone(doc, candidateOf(doc, key))).toBe(expected)
})
