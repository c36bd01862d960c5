/**
 * Loops over a list: comprehensions and any, all, none, single. Each is charged for all of its turns, because Neo4j can't be
 * stopped between them.
 */
import { charge } from './account'
import { readPattern } from './clauses'
import type { Cursor } from './cursor'
import { collected, ENTITY, type Extent, entryOf, listOf, NUMBER, turnsOf } from './extent'
import { namesAnother } from './growing'
import type { Token } from './tokens'

const NANOSECONDS_PER_TURN = 100
const BYTES_PER_ENTRY = 8
/** How often a list comprehension is taken to repeat what it holds of others. */
const LONG_LIST = 1_000
/** Turns of a search for a pattern: there may be more, but each reads the graph, where Neo4j can be stopped. */
const MATCHES = 10

/** Also a list that begins with a pattern as a condition. */
export function readPatternComprehension(at: Cursor): Extent {
  let value: Extent = ENTITY
  readTurns(at, { turns: MATCHES, keeps: true, token: at.peek() }, () => {
    readPattern(at)
    if (at.takeWord('WHERE')) at.rules.expression(at)
    if (at.takeSign('|')) value = at.rules.expression(at)
  })
  return collected(value)
}

export function readComprehension(at: Cursor): Extent {
  const own = at.variable()
  at.expectWord('IN')
  const list = at.rules.expression(at)
  let value = entryOf(list)
  let body = at.index
  readLoop(at, { list, own, keeps: true }, () => {
    if (at.takeWord('WHERE')) at.rules.expression(at)
    body = at.index
    if (at.takeSign('|')) value = at.rules.expression(at)
  })
  if (namesAnother(at, own.text, body)) at.countCopies(LONG_LIST, own)
  return listOf(turnsOf(list), value)
}

export function readPredicate(at: Cursor): Extent {
  const own = at.variable()
  at.expectWord('IN')
  const list = at.rules.expression(at)
  at.expectWord('WHERE')
  readLoop(at, { list, own, keeps: false }, () => at.rules.expression(at))
  return NUMBER
}

interface Turns {
  turns: number
  /** True where the outcome of every turn is kept. */
  keeps: boolean
  /** Where the loop begins. */
  token: Token
  name?: string
}

function readTurns(at: Cursor, { turns, keeps, token, name = 'This loop' }: Turns, read: () => void): void {
  const once = at.account.apart(read)
  const nanoseconds = turns * (NANOSECONDS_PER_TURN + once.nanoseconds)
  charge(at, { nanoseconds, bytes: keeps ? turns * (BYTES_PER_ENTRY + once.bytes) : once.bytes }, { token, name })
}

interface Loop {
  list: Extent
  /** The name of the entry. */
  own: Token
  keeps: boolean
}

function readLoop(at: Cursor, { list, own, keeps }: Loop, read: () => void): void {
  const turns = { turns: turnsOf(list), keeps, token: own, name: `The loop with “${own.text}”` }
  readTurns(at, turns, () => at.account.within(own.text, entryOf(list), read))
}
