/**
 * Words that deny what stands behind them or set it apart: `without using an expensive sensor`, `instead of regression`, `does not
 * rely on labels`, `eliminates the need for a reference model`, `outperforms regression`, `an alternative to regression`.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { BINDS } from '@/ingest/extract/words/telling-words'
import { wordSet } from '@/ingest/extract/words/word-set'

/** Tokens between the denial and the name, at most. */
const REACH = 8

/** What a paper does without it does not need, nor use: verbs and nouns that say so behind a `without` or `not`. */
const NEEDING = wordSet(
  `require requires required requiring need needs needed needing rely relies relying use uses used using utilize utilizes
  utilizing depend depends depending assume assumes assuming employ employs employing involve involves involving leverage
  leverages leveraging exploit exploits exploiting resort resorting have having apply applying perform performing access
  accessing introduce introducing train training compute computing usage requirement recourse help knowledge reliance`,
)
/** They may stand between such a word and the name. */
const LINKS = wordSet('of for to on upon')
/** They alone deny. */
const ALONE = wordSet('without unlike')
/** With the word behind them, `instead of`, `in contrast to`; what is compared to is no more used than what is replaced. */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['instead', wordSet('of')],
  ['rather', wordSet('than')],
  ['contrast', wordSet('to with')],
  ['contrary', wordSet('to')],
  ['opposed', wordSet('to')],
  ['compared', wordSet('to with')],
  ['comparison', wordSet('to with')],
  ['alternative', wordSet('to')],
  ['alternatives', wordSet('to')],
  ['superior', wordSet('to')],
  ['improvement', wordSet('over')],
  ['improvements', wordSet('over')],
])
/** What is outdone or replaced is compared to. */
export const OUTDOING = /^(?:(?:outperform|surpass)(?:s|es|ed|ing)?|replac(?:e|es|ing))$/
/** Tokens between such a word and the name, at most. */
const MOST_BETWEEN = 5
/** Where they stand between, another thing is outdone: `faster than methods using it`, `more than one`. */
const NO_THING = /ing$|^(?:one|two|any|after|before|when|since)$/
/** Before `than`. */
const COMPARATIVE = /^(?!rather|other|either)(?:more|less|worse|fewer|[a-z]{2,}er)$/
/** They deny a verb. */
const NEGATIVE = wordSet('not cannot never no doesn don didn isn aren')
/** `eliminates the need for`. */
const ENDING = /^(?:avoid|eliminat|obviat|remov|bypass|circumvent|alleviat)/

/** The words that deny what begins at a token. */
export function denialBefore(doc: Doc, head: number): Occurrence | undefined {
  const { words, sentences, sentenceOf } = doc
  const from = Math.max(sentences[sentenceOf[head]!]!.first, head - REACH)
  let needing: number | undefined
  for (let i = head - 1; i >= from; i--) {
    const { lower, binds } = words[i]!
    if (outdoes(doc, i, head)) return { first: i, last: i + 1 }
    if (lower === 'no' && head - i <= 2) return { first: i, last: i + 1 }
    if (lower === 'or') return withoutBefore(doc, i)
    if (denies(doc, i, needing)) return phraseOf(doc, i, needing)
    const before = words[i - 1]?.lower ?? ''
    if (PAIRS.get(before)?.has(lower) || (LINKS.has(lower) && NEEDING.has(before))) continue
    if (needing === undefined && NEEDING.has(lower)) needing = i
    else if (binds & (BINDS.border | BINDS.particle) || lower === 'and') return undefined
  }
  return undefined
}

/** `outperforms it`, `faster than it`, `more stable than the common one`; not `more than ten of it`. */
function outdoes({ words }: Doc, at: number, head: number): boolean {
  const { lower } = words[at]!
  if (head - at > MOST_BETWEEN || (lower !== 'than' && !OUTDOING.test(lower))) return false
  for (let i = at + 1; i < head; i++) if (words[i]!.isNumber || NO_THING.test(words[i]!.lower)) return false
  if (lower !== 'than') return true
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (COMPARATIVE.test(words[i]!.lower)) return words[i - 1]?.lower !== 'no'
  return false
}

/** `without pruning or it`; not `without losing speed or it`, which speaks for both. */
function withoutBefore({ words }: Doc, or: number): Occurrence | undefined {
  for (let i = or - 1; i >= Math.max(0, or - 4); i--) {
    const { lower, isWord, binds } = words[i]!
    if (lower === 'without')
      return words[i + 1]!.lower.endsWith('ing') && i + 2 < or ? undefined : { first: i, last: i + 1 }
    if (!isWord || binds & BINDS.particle) return undefined
  }
  return undefined
}

/** Whether a word denies the name alone, or by the needing word close behind it. */
function denies({ words }: Doc, at: number, needing: number | undefined): boolean {
  const [word, next] = [words[at]!.lower, words[at + 1]?.lower ?? '']
  const isClose = needing === undefined || needing - at <= (PAIRS.has(word) ? 3 : 2)
  if (!isClose) return false
  const behind = PAIRS.get(word)
  if (behind) return behind.has(next)
  // `with or without it`; `without losing accuracy` speaks for accuracy
  if (ALONE.has(word)) return words[at - 1]?.lower !== 'or' && !(next.endsWith('ing') && !NEEDING.has(next))
  if (needing === undefined || /^(?:only|just|merely)$/.test(next)) return false
  return NEGATIVE.has(word) || (ENDING.test(word) && words[needing]!.lower === 'need')
}

/** From `does not` or `in contrast` on to the needing word. */
function phraseOf({ words }: Doc, at: number, needing: number | undefined): Occurrence {
  const [before, word] = [words[at - 1]?.lower ?? '', words[at]!.lower]
  const isWhole = !PAIRS.has(word) && !NEGATIVE.has(word)
  const first = isWhole || !/^(?:do|does|did|is|are|can|in|as)$/.test(before) ? at : at - 1
  return { first, last: (needing ?? (PAIRS.has(word) ? at + 1 : at)) + 1 }
}
