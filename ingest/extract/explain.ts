/** Why a concept came out: one line per component and cue, for `extract --explain`. */

import { RANK_FEATURES } from '@/ingest/extract/candidates/rank-features'
import type { Weighed } from '@/ingest/extract/candidates/weigh'
import type { Sameness } from '@/ingest/extract/merge/merge'
import { withoutTail } from '@/ingest/extract/names/expand'
import { nameKeysOf } from '@/ingest/extract/names/name-keys'
import { groundWords } from '@/lib/model/facts'
import type { Candidate, Concept } from './candidate'
import { type Doc, textOf } from './doc'
import type { Models } from './models'

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Fills `why` of every concept. */
export function explain(doc: Doc, { context, rows, hopeful }: Weighed, models: Models, sameness: Sameness): void {
  for (const concept of doc.concepts) {
    const best = concept.forms[0]!
    const place = best.occurrences.length
    const spans = best.occurrences.map(({ first }) => context.begin[first]!)
    concept.why = [
      `ranker: core ${percent(best.core)}, optional ${percent(best.optional)}, value ${best.value.toFixed(2)}`,
      `choice: a concept beside those before it ${percent(concept.own)}, listed by ${percent(concept.salience)} of experts`,
      `text model: core ${percent(context.text[best.index * 3]!)}`,
      `tagger: a name begins here ${percent(Math.max(...spans))} (best of ${place} ${place === 1 ? 'place' : 'places'})`,
      ...decisive(rows, hopeful.indexOf(best), models),
      ...concept.forms.slice(1).map((form) => joined(doc, best, form, sameness)),
      `kind ${concept.kind}: ${percent(Math.max(...concept.kinds))}${concept.kindReason ? `, ${concept.kindReason}` : ''}`,
      `role ${concept.role}: ${percent(concept.roleShare)}, ${reasonOf(concept)}`,
    ]
  }
}

const reasonOf = ({ cue, ground, kind }: Concept): string =>
  cue ? `cue “${cue.text}”` : ground ? groundWords(ground, kind) : 'no single cue'

function joined(doc: Doc, best: Candidate, form: Candidate, sameness: Sameness): string {
  const { first, last } = form.occurrences[0]!
  const text = textOf(doc, first, last)
  if (form.expanded === best.expanded) return `same name: “${text}”`
  if (withoutTail(form.expanded) === withoutTail(best.expanded)) return `same name but for a general word: “${text}”`
  const names = nameKeysOf(doc, best)
  if (nameKeysOf(doc, form).some((name) => names.includes(name))) return `same name written otherwise: “${text}”`
  return `merged: “${text}”, ${percent(sameness.get(best, form))} the same`
}

/** The features whose absence (their mean instead) would change the ranker's mind most. */
function decisive(rows: Float32Array, index: number, { ranker: { first } }: Models): string[] {
  if (index < 0) return []
  const effects = first.effects(rows, index * first.inputs).map((by, d) => ({ name: RANK_FEATURES[d]!, by }))
  const told = effects.filter(({ name, by }) => Math.abs(by) >= 0.02 && !name.startsWith('vector'))
  const strongest = told.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, 3)
  return strongest.map(
    ({ name, by }) => `${by > 0 ? 'for' : 'against'} it: ${name} (${by > 0 ? '+' : '−'}${percent(Math.abs(by))})`,
  )
}
