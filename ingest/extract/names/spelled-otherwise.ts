/**
 * What a paper itself has for a short form, though in no bracket: one that writes of Description Logics and then of DL means
 * no deep learning, whatever the field does.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { JOINING_WORDS } from '@/ingest/extract/words/stop-words'
import type { Word } from '@/ingest/extract/words/vocabulary'
import { isSaid, shareSaid } from './own-name'

/** Words with more than this of those of the field's long form are that written otherwise: a Head Mounted Device is a display. */
const SAME_THING = 1 / 2

/**
 * Words with capitals whose initials are the short form at a token, where the paper has little of what others mean by it. Those of
 * a title may be no more than that: of two letters, and with small words between, the abstract has them, too.
 */
export function spelledOtherwise(doc: Doc, short: number, longs: readonly string[]): Occurrence | undefined {
  const letters = [...doc.words[short]!.raw.replace(/(?<=\p{Lu})s$/u, '').toLowerCase()]
  if (letters.length < 2 || longs.length === 0 || longs.some((long) => isSaid(doc, long))) return undefined
  for (let first = 0; first < doc.words.length; first++) {
    const last = spelledEnd(doc, first, letters)
    if (last !== undefined && !longs.some((long) => isSameThing(doc, { first, last }, long))) return { first, last }
  }
  return undefined
}

/** The end of words that begin with the letters in their order. */
function spelledEnd(doc: Doc, first: number, letters: readonly string[]): number | undefined {
  const { words, sentenceOf, titleEnd } = doc
  let at = 0
  let isClose = letters.length > 2
  let token = first
  for (; at < letters.length; token++) {
    const word = words[token]
    if (!word || sentenceOf[token] !== sentenceOf[first]) return undefined
    if (begins(word, letters[at]!)) at++
    else if (token > first && (JOINING_WORDS.has(word.lower) || /^[-–/&]$/.test(word.raw))) isClose = false
    else return undefined
  }
  const isMeant = first >= titleEnd || isClose || isInAbstract(doc, { first, last: token })
  return isMeant && token - first > 1 ? token : undefined
}

const begins = ({ isContent, capital, upper, raw, lower }: Word, letter: string): boolean =>
  isContent && capital && !upper && raw.length > 1 && lower.startsWith(letter)

function isInAbstract({ words, titleEnd }: Doc, { first, last }: Occurrence): boolean {
  const isSame = (at: number) => words.slice(first, last).every(({ norm }, i) => words[at + i]?.norm === norm)
  for (let at = titleEnd; at < words.length; at++) if (isSame(at)) return true
  return false
}

const isSameThing = ({ words }: Doc, { first, last }: Occurrence, long: string): boolean => {
  const written = words.slice(first, last)
  return (
    written.map(({ lower }) => lower).join('') === long.replaceAll(' ', '') || shareSaid(written, long) > SAME_THING
  )
}
