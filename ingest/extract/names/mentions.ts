/** The places of a concept in the text, as evidence: exact, in order, none inside another of the same concept. */

import type { Candidate, Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, fieldOf } from '@/ingest/extract/doc'
import { isVerbAfter, isVerbBefore } from '@/ingest/extract/words/verbs'
import type { Word } from '@/ingest/extract/words/vocabulary'
import type { Mention } from '@/lib/model/facts'
import { withoutTail } from './expand'
import { holds } from './nesting'
import { placeOf } from './surface'

/** All occurrences of a concept's forms, longest first where two overlap; those of some of them, where it says which. */
export function occurrencesOf(doc: Doc, { forms }: Pick<Concept, 'forms'>, isMeant = everyForm): Occurrence[] {
  let all: readonly Occurrence[] = forms[0]!.occurrences
  if (forms.length > 1) {
    const several: Occurrence[] = []
    for (const form of forms) {
      if (!isMeant(form) || namesMore(doc, form, forms)) continue
      for (const occurrence of form.occurrences) several.push(occurrence)
    }
    all = several.sort(byPlace)
  }
  return withoutOverlaps(all)
}

const everyForm = (_: Candidate): boolean => true

const byPlace = (a: Occurrence, b: Occurrence): number => a.first - b.first || b.last - a.last

function withoutOverlaps(places: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = []
  let end = 0
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!
    if (place.first < end) continue
    kept.push(place)
    end = place.last
  }
  return kept
}

/** Where the paper writes the concept's short form out: long form and short form, which prove its name. */
function proofsOf(doc: Doc, { forms }: Concept): Occurrence[] {
  const { expanded } = forms[0]!
  const name = withoutTail(expanded)
  return doc.abbreviations
    .filter((pair) => pair.expanded === expanded || pair.expanded === name)
    .flatMap(({ long, short }) => [long, short])
}

const holdsOne = ({ first, last }: Occurrence, proofs: readonly Occurrence[]): boolean =>
  proofs.some((proof) => proof.first >= first && proof.last <= last)

/** `BERT and GloVe embeddings` names more than BERT: true of a form where one side of its `and` is a form, too. */
export function namesMore(doc: Doc, form: Candidate, forms: Candidate[]): boolean {
  const { first, last } = form.occurrences[0]!
  const joint = conjunctionIn(doc, first, last)
  if (joint < 0 || form === forms[0]) return false
  return forms.some(({ occurrences }) =>
    occurrences.some(
      (side) => (side.first >= first && side.last <= joint) || (side.first > joint && side.last <= last),
    ),
  )
}

function conjunctionIn(doc: Doc, first: number, last: number): number {
  for (let i = first + 1; i < last - 1; i++) {
    const { lower } = doc.words[i]!
    if (lower === 'and' || lower === 'or') return i
  }
  return -1
}

/** Less sure, a word of a longer name is more often not meant as that: not each `bias` is that of bias mitigation. */
const SURE_OF_WORD = 0.4
/** The same of several words that leave out more of its end than one: not each `dense map` is that of a dense map fusion module. */
const SURE_OF_PART = 0.3

/** Whether a form is shown to stand for the concept. */
function meantBy({ words }: Doc, { forms, alike }: Concept): (form: Candidate) => boolean {
  const name = forms[0]!
  const isWordOfName = ({ key, expanded }: Candidate) =>
    key !== name.key && !key.includes(' ') && (holds(name.key, key) || holds(name.expanded, expanded))
  const leastOf = (form: Candidate) =>
    isWordOfName(form) ? SURE_OF_WORD : leavesOutEnd(name.expanded, withoutTail(form.expanded)) ? SURE_OF_PART : 0
  return (form) => {
    const sure = alike[forms.indexOf(form)]!
    return sure >= SURE_OF_WORD || words[form.occurrences[0]!.first]!.upper || sure >= leastOf(form)
  }
}

