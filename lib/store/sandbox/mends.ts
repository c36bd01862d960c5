/**
 * Where the embedded engine would answer otherwise than Neo4j without a word, a statement is given to it in other words that
 * both answer alike: lists and values joined by `+`, bounds of a slice that count from the end, conditions that are neither
 * true nor false for an entry of a list.
 */
import type { Cursor } from './cursor'

/** Longer ones would be said many times over. */
const LONGEST = 20_000

/** From the token at `from` to before that at `to`. */
export interface Part {
  from: number
  to: number
}

/** `entry IN list` and the condition, of any(), all(), none() or single(). */
export interface Loop {
  entry: Part
  condition: Part
}

/** A pattern or a subquery is true or false, and the engine knows it only where it stands as such. */
const PATTERN = /--|-\[|<-|\b(?:EXISTS|COUNT|COLLECT)\s*\{/i

/** Null where it hangs on an entry of which the condition is neither true nor false. */
export function mendPredicate(at: Cursor, { entry, condition }: Loop): void {
  const [loop, holds] = [wordsOf(at, entry), wordsOf(at, condition)]
  if (!at.isEmbedded || PATTERN.test(holds)) return
  const first = at.tokenAt(entry.from - 2)
  const kind = first.text.toUpperCase()
  if ((kind === 'ANY' || kind === 'ALL') && isOnlyAsked(at, entry.from - 2)) return
  const decided: Record<string, string> = {
    ALL: `NOT any(${loop} WHERE NOT (${holds}))`,
    SINGLE: `size([${loop} WHERE ${holds}]) < 2`,
  }
  const open = decided[kind] ?? `NOT any(${loop} WHERE ${holds})`
  const test = `${open} AND any(${loop} WHERE (${holds}) IS NULL)`
  put(at, { from: entry.from - 2, to: condition.to + 1 }, [`CASE WHEN ${test} THEN null ELSE `, ' END'])
}

/** A condition of rows or entries, nothing of which is denied: null is as good as false there, as the engine has it. */
function isOnlyAsked(at: Cursor, index: number): boolean {
  if (!['WHERE', 'AND', 'OR'].includes(at.tokenAt(index - 1).text.toUpperCase())) return false
  for (let i = 0; at.tokenAt(i).type !== 'end'; i++) {
    const { type, text } = at.tokenAt(i)
    const isDenial = type === 'word' && /^(?:not|xor)$/i.test(text)
    if (isDenial && at.tokenAt(i + 1).text.toUpperCase() !== 'NULL') return false
  }
  return true
}

/** Bounds below zero count from the end, and one that is null gives null. */
export function mendSlice(at: Cursor, list: Part, bounds: readonly Part[]): void {
  if (!at.isEmbedded) return
  const open = bounds.filter((bound) => !isPlain(at, bound))
  if (open.length === 0) return
  const of = wordsOf(at, list)
  const nulls = open.map((bound) => `(${wordsOf(at, bound)}) IS NULL`).join(' OR ')
  for (const bound of open) {
    const given = wordsOf(at, bound)
    const counted = `size(${of}) + (${given})`
    put(at, bound, [`CASE WHEN (${given}) < 0 THEN CASE WHEN ${counted} < 0 THEN 0 ELSE ${counted} END ELSE `, ' END'])
  }
  put(at, { from: list.from, to: at.index }, [`(CASE WHEN ${nulls} THEN null ELSE `, ' END)'])
}

/** A number as it stands, or a parameter that is known to be one, from zero on. */
function isPlain(at: Cursor, { from, to }: Part): boolean {
  const { type, text } = at.tokenAt(from)
  if (to !== from + 1) return false
  if (type === 'number') return true
  const value = type === 'parameter' ? at.given[text] : undefined
  return typeof value === 'number' && value >= 0
}

/** `part` is joined to what may be a list: in one of its own, where it is none. */
export function mendEntry(at: Cursor, part: Part, other: Part): void {
  if (!at.isEmbedded) return
  const [value, list] = [wordsOf(at, part), wordsOf(at, other)]
  const test = `(${value}) IS NULL OR (${list}) + [] IS NULL`
  put(at, part, [`(CASE WHEN ${test} THEN `, ` ELSE coalesce((${value}) + [], [${value}]) END)`])
}

/** A number is put before a text as one. */
export function mendNumber(at: Cursor, part: Part): void {
  if (at.isEmbedded) put(at, part, ['toString(', ')'])
}

/** What stands there, with what was put into it. */
function wordsOf(at: Cursor, { from, to }: Part): string {
  const words = at.mended(from, to)
  if (words.length <= LONGEST) return words
  throw at.complaint(
    'This is too much in one expression for the embedded engine. Split it into steps by WITH.',
    at.tokenAt(from),
  )
}

const put = (at: Cursor, { from, to }: Part, frame: readonly [string, string]): void =>
  at.mends.frame(at.tokenAt(from), at.tokenAt(to - 1), frame)
