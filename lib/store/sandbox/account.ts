/**
 * What the expressions of a statement may cost. Neo4j can't be stopped within an operation, such as a search in a text, and
 * what a loop makes isn't counted against the memory of a query. Between operations and turns of a loop it can, where the
 * guard puts a look at the clock.
 */
import type { Cursor } from './cursor'
import { ENTITY, type Extent, givenParameter, widest } from './extent'
import type { Given } from './parameters'
import type { Token } from './tokens'

const MOST_NANOSECONDS = 2e9
const MOST_BYTES = 4e8
/** What one row may cost without a look at the clock: Neo4j may find all nodes of a label without one. */
const SLOW_NANOSECONDS = 10_000
/** Less costs less than the look. */
const WORTH_A_LOOK = 100
/** For comparing a value of one row with those of others, where there is no look: there may be very many rows. */
const MOST_UNSEEN = 5_000

export interface Cost {
  nanoseconds: number
  /** Of what is made anew. */
  bytes?: number
}

export class Account {
  readonly #given: Given
  readonly #named = new Map<string, Extent>()
  /** For one row, all turns of its loops. */
  nanoseconds = 0
  bytes = 0
  /** How many rows there can be at this place, from one execution of the query that is read. */
  rows = 1
  /** The widest that a RETURN gives. */
  returned: Extent = ENTITY

  /** True where whoever runs the statement is killed when it costs too much: then all may be tried. */
  readonly isKillable: boolean

  constructor(given: Given, isKillable: boolean) {
    this.#given = given
    this.isKillable = isKillable
  }

  /** Whether it needs looks at the clock. */
  get isSlow(): boolean {
    return !this.isKillable && this.nanoseconds > SLOW_NANOSECONDS
  }

  ofParameter(name: string): Extent {
    return givenParameter(Object.hasOwn(this.#given, name) ? this.#given[name] : undefined)
  }

  ofVariable(name: string): Extent {
    return this.#named.get(name) ?? ENTITY
  }

  /** A name may stand for several values, one a subquery or part of a UNION: the widest counts. */
  name(name: string, extent: Extent): void {
    const before = this.#named.get(name)
    this.#named.set(name, before ? widest([before, extent]) : extent)
  }

  /** The widest of all values that have a name. */
  widestNamed(): Extent {
    return widest([...this.#named.values()])
  }

  return(extent: Extent): void {
    this.returned = widest([this.returned, extent])
  }

  /** What reading costs, which is left out of the sum, and what it gives. */
  apart<T>(read: () => T): Required<Cost> & { given: T } {
    const { nanoseconds, bytes } = this
    Object.assign(this, { nanoseconds: 0, bytes: 0 })
    const given = read()
    const cost = { nanoseconds: this.nanoseconds, bytes: this.bytes, given }
    Object.assign(this, { nanoseconds, bytes })
    return cost
  }

  /** Reads what `name` is in, and only there. */
  within<T>(name: string, extent: Extent, read: () => T): T {
    const before = this.#named.get(name)
    this.#named.set(name, extent)
    const given = read()
    if (before) this.#named.set(name, before)
    else this.#named.delete(name)
    return given
  }
}

/** What costs something, as a message names it, and what to do instead where more than usual can be said. */
interface Subject {
  token: Token
  name?: string
  remedy?: string
}

interface Operation extends Subject {
  /** Index of the first token of the operand that was read last: the look comes before it. */
  from: number
}

const SHORTER = 'Take shorter texts and lists, such as properties, or UNWIND the list.'

/** An operation is done in one go. @throws QueryError REFUSED where it costs too much */
export function charge(at: Cursor, { nanoseconds, bytes = 0 }: Cost, { from, ...subject }: Operation): void {
  at.account.nanoseconds += nanoseconds
  if (nanoseconds >= WORTH_A_LOOK) at.look(from)
  const { token, name = `“${token.text}”`, remedy = SHORTER } = subject
  if (nanoseconds > MOST_NANOSECONDS && !at.account.isKillable) {
    const rule = `could take more than ${MOST_NANOSECONDS / 1e9} seconds, in which Neo4j can’t be stopped`
    throw at.complaint(`${name} ${rule}. ${remedy}`, token)
  }
  fill(at, bytes, subject)
}

/** @throws QueryError REFUSED where what is made for one row takes too much memory */
export function fill(at: Cursor, bytes: number, { token, name = `“${token.text}”`, remedy = SHORTER }: Subject): void {
  at.account.bytes += bytes
  if (at.account.bytes <= MOST_BYTES || at.account.isKillable) return
  throw at.complaint(`${name} could fill more than ${MOST_BYTES / 1e6} MB for one row. ${remedy}`, token)
}

/** For what is compared with the same of other rows, to tell groups apart or to find the least. */
export function chargeKey(at: Cursor, nanoseconds: number, from: number, to = at.index): void {
  if (nanoseconds <= MOST_UNSEEN) return
  at.account.nanoseconds += nanoseconds
  at.look(from, to)
}

/**
 * For a key that must stay as it is written: the look goes to what an aggregate beside it is taken of, for each row, too.
 * @throws QueryError REFUSED where it is taken of nothing and to compare the key would take long
 */
export function chargeBareKey(
  at: Cursor,
  nanoseconds: number,
  token: Token,
  argument: { from: number; to: number } | undefined,
): void {
  if (nanoseconds <= MOST_UNSEEN) return
  at.account.nanoseconds += nanoseconds
  if (argument) at.look(argument.from, argument.to)
  else if (!at.account.isKillable) {
    const rule = `“${token.text}” tells groups apart and stands beside an aggregate, where Neo4j can’t be stopped.`
    throw at.complaint(`${rule} Count first: WITH ${token.text}, count(*) AS number RETURN …`, token)
  }
}

/** @throws QueryError REFUSED where it would take long to compare what rows are ordered by */
export function chargeOrder(at: Cursor, nanoseconds: number, token: Token): void {
  if (nanoseconds <= MOST_UNSEEN || at.account.isKillable) return
  const rule = 'This can be too long to order rows by, in which Neo4j can’t be stopped.'
  throw at.complaint(`${rule} Order by its size(…), or by a slice such as list[..10].`, token)
}

/** @throws QueryError REFUSED where all variables are to tell rows apart, and one may be long */
export function refuseAll(at: Cursor, nanoseconds: number, token: Token): void {
  if (nanoseconds <= MOST_UNSEEN || at.account.isKillable) return
  const rule = 'Among all variables may be long lists or texts, by which to tell rows apart Neo4j can’t be stopped in.'
  throw at.complaint(`${rule} Name those that you need instead of *.`, token)
}