/** Whether words begin a name, and two of it or more are left; `dense method` is one for a dense map method. */
function leavesOutEnd(name: string, part: string): boolean {
  return (
    name.startsWith(`${part} `) &&
    withoutTail(name)
      .slice(part.length + 1)
      .includes(' ')
  )
}

/** Per concept its places, those inside a longer one of another left out unless they prove its name or none would remain. */
export function placesOf(doc: Doc, concepts: Concept[]): Occurrence[][] {
  const longest = new Int32Array(doc.words.length)
  const proofs = concepts.map((concept) => proofsOf(doc, concept))
  const all = concepts.map((concept, i) => {
    const names: Occurrence[] = []
    const places = occurrencesOf(doc, concept, meantBy(doc, concept))
    const proved = proofs[i]!.length > 0 ? withoutOverlaps([...places, ...proofs[i]!].sort(byPlace)) : places
    for (const place of proved) {
      const inner = nameIn(doc, concept, place)
      const cutsProof = holdsOne(place, proofs[i]!) && !inner.some((name) => holdsOne(name, proofs[i]!))
      names.push(...(cutsProof ? [place] : inner))
    }
    for (const { first, last } of names) {
      for (let i = first; i < last; i++) longest[i] = Math.max(longest[i]!, last - first)
    }
    return names
  })
  return all.map((occurrences, i) => {
    const free = occurrences.filter((place) => holdsOne(place, proofs[i]!) || isFree(longest, place.first, place.last))
    return free.length > 0 ? free : occurrences
  })
}

/**
 * Of a longer form the name itself, where the words around it are no part of any name: `stable under domain randomization`
 * → `domain randomization`; `PPO algorithm` and `constant mortality policy` stay.
 */
function nameIn(doc: Doc, { forms }: Concept, place: Occurrence): Occurrence[] {
  const [name] = forms[0]!.occurrences
  if (place.last - place.first <= name!.last - name!.first) return [place]
  const inner = within(forms[0]!.occurrences, place)
  return inner.length > 0 && hasOther(doc, place, inner) ? inner : [place]
}

/** Those of the occurrences, which are in order, that lie inside a place. */
function within(occurrences: readonly Occurrence[], { first, last }: Occurrence): Occurrence[] {
  let [low, high] = [0, occurrences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (occurrences[middle]!.first < first) low = middle + 1
    else high = middle
  }
  const inner: Occurrence[] = []
  for (; low < occurrences.length && occurrences[low]!.last <= last; low++) inner.push(occurrences[low]!)
  return inner
}

/** Whether a word of a place that is in none of those inside it is no part of a name. */
function hasOther(doc: Doc, { first, last }: Occurrence, inner: Occurrence[]): boolean {
  const isOutside = (token: number) => !inner.some((one) => token >= one.first && token < one.last)
  for (let token = first; token < last; token++) if (isNoPart(doc.words[token]!) && isOutside(token)) return true
  return (isOutside(first) && isVerbBefore(doc, first)) || (isOutside(last - 1) && isVerbAfter(doc, last - 1))
}

/** They say what a paper thinks of a thing, not what it is. */
const JUDGING = new Set(
  'traditional conventional classical existing standard novel new recent current popular previous prior typical common modern'.split(
    ' ',
  ),
)

const isNoPart = (word: Word): boolean => word.isStop || word.isVerbLike || JUDGING.has(word.lower)

function isFree(longest: Int32Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (longest[i]! > last - first) return false
  return true
}

export function toMention(doc: Doc, { first, last }: Occurrence): Mention {
  const field = fieldOf(doc, first)
  const text = doc.paper[field]
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  const { start, end } = placeOf(doc, first, last)
  return {
    field,
    start,
    end,
    text: text.slice(start, end),
    sentenceStart: Math.min(sentence.start, start),
    sentenceEnd: Math.max(sentence.end, end),
  }
}
