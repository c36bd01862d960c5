/**
 * What the expressions of a statement may cost for one row. Neo4j looks at the time between two rows and where it reads
 * the graph, but not while it walks through lists and texts: what takes long there goes on after the query was ended, and
 * what a loop makes there isn't counted against the memory of a query.
 */
import type { Cursor } from './cursor'
import { ENTITY, type Extent, givenParameter, widest } from './extent'
import type { Given } from './parameters'
import type { Token } from './tokens'

const MOST_NANOSECONDS = 2e9
const MOST_BYTES = 4e8

export interface Cost {
  nanoseconds: number
  /** Of what is made anew. */
  bytes?: number
}

export class Account {
  readonly #given: Given
  readonly #named = new Map<string, Extent>()
  nanoseconds = 0
  bytes = 0
  /** The widest that a RETURN gives. */
  returned: Extent = ENTITY

  /** True where whoever runs the statement is killed when it costs too much: then all may be tried. */
  readonly isKillable: boolean

  constructor(given: Given, isKillable: boolean) {
    this.#given = given
    this.isKillable = isKillable
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

  return(extent: Extent): void {
    this.returned = widest([this.returned, extent])
  }

  /** What reading costs, which is left out of the sum. */
  apart(read: () => void): Required<Cost> {
    const { nanoseconds, bytes } = this
    Object.assign(this, { nanoseconds: 0, bytes: 0 })
    read()
    const cost = { nanoseconds: this.nanoseconds, bytes: this.bytes }
    Object.assign(this, { nanoseconds, bytes })
    return cost
  }

  /** Reads what `name` is in, and only there. */
  within(name: string, extent: Extent, read: () => void): void {
    const before = this.#named.get(name)
    this.#named.set(name, extent)
    read()
    if (before) this.#named.set(name, before)
    else this.#named.delete(name)
  }
}

/** What costs something, as a message names it, and what to do instead where more than usual can be said. */
interface Subject {
  token: Token
  name?: string
  remedy?: string
}

/** @throws QueryError REFUSED where the subject costs too much */
export function charge(at: Cursor, { nanoseconds, bytes = 0 }: Cost, { token, ...subject }: Subject): void {
  const { account } = at
  account.nanoseconds += nanoseconds
  account.bytes += bytes
  if (account.isKillable) return
  const { name = `“${token.text}”`, remedy = 'Take shorter texts and lists, such as properties, or UNWIND the list.' } =
    subject
  if (account.nanoseconds > MOST_NANOSECONDS) {
    const rule = `could take more than ${MOST_NANOSECONDS / 1e9} seconds for one row, in which Neo4j can’t be stopped`
    throw at.complaint(`${name} ${rule}. ${remedy}`, token)
  }
  if (account.bytes > MOST_BYTES) {
    throw at.complaint(`${name} could fill more than ${MOST_BYTES / 1e6} MB for one row. ${remedy}`, token)
  }
}
