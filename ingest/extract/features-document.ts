/** Where and how often a candidate stands in its paper, and what stands beside it. */
import type { Candidate, Occurrence } from './candidate'
import { type Doc, GAP } from './doc'
import type { RankContext } from './rank-context'

/** Words before a name that speak for or against it, in groups. */
const BEFORE: Record<string, string> = {
  propose:
    'propose proposes proposed introduce introduces introduced present presents develop develops developed proposing',
  call: 'called named dubbed termed',
  use: 'using use uses used via with through employ employs employing apply applying leverage leverages leveraging by',
  on: 'on in across',
  of: 'of',
  for: 'for to toward towards',
  and: 'and or',
  new: 'new novel',
  than: 'than over outperform outperforms compared versus vs',
  the: 'the this these our its their',
  a: 'a an one each any such',
}
const GROUPS = Object.keys(BEFORE)
const GROUP_OF = new Map(
  Object.values(BEFORE).flatMap((words, group) => words.split(' ').map((word): [string, number] => [word, group])),
)

export const DOCUMENT_FEATURES = [
  'count',
  'group count',
  'group forms',
  'in title',
  'title share',
  'at start of title',
  'before colon in title',
  'in first sentence',
  'in last sentence',
  'first place',
  'mean place',
  'borders free',
  'left free',
  'right free',
  'most frequent longer to the left',
  'most frequent longer to the right',
  'in sentences',
  ...GROUPS.map((group) => `after ${group}`),
  'in brackets',
  'before bracket',
  'before comma',
  'after comma',
  'sentences in paper',
]

const GROUP_AT = 17

export function documentFeatures(c: RankContext, candidate: Candidate, out: Float32Array, at: number): number {
  const { occurrences, group } = candidate
  const n = occurrences.length
  out[at] = Math.log2(1 + n)
  const { forms, count } = c.groups.get(group)!
  out[at + 1] = Math.log2(1 + count)
  out[at + 2] = forms
  addPlaces(c, candidate, out, at)
  addBorders(c, candidate, out, at)
  out[at + GROUP_AT + GROUPS.length + 4] = c.doc.sentences.length
  return at + DOCUMENT_FEATURES.length
}

/** In the title, in which sentences, how far into the paper. */
function addPlaces({ doc, firstOfAbstract }: RankContext, { occurrences }: Candidate, out: Float32Array, at: number) {
  const { sentenceOf, titleEnd, words } = doc
  const n = occurrences.length
  const final = doc.sentences.length - 1
  let title = 0
  let place = 0
  let sentences = 0
  let before = -1
  for (let k = 0; k < n; k++) {
    const { first, last } = occurrences[k]!
    const sentence = sentenceOf[first]!
    if (sentence !== before) sentences++
    before = sentence
    place += first / words.length
    if (sentence === firstOfAbstract) out[at + 7] = 1
    if (sentence === final) out[at + 8] = 1
    if (first >= titleEnd) continue
    title++
    if (first === 0) out[at + 5] = 1
    if (last < doc.sentences[sentence]!.last && words[last]!.raw === ':') out[at + 6] = 1
  }
  out[at + 3] = title > 0 ? 1 : 0
  out[at + 4] = title / n
  out[at + 9] = occurrences[0]!.first / words.length
  out[at + 10] = place / n
  out[at + 16] = sentences
}

/** What stands directly before and after. */
function addBorders({ doc }: RankContext, { occurrences }: Candidate, out: Float32Array, at: number): void {
  const { words, gaps } = doc
  const n = occurrences.length
  const signs = at + GROUP_AT + GROUPS.length
  for (let k = 0; k < n; k++) {
    const { first, last } = occurrences[k]!
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    const left = first > sentence.first ? words[first - 1] : undefined
    const right = last < sentence.last ? words[last] : undefined
    const isLeftFree = !left?.isWord || left.isStop
    const isRightFree = !right?.isWord || right.isStop
    if (isLeftFree && isRightFree) out[at + 11]! += 1 / n
    if (isLeftFree) out[at + 12]! += 1 / n
    if (isRightFree) out[at + 13]! += 1 / n
    if (!isLeftFree) out[at + 14] = Math.max(out[at + 14]!, sameBefore(doc, occurrences, k) / n)
    if (!isRightFree) out[at + 15] = Math.max(out[at + 15]!, sameAfter(doc, occurrences, k) / n)
    if (left && gaps[first] !== GAP.hyphen) {
      const group = GROUP_OF.get(left.lower)
      if (group !== undefined) out[at + GROUP_AT + group]! += 1 / n
    }
    if (left?.raw === '(') out[signs]! += 1 / n
    if (right?.raw === '(') out[signs + 1]! += 1 / n
    if (right?.raw === ',') out[signs + 2]! += 1 / n
    if (left?.raw === ',') out[signs + 3]! += 1 / n
  }
}

/** Places that are looked through for the same neighbour; in a text that repeats a name without end it would be slow. */
const MOST_PLACES = 40

/** How many places from the k-th on have the word before them that this one has. */
function sameBefore({ words }: Doc, occurrences: readonly Occurrence[], k: number): number {
  const { norm } = words[occurrences[k]!.first - 1]!
  let count = 0
  for (let j = k; j < occurrences.length && j < MOST_PLACES; j++) {
    if (words[occurrences[j]!.first - 1]?.norm === norm) count++
  }
  return count
}

function sameAfter({ words }: Doc, occurrences: readonly Occurrence[], k: number): number {
  const { norm } = words[occurrences[k]!.last]!
  let count = 0
  for (let j = k; j < occurrences.length && j < MOST_PLACES; j++) {
    if (words[occurrences[j]!.last]?.norm === norm) count++
  }
  return count
}
