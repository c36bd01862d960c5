/** What a concept is called: as the lexicon has it, as the paper writes it out, or in the paper's plain words. */

import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP, textOf } from '@/ingest/extract/doc'
import { DATA_TAILS, MODIFYING } from '@/ingest/extract/words/stop-words'
import { doneIn } from '@/ingest/extract/words/verbs'
import type { Lexicon, LexiconEntry } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'
import type { Finding } from '@/lib/model/facts'
import { qualityIn, withNoun } from './as-quality'
import { bestForm, bestOccurrence } from './best-form'
import { measuredIn } from './by-comparison'
import { expandedBetween, withoutTail } from './expand'
import { linkToLexicon, ownWordsFor } from './link-lexicon'
import { trimData } from './trim-data'
import { trimMetric, trimName } from './trim-name'
import { withThing } from './with-thing'
import { type CapitalShare, singularOf, writeName } from './write-name'
import { isShouted } from './writing'

export interface Naming {
  name: string
  /** The key that ids are made of: equal in two papers where the names are. */
  key: string
  named: Finding['named']
  entry?: LexiconEntry
}

export function nameConcept(doc: Doc, concept: Concept, lexicon: Lexicon, capitalShare: CapitalShare): Naming {
  const entry = linkToLexicon(doc, concept, lexicon, capitalShare)
  const own = entry && ownWordsFor(doc, concept, entry)
  if (own) {
    const key = expandedBetween(doc, own.first, own.last)
    return lookUp(lexicon, writeName(doc, own, capitalShare, false), key, concept.kind)
  }
  if (entry) return { name: entry.name, key: entry.key, named: 'lexicon', entry }
  const best = bestForm(doc, concept)
  const pair = doc.abbreviations.find(({ expanded }) => expanded === best.expanded)
  const keep = concept.kind === 'Benchmark'
  if (pair) return { name: writeName(doc, pair.long, capitalShare, keep), key: best.expanded, named: 'expansion' }
  const said = withoutSaid(doc, bestOccurrence(doc, best.occurrences))
  const measured = concept.kind === 'Metric' ? measuredIn(doc, said) : undefined
  if (measured) return lookUp(lexicon, measured, measured, concept.kind)
  const whole = withThing(doc, best, said)
  const done = doneIn(doc, whole.first, whole.last)
  if (done) {
    const tail = done.noun ? ` ${done.noun}` : ''
    const name = writeName(doc, done, capitalShare, keep) + tail
    return lookUp(lexicon, name, expandedBetween(doc, done.first, done.last) + tail, concept.kind)
  }
  const quality = whole === said ? qualityIn(doc, said) : undefined
  if (quality) {
    const name = withNoun(quality, (part) => writeName(doc, part, capitalShare, keep))
    const key = withNoun(quality, ({ first, last }) => expandedBetween(doc, first, last))
    return lookUp(lexicon, name, key, concept.kind)
  }
  const plain = trimData(doc, withoutCount(doc, whole))
  const trim = keep ? withoutDataTail : concept.kind === 'Metric' ? trimMetric : trimName
  const occurrence = trim(doc, plain, concept.kind)
  const name = writeName(doc, occurrence, capitalShare, keep)
  if (occurrence.first === said.first && occurrence.last === said.last)
    return { name, key: withLastS(doc, said, best.expanded), named: 'surface' }
  return lookUp(lexicon, name, expandedBetween(doc, occurrence.first, occurrence.last), concept.kind)
}

/** UMLS is no plural of UML, as IRLS is none of IRL. */
function withLastS(doc: Doc, { last }: Occurrence, key: string): string {
  const { raw, upper, lower, key: single } = doc.words[last - 1]!
  const isCut = upper && raw.endsWith('S') && single !== lower && key.endsWith(single) && !isShouted(doc, last - 1)
  return isCut ? key.slice(0, -single.length) + lower : key
}

/** Naming of words that are less than, or other than, what the paper has. */
function lookUp(lexicon: Lexicon, name: string, key: string, kind: Kind): Naming {
  const short = withoutTail(key)
  const entry = lexicon.find(key, name, kind) ?? lexicon.findJoined(short, name, kind)
  return entry ? { name: entry.name, key: entry.key, named: 'lexicon', entry } : { name, key, named: 'surface' }
}

/** QAM modulation is QAM: a word that its short form ends with adds nothing. */
function withoutSaid({ expansions, gaps }: Doc, { first, last }: Occurrence): Occurrence {
  const isSaid = last - first > 1 && gaps[last - 1] === GAP.blank && expansions.tokens[last - 1] === ''
  return isSaid ? { first, last: last - 1 } : { first, last }
}

const COUNTS = new Set('one two three four five six seven eight nine ten several various numerous'.split(' '))

/** `two indoor datasets` are indoor datasets; `7 Scenes` and `two stage detection` keep what they are called. */
function withoutCount(doc: Doc, occurrence: Occurrence): Occurrence {
  const { first, last } = occurrence
  const [word, next, head] = [doc.words[first]!, doc.words[first + 1], doc.words[last - 1]!]
  if (last - first < 3 || !next || (!word.isNumber && !COUNTS.has(word.lower))) return occurrence
  const counts = doc.gaps[first + 1] === GAP.blank && !next.capital && singularOf(head.lower) !== head.lower
  return counts ? { first: first + 1, last } : occurrence
}

/** `the COCO dataset` is COCO; an indoor dataset stays one, as does a `Rule-Aware Benchmark`. */
function withoutDataTail(doc: Doc, occurrence: Occurrence): Occurrence {
  const { first, last } = occurrence
  if (last - first < 2 || !DATA_TAILS.has(doc.words[last - 1]!.lower)) return occurrence
  if (MODIFYING.has(doc.words[last - 2]!.lower)) return occurrence
  const name = textOf(doc, first, last - 1)
    .split(' ')
    .at(-1)!
  const isProper = /\p{L}.*\p{Lu}|\p{Lu}.*\d/u.test(name) && doc.expansions.tokens[last - 2] === undefined
  return isProper ? { first, last: last - 1 } : occurrence
}
