/** Component `rank` by rules alone: whole runs of content words, weighed by form, place and count. */

import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Candidate } from './candidate'
import type { Doc } from './doc'
import { textOf } from './doc'

export function rankByRules(doc: Doc, lexicon: Lexicon): void {
  const defined = new Set(doc.abbreviations.flatMap(({ shortKey, longKey }) => [shortKey, longKey]))
  for (const candidate of doc.candidates) {
    const { first, last } = candidate.occurrences[0]!
    const word = doc.words[first]!
    let score = -2.4
    if (lexicon.find(candidate.expanded, textOf(doc, first, last))) score += 3
    if (defined.has(candidate.key)) score += 3
    if (last - first === 1) score += word.upper || word.camel ? 2 : -2
    if (last - first > 3) score -= 1
    score +=
      2 * (candidate.occurrences.filter((o) => isWhole(doc, o.first, o.last)).length / candidate.occurrences.length)
    score += Math.min(2, Math.log2(candidate.occurrences.length))
    if (first < doc.titleEnd) score += 0.7
    candidate.core = 1 / (1 + Math.exp(-score))
    candidate.value = candidate.core
  }
}

/** Both neighbours are signs, stop words or the border of a sentence. */
function isWhole(doc: Doc, first: number, last: number): boolean {
  const ends = (token: number) => {
    const word = doc.words[token]
    return !word || doc.sentenceOf[token] !== doc.sentenceOf[first] || !word.isWord || word.isStop
  }
  return ends(first - 1) && ends(last)
}

export type { Candidate }
