/**
 * How a candidate stands among all others of its paper, by the ranker's first view: a paper has only so many concepts, of a
 * name and its parts one is listed, and what stands in a list with a concept is one.
 */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { listNeighbors } from './list-neighbors'

export const COMPANY_FEATURES = [
  'own core',
  'own optional',
  'rank',
  'sum of core',
  'likely ones',
  'best of the same head',
  'best of the same words',
  'best of fewer words',
  'best of more words',
  'in a list',
  'mean in its lists',
  'best in its lists',
  'neighbors in lists',
]
export const COMPANY_WIDTH = COMPANY_FEATURES.length
const [HEAD, SAME, FEWER, MORE, LISTS] = [5, 6, 7, 8, 9]

/** Log odds of the best where there is none. */
const NONE = -9

export const logOdds = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4))

/** A row for each candidate; `core` and `optional` are the first view of each. */
export function companyFeatures(doc: Doc, candidates: readonly Candidate[]): Float32Array {
  const out = new Float32Array(candidates.length * COMPANY_WIDTH)
  const odds = Float64Array.from(candidates, ({ core }) => logOdds(core))
  addRanks(candidates, odds, out)
  addWords(doc, candidates, odds, out)
  addLists(doc, candidates, out)
  return out
}

function addRanks(candidates: readonly Candidate[], odds: Float64Array, out: Float32Array): void {
  const inOrder = Float64Array.from(odds).sort()
  let [sum, likely] = [0, 0]
  for (const { core } of candidates) {
    sum += core
    if (core > 0.5) likely++
  }
  candidates.forEach(({ optional }, i) => {
    const at = i * COMPANY_WIDTH
    out[at] = odds[i]!
    out[at + 1] = optional
    out[at + 2] = Math.log(candidates.length - inOrder.lastIndexOf(odds[i]!))
    out[at + 3] = sum
    out[at + 4] = likely
  })
}

function addWords(doc: Doc, candidates: readonly Candidate[], odds: Float64Array, out: Float32Array): void {
  const bits = Uint32Array.from(candidates, (candidate) => bitsOf(doc, candidate))
  for (let i = 0; i < bits.length; i++) out.fill(NONE, i * COMPANY_WIDTH + HEAD, i * COMPANY_WIDTH + LISTS)
  for (let i = 0; i < bits.length; i++) {
    const a = candidates[i]!.occurrences[0]!
    for (let j = i + 1; j < bits.length; j++) {
      const common = bits[i]! & bits[j]!
      if (common === 0) continue
      const b = candidates[j]!.occurrences[0]!
      if (doc.words[a.last - 1]!.norm === doc.words[b.last - 1]!.norm) meet(out, odds, { i, j, ofI: HEAD, ofJ: HEAD })
      const aInB = common >>> 0 === bits[i] && isWithin(doc, a, b)
      const bInA = common >>> 0 === bits[j] && isWithin(doc, b, a)
      if (aInB && bInA) meet(out, odds, { i, j, ofI: SAME, ofJ: SAME })
      else if (aInB) meet(out, odds, { i, j, ofI: MORE, ofJ: FEWER })
      else if (bInA) meet(out, odds, { i, j, ofI: FEWER, ofJ: MORE })
    }
  }
}

/** A bit for each word, by which most sets of words are told apart without comparing them. */
function bitsOf({ words }: Doc, { occurrences }: Candidate): number {
  const { first, last } = occurrences[0]!
  let bits = 0
  for (let i = first; i < last; i++) bits |= 1 << (words[i]!.norm.hash & 31)
  return bits
}

/** Whether all words of the one are words of the other. */
function isWithin({ words }: Doc, one: Occurrence, other: Occurrence): boolean {
  for (let i = one.first; i < one.last; i++) {
    let at = other.first
    while (at < other.last && words[at]!.norm !== words[i]!.norm) at++
    if (at === other.last) return false
  }
  return true
}

interface Meeting {
  i: number
  j: number
  /** Feature of the one and of the other that is raised by this pair. */
  ofI: number
  ofJ: number
}

function meet(out: Float32Array, odds: Float64Array, { i, j, ofI, ofJ }: Meeting): void {
  const [one, other] = [i * COMPANY_WIDTH + ofI, j * COMPANY_WIDTH + ofJ]
  if (odds[j]! > out[one]!) out[one] = odds[j]!
  if (odds[i]! > out[other]!) out[other] = odds[i]!
}

function addLists(doc: Doc, candidates: readonly Candidate[], out: Float32Array): void {
  const neighbors = listNeighbors(doc, candidates)
  neighbors.forEach((own, i) => {
    if (own.length === 0) return
    const at = i * COMPANY_WIDTH + LISTS
    let [sum, best] = [0, 0]
    for (const other of own) {
      sum += candidates[other]!.core
      best = Math.max(best, candidates[other]!.core)
    }
    out[at] = 1
    out[at + 1] = sum / own.length
    out[at + 2] = best
    out[at + 3] = own.length
  })
}
