/** Where and how often a candidate stands in its paper, and what stands beside it. */
import type { Candidate } from './candidate'
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

export function documentFeatures(c: RankContext, candidate: Candidate, out: Float32Array, at: number): number {
  const { doc } = c
  const { occurrences, expanded } = candidate
  const n = occurrences.length
  const tally = {
    title: 0,
    start: 0,
    colon: 0,
    first: 0,
    last: 0,
    place: 0,
    both: 0,
    left: 0,
    right: 0,
    bracket: 0,
    paren: 0,
  }
  const commas = [0, 0]
  const before = GROUPS.map(() => 0)
  const [lefts, rights] = [new Map<string, number>(), new Map<string, number>()]
  const firstOfAbstract = doc.sentences.findIndex(({ field }) => field === 'abstract')
  const sentences = new Set<number>()
  for (const { first, last } of occurrences) {
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    sentences.add(doc.sentenceOf[first]!)
    const left = first > sentence.first ? doc.words[first - 1] : undefined
    const right = last < sentence.last ? doc.words[last] : undefined
    if (first < doc.titleEnd) {
      tally.title++
      if (first === 0) tally.start = 1
      if (right?.raw === ':') tally.colon = 1
    }
    if (doc.sentenceOf[first] === firstOfAbstract) tally.first = 1
    if (doc.sentenceOf[first] === doc.sentences.length - 1) tally.last = 1
    tally.place += first / doc.words.length
    const isLeftFree = !left?.isWord || left.isStop
    const isRightFree = !right?.isWord || right.isStop
    if (isLeftFree) tally.left++
    else lefts.set(left.norm.text, (lefts.get(left.norm.text) ?? 0) + 1)
    if (isRightFree) tally.right++
    else rights.set(right.norm.text, (rights.get(right.norm.text) ?? 0) + 1)
    if (isLeftFree && isRightFree) tally.both++
    if (left?.raw === '(') tally.bracket++
    if (right?.raw === '(') tally.paren++
    if (right?.raw === ',') commas[0]!++
    if (left?.raw === ',') commas[1]!++
    if (left) countBefore(doc, first, before)
  }
  const row = [Math.log2(1 + n), Math.log2(1 + (c.groupCount.get(expanded) ?? n)), c.groupForms.get(expanded) ?? 1]
  row.push(tally.title > 0 ? 1 : 0, tally.title / n, tally.start, tally.colon, tally.first, tally.last)
  row.push(occurrences[0]!.first / doc.words.length, tally.place / n, tally.both / n, tally.left / n, tally.right / n)
  row.push(Math.max(0, ...lefts.values()) / n, Math.max(0, ...rights.values()) / n, sentences.size)
  row.push(...before.map((count) => count / n), tally.bracket / n, tally.paren / n, commas[0]! / n, commas[1]! / n)
  row.push(doc.sentences.length)
  out.set(row, at)
  return at + row.length
}

function countBefore(doc: Doc, first: number, counts: number[]): void {
  if (doc.gaps[first] === GAP.hyphen) return
  const group = GROUP_OF.get(doc.words[first - 1]!.lower)
  if (group !== undefined) counts[group]!++
}
