/** Names with an `and` within that are one, though both sides of it could be names. */
import type { Candidate, Occurrence } from './candidate'
import type { Doc } from './doc'

/** As candidates are keyed. */
const WHOLE = new Set(
  (
    'centralized training and decentralized execution,centralised training and decentralised execution,' +
    'simultaneous localization and mapping,simultaneous localisation and mapping,task and motion planning,' +
    'light detection and ranging,classification and regression tree,abstraction and reasoning corpus,tank and temple'
  ).split(','),
)

/** Where one of its sides would be listed, the whole is listed instead. */
export function keepWhole(doc: Doc, candidates: readonly Candidate[]): void {
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
