/** Names with an `and` within that are one, though both sides of it could be names. */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, isOneAcross } from '@/ingest/extract/doc'

/** As candidates are keyed. */
const WHOLE = new Set(
  (
    'centralized training and decentralized execution,centralised training and decentralised execution,' +
    'simultaneous localization and mapping,simultaneous localisation and mapping,task and motion planning,' +
    'light detection and ranging,classification and regression tree,abstraction and reasoning corpus,tank and temple'
  ).split(','),
)

/** What is compared in an A/B test: no model can know that its first word is no article. */
const COMPARISONS = new Set(['testing', 'test', 'experiment', 'experimentation'])
/** How surely it is a name. */
const SURE = 0.9

/** `A/B testing` is a name wherever it stands. */
function keepComparisons(doc: Doc): void {
  for (let i = 1; i + 1 < doc.words.length; i++) {
    if (!isOneAcross(doc, i) || doc.words[i]!.lower !== 'b' || !COMPARISONS.has(doc.words[i + 1]!.norm.text)) continue
    const name = doc.candidates.find(({ occurrences }) => {
      return occurrences.some(({ first, last }) => first === i - 1 && last === i + 2)
    })
    if (!name || name.value >= SURE) continue
    name.core = SURE
    name.value = SURE
  }
}

/** Where one of its sides would be listed, the whole is listed instead. */
export function keepWhole(doc: Doc, candidates: readonly Candidate[]): void {
  keepComparisons(doc)
  for (const whole of candidates) {
    if (!hasAnd(doc, whole.occurrences[0]!) || !WHOLE.has(whole.key)) continue
    for (const part of candidates) {
      if (part === whole || !part.occurrences.every((place) => isInside(place, whole.occurrences))) continue
      whole.value = Math.max(whole.value, part.value)
      part.value = 0
    }
  }
}

function hasAnd({ words }: Doc, { first, last }: Occurrence): boolean {
  for (let i = first + 1; i < last - 1; i++) if (words[i]!.lower === 'and') return true
  return false
}

const isInside = ({ first, last }: Occurrence, places: readonly Occurrence[]): boolean =>
  places.some((place) => place.first <= first && place.last >= last)
