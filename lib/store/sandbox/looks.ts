/**
 * Looks at the clock, put into a statement for Neo4j. It looks whether a transaction's time is over where it reads the graph
 * and where it calls a function that is registered with it, but not while it walks through a list or a text, nor between the
 * rows of a pattern. date() is such a function, and what stands behind it in a CASE waits for its look.
 */
import { type Frame, Insertions } from './insertions'
import type { Token } from './tokens'

const LOOK: Frame = ['CASE WHEN date() IS NOT NULL THEN ', ' END']
/** A bare pattern stands only where a condition is expected, and a CASE expects none; EXISTS may stand anywhere. */
const PATTERN: Frame = ['EXISTS { ', ' }']

export class Looks extends Insertions {
  /** At each evaluation of what stands from `first` to `last`, before it. */
  before(first: Token, last: Token): void {
    this.frame(first, last, LOOK)
  }

  pattern(first: Token, last: Token): void {
    this.frame(first, last, PATTERN)
  }
}
