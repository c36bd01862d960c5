/** A paper as ingest/extract/kernel/kernel-paper.ts writes it: its tokens, each with its word, and its candidates. */

/** A spelling; see ingest/extract/words/vocabulary.ts. The fields stand in the order in which they are written. */
@unmanaged
export class Word {
  id: i32
  /** Of the norm. */
  hash: i32
  c64: i32
  c256: i32
  c1024: i32
  shape: i32
  lowerHash: i32
  /** Hashes of its last and its first letters. */
  end2: i32
  end3: i32
  end4: i32
  start2: i32
  start3: i32
  start4: i32
  length: i32
  noun: i32
  /** Number of the norm, and the rows of its vector and of what the corpus knows of it, or -1. */
  norm: i32
  vector: i32
  ngram: i32
  /** Letters as the paper has them. */
  signs: i32
  /** Among the words that speak for or against a name behind them: number of the group, or -1. */
  group: i32
  /** What is true of it, a bit each. */
  flags: i32
}

export const IS_WORD: i32 = 1 << 0
export const IS_CONTENT: i32 = 1 << 1
export const IS_CAPITAL: i32 = 1 << 2
export const IS_UPPER: i32 = 1 << 3
export const IS_CAMEL: i32 = 1 << 4
export const IS_COLON: i32 = 1 << 5
export const IS_STOP: i32 = 1 << 6
export const HAS_DIGIT: i32 = 1 << 7
export const IS_BRACKET: i32 = 1 << 8
export const IS_COMMA: i32 = 1 << 9
export const IS_GENERIC: i32 = 1 << 10
export const IS_EMPTY: i32 = 1 << 11
export const ENDS_IN_ING: i32 = 1 << 12
export const ENDS_IN_LY: i32 = 1 << 13
export const ENDS_IN_ED: i32 = 1 << 14
export const IS_PLURAL: i32 = 1 << 15

@unmanaged
export class Token {
  word: Word
  /** What stands before it; NO_GAP where nothing does. */
  gap: i32
  /** First token of its sentence, and the one after the last. */
  opens: i32
  closes: i32
  /** Number of the sentence. */
  sentence: i32
  /** 1 in a short form that the paper expands, 2 in a long one. */
  defined: i32
  /** How often the corpus has it after the token before it, in few steps; the tagger finds it. */
  pair: i32
}

/** Words that a vocabulary usually has at most. */
export const MOST_WORDS: i32 = 65536

export const NO_GAP: i32 = 1
export const GAP_HYPHEN: i32 = 2

@unmanaged
export class Candidate {
  hash: i32
  /** Hash of the expanded key. */
  group: i32
  /** How often it stands in the paper, and where. */
  count: i32
  places: usize
  /** The first one of its group; in that: how many the group has, and how often they stand in the paper. */
  head: Candidate
  forms: i32
  total: i32
}

/** Tokens from first up to, not with, last. */
@unmanaged
export class Place {
  first: i32
  last: i32
}

/** Number of the paper, and how many tokens and candidates it has. */
export let paper: i32 = 0
export let tokenCount: i32 = 0
export let candidateCount: i32 = 0
/** Tokens before this one are the title's. */
export let titleEnd: i32 = 0
let tokens: usize = 0
let candidates: usize = 0

export function beginPaper(atTokens: usize, countOfTokens: i32, atCandidates: usize, count: i32, end: i32): void {
  paper++
  tokens = atTokens
  tokenCount = countOfTokens
  candidates = atCandidates
  candidateCount = count
  titleEnd = end
  indexCandidates()
}

export function tokenAt(i: i32): Token {
  return changetype<Token>(tokens + usize(i) * offsetof<Token>())
}

export function wordAt(i: i32): Word {
  return tokenAt(i).word
}

export function candidateAt(i: i32): Candidate {
  return changetype<Candidate>(candidates + usize(i) * offsetof<Candidate>())
}

export function placeAt(candidate: Candidate, k: i32): Place {
  return changetype<Place>(candidate.places + usize(k) * offsetof<Place>())
}

/** Words of a candidate, at most. */
const MOST: i32 = 6
/** Number of the candidate that begins at a token and has that many words, or -1. */
let standing: usize = 0
let standingRoom: i32 = 0
/** Numbers of candidates by their group, open addressing; 0 where free, else one more. */
let heads: usize = 0
let headsRoom: i32 = 0

function indexCandidates(): void {
  const size = tokenCount * (MOST + 1)
  if (size > standingRoom) {
    standingRoom = max(4096, size * 2)
    standing = heap.alloc(usize(standingRoom) << 2)
  }
  let slots = 512
  while (slots < candidateCount * 2) slots *= 2
  if (slots > headsRoom) {
    headsRoom = slots
    heads = heap.alloc(usize(slots) << 2)
  }
  memory.fill(standing, 0xff, usize(size) << 2)
  memory.fill(heads, 0, usize(slots) << 2)
  for (let i = 0; i < candidateCount; i++) {
    const candidate = candidateAt(i)
    for (let k = 0; k < candidate.count; k++) {
      const place = placeAt(candidate, k)
      store<i32>(standing + (usize(place.first * (MOST + 1) + place.last - place.first) << 2), i)
    }
    candidate.forms = 0
    candidate.total = 0
    candidate.head = headOf(candidate, i, slots - 1)
    candidate.head.forms++
    candidate.head.total += candidate.count
  }
}

/** The first candidate of that one's group. */
function headOf(candidate: Candidate, number: i32, mask: i32): Candidate {
  let slot = candidate.group & mask
  while (load<i32>(heads + (usize(slot) << 2)) !== 0) {
    const known = candidateAt(load<i32>(heads + (usize(slot) << 2)) - 1)
    if (known.group === candidate.group) return known
    slot = (slot + 1) & mask
  }
  store<i32>(heads + (usize(slot) << 2), number + 1)
  return candidate
}

/** Number of the candidate that has exactly those tokens, or -1. */
export function standingAt(first: i32, last: i32): i32 {
  if (first < 0 || first >= tokenCount || last - first < 1 || last - first > MOST) return -1
  return load<i32>(standing + (usize(first * (MOST + 1) + last - first) << 2))
}

/** What stands where a sentence has no word. */
export const OUTSIDE: Word = changetype<Word>(memory.data(offsetof<Word>(), 16))
OUTSIDE.hash = 1
OUTSIDE.c64 = 99
OUTSIDE.c256 = 999

/** The word at a token if it stands in the sentence of another one. */
export function wordIn(sentence: Token, i: i32): Word {
  return i >= sentence.opens && i < sentence.closes ? wordAt(i) : OUTSIDE
}
