/**
 * What a paper's other concepts say of one's role: those of a list share one, what stands in one sentence has much in
 * common, and few things are proposed at once.
 */

import type { Occurrence } from '@/ingest/extract/candidate'
import { listNeighbors } from '@/ingest/extract/candidates/list-neighbors'
import type { Doc } from '@/ingest/extract/doc'
import { ROLES } from '@/lib/model/concept'

export const RELATION_FEATURES = [
  ...ROLES.map((role) => `another's best ${role}`),
  ...ROLES.map((role) => `in its sentences ${role}`),
  ...ROLES.map((role) => `in its lists ${role}`),
  'in a list',
  'alone in its sentences',
  'concepts',
  'order',
  'behind what is proposed',
]
export const RELATION_WIDTH = RELATION_FEATURES.length

export interface JudgedByWords {
  /** In order. */
  occurrences: Occurrence[]
  /** Logarithms of the linear model's probabilities, one a role. */
  words: ArrayLike<number>
}

const COUNT = ROLES.length
const [SENTENCES, LISTS, REST] = [COUNT, 2 * COUNT, 3 * COUNT]
const PROPOSES = ROLES.indexOf('proposes')
/** What another's best is where there is no other. */
const NONE = -9

/** A row of features for each concept. */
export function roleRelations(doc: Doc, concepts: readonly JudgedByWords[]): Float32Array[] {
  const rows = concepts.map(() => new Float32Array(RELATION_WIDTH))
  const chances = concepts.map(({ words }) => Float64Array.from(words, Math.exp))
  addBestOfOthers(concepts, rows)
  addSentences(doc, concepts, { chances, rows })
  addLists(doc, concepts, { chances, rows })
  addPlaces(doc, concepts, rows)
  return rows
}

function addBestOfOthers(concepts: readonly JudgedByWords[], rows: Float32Array[]): void {
  for (let k = 0; k < COUNT; k++) {
    let [best, second, owner] = [NONE, NONE, -1]
    concepts.forEach(({ words }, i) => {
      const value = words[k]!
      if (value > best) [best, second, owner] = [value, best, i]
      else if (value > second) second = value
    })
    rows.forEach((row, i) => {
      row[k] = i === owner ? second : best
    })
  }
}

interface Filling {
  /** Probabilities of the roles, a row a concept. */
  chances: Float64Array[]
  rows: Float32Array[]
}

/** Means over the others of each sentence that a concept is in. */
function addSentences(doc: Doc, concepts: readonly JudgedByWords[], { chances, rows }: Filling): void {
  const sums = new Float64Array(doc.sentences.length * COUNT)
  const counts = new Uint32Array(doc.sentences.length)
  const sentences = concepts.map(({ occurrences }) => sentencesOf(doc, occurrences))
  sentences.forEach((own, i) => {
    for (const sentence of own) {
      counts[sentence]!++
      for (let k = 0; k < COUNT; k++) sums[sentence * COUNT + k]! += chances[i]![k]!
    }
  })
  rows.forEach((row, i) => {
    let others = 0
    for (const sentence of sentences[i]!) others += counts[sentence]! - 1
    row[REST + 1] = others > 0 ? 0 : 1
    if (others === 0) return
    for (const sentence of sentences[i]!) {
      for (let k = 0; k < COUNT; k++) row[SENTENCES + k]! += (sums[sentence * COUNT + k]! - chances[i]![k]!) / others
    }
  })
}

function sentencesOf({ sentenceOf }: Doc, occurrences: Occurrence[]): Set<number> {
  return new Set(occurrences.map(({ first }) => sentenceOf[first]!))
}

/** Means over those that a concept stands beside in a list. */
function addLists(doc: Doc, concepts: readonly JudgedByWords[], { chances, rows }: Filling): void {
  const neighbors = listNeighbors(doc, concepts)
  rows.forEach((row, i) => {
    const own = neighbors[i]!
    row[REST] = own.length > 0 ? 1 : 0
    for (const other of own) {
      for (let k = 0; k < COUNT; k++) row[LISTS + k]! += chances[other]![k]! / own.length
    }
  })
}

/** What the neighbors of a list say counts for each member: in cross-validation no role is lost by it. */
const NEIGHBOR_WEIGHT = 0.5

/** Concepts judged by words alone, with what is said of their neighbors in lists added. */
export function heedingLists<T extends JudgedByWords>(doc: Doc, concepts: readonly T[]): T[] {
  const neighbors = listNeighbors(doc, concepts)
  return concepts.map((concept, i) => {
    const own = neighbors[i]!
    if (own.length === 0) return concept
    const words = Float64Array.from(concept.words, (value, k) => {
      let sum = 0
      for (const other of own) sum += concepts[other]!.words[k]!
      return value + (NEIGHBOR_WEIGHT * sum) / own.length
    })
    return { ...concept, words }
  })
}

/** How many there are, how early this one comes, and how far behind what the paper most likely proposes. */
function addPlaces(doc: Doc, concepts: readonly JudgedByWords[], rows: Float32Array[]): void {
  const starts = concepts.map(({ occurrences }) => occurrences[0]!.first)
  const inOrder = starts.toSorted((a, b) => a - b)
  let proposed = 0
  concepts.forEach(({ words }, i) => {
    if (words[PROPOSES]! > concepts[proposed]!.words[PROPOSES]!) proposed = i
  })
  rows.forEach((row, i) => {
    row[REST + 2] = Math.log2(concepts.length)
    row[REST + 3] = inOrder.indexOf(starts[i]!) / concepts.length
    const behind = doc.sentenceOf[starts[i]!]! - doc.sentenceOf[starts[proposed]!]!
    row[REST + 4] = behind / doc.sentences.length
  })
}
