/**
 * What the field knows by name is seldom proposed: *gradient boosting* in `we propose a method by gradient boosting` is used. Where
 * the models are not sure that it is new and the paper names it in its title or several times, it has the role that comes next:
 * over all labelled papers 60 roles become right by it, 11 wrong.
 */
import type { Concept } from '@/ingest/extract/candidate'
import { type Doc, textOf } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { ROLES } from '@/lib/model/concept'
import type { Decision } from './role-ground'

/** A *graphical model* is one of many, and may be new. */
const SORTS = wordSet('model models algorithm algorithms robot robots')
/** Probability that it is proposed, from which on it is. */
const SURE = 0.7
const PROPOSES = ROLES.indexOf('proposes')

/** The decision, or its runner-up; `share` is the probability of its role. */
export function heedKnown(
  decision: Decision,
  share: number,
  { doc, concept, lexicon }: { doc: Doc; concept: Concept; lexicon: Lexicon },
): Decision {
  if (decision.role !== PROPOSES || share >= SURE || !isKnown(doc, concept, lexicon)) return decision
  const isCentral = concept.places.length > 1 || concept.places[0]!.first < doc.titleEnd
  return isCentral ? { role: decision.runnerUp, runnerUp: decision.role } : decision
}

function isKnown(doc: Doc, { forms }: Concept, lexicon: Lexicon): boolean {
  const [best] = forms
  const { first, last } = best!.occurrences[0]!
  if (SORTS.has(doc.words[last - 1]!.lower)) return false
  return lexicon.mayKnow(best!.group) && lexicon.find(best!.expanded, textOf(doc, first, last)) !== undefined
}
