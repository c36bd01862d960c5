/**
 * A text written anew piece by piece beside its source, and where a span of the source came to stand in it. Pieces follow
 * one another in both texts, so that order is kept and every span has its place.
 */

export interface TextSpan {
  start: number
  end: number
}

/** A text as people read it, and where spans of its source lie in it; offsets are UTF-16 units. */
export interface Readable {
  text: string
  /** A span whose edge falls into a piece that was written anew is widened to the whole piece. */
  span(start: number, end: number): TextSpan
}

interface Piece {
  /** Half-open range of the source. */
  from: number
  to: number
  /** Where it begins in what is written. */
  at: number
  /** What stands for that range; undefined for the source as it is. */
  text: string | undefined
}

export class Pen {
  readonly #source: string
  readonly #pieces: Piece[] = []
  /** Pieces that no later one is joined to. */
  #settled = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Units written so far. */
  get length(): number {
    const last = this.#pieces.at(-1)
    return last ? last.at + lengthOf(last) : 0
  }

  /** Writes a part of the source as it stands. */
  keep(from: number, to: number): void {
    if (from >= to) return
    const last = this.#pieces.at(-1)
    const joins = last && last.text === undefined && last.to === from && this.#pieces.length > this.#settled
    if (joins) last.to = to
    else this.#pieces.push({ from, to, at: this.length, text: undefined })
  }

  /** Writes other signs for a part of the source. */
  put(from: number, to: number, text: string): void {
    if (from === to && text === '') return
    const last = this.#pieces.at(-1)
    const joins = text === '' && last?.text === '' && last.to === from && this.#pieces.length > this.#settled
    if (joins) last.to = to
    else this.#pieces.push({ from, to, at: this.length, text })
  }

  /** The last sign written since a mark, '' where there is none. */
  last(since = 0): string {
    for (let i = this.#pieces.length - 1; i >= since; i--) {
      const sign = this.#textOf(this.#pieces[i]!).at(-1)
      if (sign !== undefined) return sign
    }
    return ''
  }

  /** A place to come {@link back} to. */
  mark(): number {
    this.#settled = this.#pieces.length
    return this.#settled
  }

  /** Takes back all that was written since the mark. */
  back(mark: number): void {
    this.#pieces.length = mark
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('')
  }

  readable(): Readable {
    const pieces = this.#pieces.filter(({ from, to }) => from < to)
    const [first] = pieces
    return {
      text: this.text,
      span: (start, end) => {
        if (!first || start >= end) return { start: 0, end: 0 }
        const opening = pieces[lastFrom(pieces, start)] ?? first
        const closing = pieces[lastFrom(pieces, end - 1)] ?? first
        return {
          start: opening.at + (opening.text === undefined ? clamp(start - opening.from, lengthOf(opening)) : 0),
          end:
            closing.at +
            (closing.text === undefined ? clamp(end - closing.from, lengthOf(closing)) : lengthOf(closing)),
        }
      },
    }
  }

  #textOf = ({ from, to, text }: Piece): string => text ?? this.#source.slice(from, to)
}

const lengthOf = ({ from, to, text }: Piece): number => (text === undefined ? to - from : text.length)

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** Index of the last piece that begins at the offset or before it. */
function lastFrom(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
