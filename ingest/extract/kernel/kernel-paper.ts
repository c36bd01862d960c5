/** Gives a paper's tokens and candidates to the kernel, once, as numbers; ingest/assembly/paper.ts says which. */
import type { Doc } from '@/ingest/extract/doc'
import { type Address, kernel, memory, Room } from './kernel'

/** Whole numbers a token, a candidate, a place; four bytes each. */
const [TOKEN, CANDIDATE, PLACE] = [7, 7, 2]

const tokenRoom = new Room()
const candidateRoom = new Room()
const placeRoom = new Room()
let current: Doc | undefined

/** Does nothing where the paper is the one that was given last; its candidates must have been found. */
export function givePaper(doc: Doc): void {
  if (doc === current) return
  current = doc
  const tokens = writeTokens(doc)
  const candidates = writeCandidates(doc)
  kernel.beginPaper(tokens, doc.words.length, candidates, doc.candidates.length, doc.titleEnd)
}

function writeTokens({ vocabulary, words, gaps, sentences, abbreviations }: Doc): Address {
  const tokens = tokenRoom.for(4 * words.length * TOKEN)
  const { ints } = memory()
  let at = tokens / 4
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { first, last } = sentences[sentence]!
    for (let i = first; i < last; i++) {
      ints[at++] = vocabulary.addressOf(words[i]!.id)
      ints[at++] = gaps[i]!
      ints[at++] = first
      ints[at++] = last
      ints[at++] = sentence
      ints[at++] = 0
      ints[at++] = 0
    }
  }
  const define = (first: number, last: number, how: number) => {
    for (let i = first; i < last; i++) ints[tokens / 4 + i * TOKEN + 5] = how
  }
  for (const { short, long } of abbreviations) {
    define(short.first, short.last, 1)
    define(long.first, long.last, 2)
  }
  return tokens
}

function writeCandidates({ candidates }: Doc): Address {
  let count = 0
  for (const { occurrences } of candidates) count += occurrences.length
  const rows = candidateRoom.for(4 * candidates.length * CANDIDATE)
  let place = placeRoom.for(4 * count * PLACE) / 4
  const { ints } = memory()
  for (let c = 0; c < candidates.length; c++) {
    const { hash, group, occurrences } = candidates[c]!
    const row = rows / 4 + c * CANDIDATE
    ints[row] = hash
    ints[row + 1] = group
    ints[row + 2] = occurrences.length
    ints[row + 3] = place * 4
    for (let k = 0; k < occurrences.length; k++) {
      const { first, last } = occurrences[k]!
      ints[place++] = first
      ints[place++] = last
    }
  }
  return rows
}
