/** What the dense features of all candidates of a paper share: where each stands, what surrounds it, how groups count. */
import type { CorpusTables } from './corpus-tables'
import type { Doc } from './doc'
import { beginLabel, insideLabel, SPAN_TYPES } from './labels'
import type { Tags } from './tagger'
import { LANES } from './tagger-kernel'

export const MOST_WORDS = 6

export interface RankContext {
  doc: Doc
  tables: CorpusTables
  /** Candidate at a first token and of a length, or -1: index first · 7 + length. */
  at: Int32Array
  /** Per token the tagger's probability that a core name begins here, goes on here; the same for any name. */
  begin: Float32Array
  inside: Float32Array
  beginAny: Float32Array
  insideAny: Float32Array
  /** Per token the probability of each kind, four a token. */
  kinds: Float32Array
  /** Number of the abstract's first sentence. */
  firstOfAbstract: number
  groups: Map<number, Group>
  shortKeys: Map<string, string>
  longKeys: Set<string>
  /** Text model's probabilities: three a candidate (core, optional, none). */
  text: Float64Array
}

/** Candidates of one expanded key: how many there are, and how often they stand in the paper. */
export interface Group {
  forms: number
  count: number
}

export function createRankContext(doc: Doc, tags: Tags, tables: CorpusTables, text: Float64Array): RankContext {
  const at = new Int32Array((doc.words.length + 1) * (MOST_WORDS + 1)).fill(-1)
  const groups = new Map<number, Group>()
  for (let i = 0; i < doc.candidates.length; i++) {
    const { index, occurrences, group } = doc.candidates[i]!
    for (let k = 0; k < occurrences.length; k++) {
      const { first, last } = occurrences[k]!
      at[first * (MOST_WORDS + 1) + last - first] = index
    }
    const known = groups.get(group)
    if (known) {
      known.forms++
      known.count += occurrences.length
    } else groups.set(group, { forms: 1, count: occurrences.length })
  }
  const { begin, inside, beginAny, insideAny, kinds } = sumTags(tags, doc.words.length)
  // every property is named: objects with a spread have no common shape, and their reads are slow everywhere
  return {
    doc,
    tables,
    at,
    begin,
    inside,
    beginAny,
    insideAny,
    kinds,
    firstOfAbstract: doc.sentences.findIndex(({ field }) => field === 'abstract'),
    groups,
    shortKeys: new Map(doc.abbreviations.map(({ shortKey, longKey }) => [shortKey, longKey])),
    longKeys: new Set(doc.abbreviations.map(({ longKey }) => longKey)),
    text,
  }
}

function sumTags({ marginals }: Tags, n: number) {
  const begin = new Float32Array(n + 1)
  const inside = new Float32Array(n + 1)
  const beginAny = new Float32Array(n + 1)
  const insideAny = new Float32Array(n + 1)
  const kinds = new Float32Array((n + 1) * 4)
  for (let i = 0; i < n; i++) {
    const row = i * LANES
    for (let type = 0; type < SPAN_TYPES; type++) {
      const b = marginals[row + beginLabel(type)]!
      const s = marginals[row + insideLabel(type)]!
      beginAny[i]! += b
      insideAny[i]! += s
      if (type === SPAN_TYPES - 1) continue
      begin[i]! += b
      inside[i]! += s
      kinds[i * 4 + type] = b + s
    }
  }
  return { begin, inside, beginAny, insideAny, kinds }
}

/** Number of the candidate that stands at those tokens, or -1. */
export function candidateAt(at: Int32Array, first: number, last: number): number {
  if (first < 0 || last - first < 1 || last - first > MOST_WORDS) return -1
  const place = first * (MOST_WORDS + 1) + last - first
  return place < at.length ? at[place]! : -1
}
