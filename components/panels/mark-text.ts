/**
 * Cuts a text where marked ranges begin and end, so that nested and overlapping mentions can be drawn side by side:
 * every piece knows all the ranges it lies in, and together the pieces are the text, unit for unit.
 */
import { readTex } from '@/lib/text/read-tex'

/** Half-open range of UTF-16 units into the text, with whatever the range stands for. */
export interface MarkedRange<T> {
  start: number
  end: number
  value: T
}

export interface Piece<T> {
  text: string
  start: number
  end: number
  /** Values of the ranges that cover this piece, the shortest range (the most specific) first. */
  values: T[]
  /** Values of those ranges that begin here: a range cut into several pieces is announced once. */
  opens: T[]
}

interface Range<T> extends MarkedRange<T> {
  order: number
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (!(code >= 0xdc00 && code <= 0xdfff) || at === 0) return false
  const before = text.charCodeAt(at - 1)
  return before >= 0xd800 && before <= 0xdbff
}

/** Ranges within the text, widened so that none begins or ends inside a surrogate pair; empty ones are dropped. */
function fitRanges<T>(text: string, ranges: readonly MarkedRange<T>[]): Range<T>[] {
  return ranges.flatMap((range, order) => {
    let start = Math.max(0, Math.min(range.start, text.length))
    let end = Math.max(0, Math.min(range.end, text.length))
    if (isLowSurrogate(text, start)) start -= 1
    if (isLowSurrogate(text, end)) end += 1
    return start < end ? [{ start, end, order, value: range.value }] : []
  })
}

/** Pieces of `text` in order; their texts joined are `text`. Linear in pieces times the ranges that overlap there. */
export function markText<T>(text: string, ranges: readonly MarkedRange<T>[]): Piece<T>[] {
  if (text === '') return []
  const fitted = fitRanges(text, ranges).sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
  const cuts = [...new Set([0, text.length, ...fitted.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const pieces: Piece<T>[] = []
  let open: Range<T>[] = []
  let next = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!
    const end = cuts[i + 1]!
    open = open.filter((range) => range.end > start)
    for (; next < fitted.length && fitted[next]!.start === start; next++) open.push(fitted[next]!)
    const covering = open.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.order - b.order)
    pieces.push({
      text: text.slice(start, end),
      start,
      end,
      values: covering.map((range) => range.value),
      opens: covering.filter((range) => range.start === start).map((range) => range.value),
    })
  }
  return pieces
}

/** Pieces of a stored text as people read it, TeX in plain signs; the ranges are of the text as it is stored. */
export function markReadable<T>(text: string, ranges: readonly MarkedRange<T>[]): Piece<T>[] {
  const read = readTex(text)
  const moved = ranges.map(({ start, end, value }) => ({ ...read.span(start, end), value }))
  return markText(read.text, moved)
}

/** Ranges moved from a field into its sentence, those outside dropped: what a card with one sentence marks. */
export function withinSentence<T>(
  ranges: readonly MarkedRange<T>[],
  sentence: { start: number; end: number },
): MarkedRange<T>[] {
  return ranges
    .filter((range) => range.start < sentence.end && range.end > sentence.start)
    .map((range) => ({
      start: Math.max(range.start, sentence.start) - sentence.start,
      end: Math.min(range.end, sentence.end) - sentence.start,
      value: range.value,
    }))
}
