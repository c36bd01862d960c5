/**
 * Loops over a list: comprehensions and any, all, none, single. At each turn the clock is looked at; what all turns keep is
 * charged together.
 */
import { charge, fill } from './account'
import { readPattern } from './clauses'
import type { Cursor } from './cursor'
import { BYTES_PER_ENTRY, bytesOf, collected, ENTITY, type Extent, entryOf, listOf, NUMBER, turnsOf } from './extent'
import { namesAnother } from './growing'
import { mendPredicate } from './mends'
import type { Token } from './tokens'

const NANOSECONDS_PER_TURN = 100
/** How often a list comprehension is taken to repeat what it holds of others, at most. */
const LONG_LIST = 1_000
/** Turns of a search for a pattern: there may be more, but each reads the graph, where Neo4j can be stopped. */
const MATCHES = 10

/** Also a list that begins with a pattern as a condition. */
export function readPatternComprehension(at: Cursor): Extent {
  let value: Extent = ENTITY
  readTurns(at, { turns: MATCHES, token: at.peek() }, () => {
    readPattern(at)
    if (at.takeWord('WHERE')) at.rules.expression(at)
    if (at.takeSign('|')) value = at.rules.expression(at)
    return value
  })
  return collected(value)
}

export function readComprehension(at: Cursor): Extent {
  const own = at.variable()
  at.expectWord('IN')
  const from = at.index
  const list = at.rules.expression(at)
  let value = entryOf(list)
  let body = at.index
  if (at.isSign(']')) charge(at, { nanoseconds: turnsOf(list) * NANOSECONDS_PER_TURN }, { token: own, from })
  readLoop(at, list, own, () => {
    const isChosen = at.takeWord('WHERE')
    if (isChosen) readTurn(at)
    body = at.index
    if (!at.takeSign('|')) return ENTITY
    value = isChosen ? at.rules.expression(at) : readTurn(at)
    return value
  })
  if (namesAnother(at, own.text, body)) at.countCopies(Math.min(LONG_LIST, turnsOf(list)), own)
  return listOf(turnsOf(list), value)
}

export function readPredicate(at: Cursor): Extent {
  const start = at.index
  const own = at.variable()
  at.expectWord('IN')
  const list = at.rules.expression(at)
  const entry = { from: start, to: at.index }
  at.expectWord('WHERE')
  const from = at.index
  readLoop(at, list, own, () => void readTurn(at))
  if (at.isSign(')')) mendPredicate(at, { entry, condition: { from, to: at.index } })
  return NUMBER
}

/** What every turn evaluates, with a look at the clock before it. */
function readTurn(at: Cursor): Extent {
  const from = at.index
  const value = at.rules.expression(at)
  at.look(from)
  return value
}

interface Turns {
  turns: number
  /** Where the loop begins. */
  token: Token
  name?: string
}

/** `read` reads what one turn does, and tells what of it is kept. */
function readTurns(at: Cursor, { turns, token, name = 'This loop' }: Turns, read: () => Extent | undefined): void {
  const once = at.account.apart(read)
  at.account.nanoseconds += turns * (NANOSECONDS_PER_TURN + once.nanoseconds)
  const perTurn = once.given ? BYTES_PER_ENTRY + Math.min(once.bytes, bytesOf(once.given)) : 0
  fill(at, once.bytes + turns * perTurn, { token, name })
}

/** `own` is the name of the entry. */
function readLoop(at: Cursor, list: Extent, own: Token, read: () => Extent | undefined): void {
  const turns = { turns: turnsOf(list), token: own, name: `The loop with “${own.text}”` }
  readTurns(at, turns, () => at.account.within(own.text, entryOf(list), read))
}
