/**
 * Looks at the clock, put into a statement for Neo4j. It looks whether a transaction's time is over where it reads the graph
 * and where it calls a function that is registered with it, but not while it walks through a list or a text, nor between the
 * rows of a pattern. date() is such a function, and what stands behind it in a CASE waits for its look.
 */
import type { Token } from './tokens'

export interface Insertion {
  /** Offset in the statement. */
  at: number
  text: string
}

const LOOK: Frame = ['CASE WHEN date() IS NOT NULL THEN ', ' END']
/** A bare pattern stands only where a condition is expected, and a CASE expects none; EXISTS may stand anywhere. */
const PATTERN: Frame = ['EXISTS { ', ' }']

type Frame = [before: string, behind: string]

export class Looks {
  readonly insertions: Insertion[] = []

  /** At each evaluation of what stands from `first` to `last`, before it. */
  before(first: Token, last: Token): void {
    this.#frame(first, last, LOOK)
  }

  pattern(first: Token, last: Token): void {
    this.#frame(first, last, PATTERN)
  }

  /** A column without a name is called as it is written, which a look in it would change. Escapes could end the quotes. */
  keepName(text: string, first: Token, last: Token, name: Token | undefined): void {
    if (!this.insertions.some(({ at }) => at >= first.start && at <= last.end)) return
    const written = (name?.text ?? text.slice(first.start, last.end)).replace(/[`\\]/g, '')
    this.insertions.push({ at: last.end, text: ` AS \`${written}\`` })
  }

  #frame(first: Token, last: Token, [before, behind]: Frame): void {
    // What is read later is around what was read before: at the same place it opens before it and closes behind it.
    this.insertions.unshift({ at: first.start, text: before })
    this.insertions.push({ at: last.end, text: behind })
  }
}

/** What goes to the same place stays in its order. */
export function insert(text: string, insertions: readonly Insertion[]): string {
  let whole = ''
  let from = 0
  for (const { at, text: put } of insertions.toSorted((a, b) => a.at - b.at)) {
    whole += text.slice(from, at) + put
    from = at
  }
  return whole + text.slice(from)
}
