/** Component `candidates`: every run of one to six words inside a sentence that could be a name, grouped by key. */
import { Candidate } from './candidate'
import { type Doc, GAP } from './doc'
import { append } from './hashing'

const LONGEST = 6
/** `RL-based` speaks of RL: after these a hyphen may be cut. */
const CUTTING = new Set(
  'based style like driven guided trained powered enabled inspired aware free specific level only type augmented'.split(
    ' ',
  ),
)

export function findCandidates(doc: Doc): void {
  const byHash = new Map<number, Candidate>()
  for (const sentence of doc.sentences) {
    for (let first = sentence.first; first < sentence.last; first++) {
      if (canBegin(doc, first)) extend(doc, first, sentence.last, byHash)
    }
  }
}

function extend(doc: Doc, first: number, end: number, byHash: Map<number, Candidate>): void {
  let hash = 0
  for (let last = first + 1; last <= end && last - first <= LONGEST; last++) {
    const word = doc.words[last - 1]!
    if (!word.isWord || (last - 1 > first && doc.gaps[last - 1] === GAP.none)) return
    if (isBarrier(doc, last - 1)) return
    hash = append(hash, word.norm.hash)
    if (canEnd(doc, first, last)) record(doc, first, last, hash, byHash)
  }
}

/** No name reaches over `we` or `is`, nor over an article but in `area under the curve`; `know-how` is one word. */
function isBarrier(doc: Doc, token: number): boolean {
  const word = doc.words[token]!
  if (word.isArticle) return !doc.words[token - 1]?.isStop
  return word.isBarrier && doc.gaps[token] !== GAP.hyphen && doc.gaps[token + 1] !== GAP.hyphen
}

function canBegin(doc: Doc, first: number): boolean {
  const word = doc.words[first]!
  // `in-context learning` begins with `in`
  if (!word.isWord || (word.isStop && doc.gaps[first + 1] !== GAP.hyphen)) return false
  const gap = doc.gaps[first]!
  return gap === GAP.blank || gap === GAP.slash || gap === GAP.none || !doc.words[first - 1]?.isWord
}

function canEnd(doc: Doc, first: number, last: number): boolean {
  const word = doc.words[last - 1]!
  // `exploration-exploitation trade-off` ends with `off`
  if (word.isStop && (last - first === 1 || doc.gaps[last - 1] !== GAP.hyphen)) return false
  if (last - first === 1 && (word.isNumber || (word.raw.length < 2 && !word.capital))) return false
  const next = doc.words[last]
  if (!next?.isWord || doc.sentenceOf[last] !== doc.sentenceOf[first]) return true
  const gap = doc.gaps[last]!
  return gap === GAP.blank || gap === GAP.slash || gap === GAP.none || (gap === GAP.hyphen && CUTTING.has(next.lower))
}

function record(doc: Doc, first: number, last: number, hash: number, byHash: Map<number, Candidate>): void {
  let place = hash
  let candidate = byHash.get(place)
  // two names with one hash are as good as impossible, but must not be taken for one
  while (candidate && !isSame(doc, candidate, first, last)) candidate = byHash.get(++place)
  if (!candidate) {
    candidate = new Candidate(doc, doc.candidates.length, hash)
    byHash.set(place, candidate)
    doc.candidates.push(candidate)
  }
  candidate.occurrences.push({ first, last })
}

function isSame({ words }: Doc, { occurrences }: Candidate, first: number, last: number): boolean {
  const known = occurrences[0]!
  if (known.last - known.first !== last - first) return false
  for (let i = 0; i < last - first; i++) if (words[known.first + i]!.norm !== words[first + i]!.norm) return false
  return true
}
