/** Clauses: the reading part of Cypher, from MATCH to RETURN, with subqueries and UNION. */
import { chargeBareKey, chargeKey, chargeOrder, refuseAll } from './account'
import type { Cursor } from './cursor'
import { ENTITY, type Extent, entryOf, widest } from './extent'
import { AGGREGATES, PATH_FUNCTIONS, PROCEDURES } from './words'
import { comparing } from './work'

/** One or more parts, joined by UNION, each ending in its RETURN; one that is only counted may do without. */
export function readQuery(at: Cursor, { counted = false }: { counted?: boolean } = {}): void {
  const { rows } = at.account
  readPart(at, counted)
  while (at.takeWord('UNION')) {
    at.takeWord('ALL')
    readPart(at, counted)
  }
  at.account.rows = rows
}

function readPart(at: Cursor, counted: boolean): void {
  const start = at.index
  at.account.rows = 1
  while (true) {
    if (counted && at.index > start && at.isSign('}')) return
    const isLast = at.isWord('RETURN')
    if (at.takeWord('RETURN', 'WITH')) {
      const items = readProjection(at, isLast && /union/i.test(at.cleaned))
      if (isLast) {
        at.account.return(items)
        return
      }
      if (at.takeWord('WHERE')) at.rules.expression(at)
    } else if (at.takeWord('UNWIND')) readUnwind(at)
    else if (at.takeWord('CALL')) {
      if (readCall(at)) return
    } else readMatch(at)
  }
}

function readMatch(at: Cursor): void {
  if (at.takeWord('OPTIONAL')) at.expectWord('MATCH')
  else if (!at.takeWord('MATCH')) throw at.unexpected('MATCH, WITH, UNWIND, CALL or RETURN')
  do readPattern(at)
  while (at.takeSign(','))
  if (at.takeWord('WHERE')) at.rules.expression(at)
  at.account.rows = Number.POSITIVE_INFINITY
}

/** `p = shortestPath((a)-[*..6]-(b))`, `(a)-->(b)` */
export function readPattern(at: Cursor): void {
  if (at.isVariable() && at.isSign('=', 1)) {
    at.variable()
    at.expectSign('=')
  }
  const token = at.peek()
  if (token.type === 'word' && PATH_FUNCTIONS.has(token.text.toLowerCase())) readPathFunction(at)
  else at.rules.chain(at, { loneNode: true })
}

export function readPathFunction(at: Cursor): void {
  at.next()
  at.deeper(() => {
    at.expectSign('(')
    at.rules.chain(at, { loneNode: false })
    at.expectSign(')')
  })
}

function readUnwind(at: Cursor): void {
  const list = at.rules.expression(at)
  at.expectWord('AS')
  at.account.name(at.variable().text, entryOf(list))
  at.account.rows *= list.of ? Math.max(1, list.length) : Number.POSITIVE_INFINITY
}

/** What stands behind WITH and RETURN; gives the widest of it. `isUnited` where UNION may tell its rows apart from others. */
function readProjection(at: Cursor, isUnited: boolean): Extent {
  const { account } = at
  const start = at.index
  const isDistinct = at.takeWord('DISTINCT')
  const isAll = at.takeSign('*')
  const items = !isAll || at.takeSign(',') ? readItems(at) : []
  if (isDistinct || isUnited || isAggregated(at, start, at.index)) {
    if (isAll) refuseAll(at, comparing(account.widestNamed()), at.tokenAt(start))
    readKeys(at, items)
  }
  const unnamed = items.filter(({ isNamed }) => !isNamed)
  for (const { from, to } of unnamed) {
    // Neo4j calls `p {.id}` by its variable.
    const isMap = at.tokenAt(from + 1).text === '{' && at.behindBracket(from + 1) === to
    at.looks.keepName(at.cleaned, at.tokenAt(from), at.tokenAt(to - 1), isMap ? at.tokenAt(from) : undefined)
  }
  if (!isAll && items.every(({ from }) => isAggregate(at, from))) account.rows = 1
  if (at.takeWord('ORDER')) readOrder(at)
  if (at.takeWord('SKIP')) at.rules.expression(at)
  if (at.takeWord('LIMIT')) account.rows = Math.min(account.rows, readLimit(at))
  return items.length > 0 ? widest(items.map(({ extent }) => extent)) : ENTITY
}

/** The columns by which rows are told apart: those without an aggregate. */
function readKeys(at: Cursor, items: readonly Item[]): void {
  const mixed = items.filter(({ from, to }) => isAggregated(at, from, to))
  for (const key of items) {
    if (mixed.includes(key)) continue
    const work = comparing(key.extent)
    // Neo4j knows a variable beside an aggregate for a key only where it stands as such, bare.
    if (mixed.some((item) => isNamedIn(at, key, item)))
      chargeBareKey(at, work, at.tokenAt(key.from), argumentIn(at, mixed))
    else chargeKey(at, work, key.from, key.to)
  }
}

/** What the first aggregate is taken of; undefined where they only count rows. */
function argumentIn(at: Cursor, items: readonly Item[]): Span | undefined {
  for (const { from, to } of items) {
    for (let index = from; index < to; index++) {
      if (!isAggregate(at, index)) continue
      const first = at.tokenAt(index + 2)
      if (first.text === '*') continue
      return {
        from: first.text.toUpperCase() === 'DISTINCT' ? index + 3 : index + 2,
        to: at.behindBracket(index + 1) - 1,
      }
    }
  }
  return undefined
}

/** Whether a key is a lone variable that the item names. */
function isNamedIn(at: Cursor, key: Item, { from, to }: Item): boolean {
  if (key.to - key.from !== 1) return false
  const { text } = at.tokenAt(key.from)
  for (let index = from; index < to; index++) if (at.tokenAt(index).text === text) return true
  return false
}

function readOrder(at: Cursor): void {
  at.expectWord('BY')
  do {
    const token = at.peek()
    chargeOrder(at, comparing(at.rules.expression(at)), token)
    at.takeWord('ASC', 'ASCENDING', 'DESC', 'DESCENDING')
  } while (at.takeSign(','))
}

/** The rows that it leaves, where it is a number alone. */
function readLimit(at: Cursor): number {
  const { text, type } = at.peek()
  const behind = at.index + 1
  at.rules.expression(at)
  return type === 'number' && at.index === behind ? Number(text) : Number.POSITIVE_INFINITY
}

/** Indices of a first token and of that behind the last. */
interface Span {
  from: number
  to: number
}

/** Its name apart. */
interface Item extends Span {
  extent: Extent
  isNamed: boolean
}

function readItems(at: Cursor): Item[] {
  const items: Item[] = []
  const names: [name: string, extent: Extent][] = []
  do {
    const from = at.index
    const extent = at.rules.expression(at)
    const to = at.index
    const isNamed = at.takeWord('AS')
    if (isNamed) names.push([at.variable().text, extent])
    items.push({ extent, isNamed, from, to })
  } while (at.takeSign(','))
  for (const [name, extent] of names) at.account.name(name, extent)
  return items
}

/** Whether `count(` or the like stands there. */
const isAggregate = (at: Cursor, index: number): boolean =>
  AGGREGATES.has(at.tokenAt(index).text.toLowerCase()) && at.tokenAt(index + 1).text === '('

/** Whether it stands anywhere between two indices; beside it, what has none tells groups apart. */
function isAggregated(at: Cursor, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isAggregate(at, index)) return true
  return false
}

/** `{ … }`, `(x) { … }` or a procedure. True where nothing can follow: a procedure alone, without YIELD. */
function readCall(at: Cursor): boolean {
  if (!at.isSign('{') && !at.isSign('(')) return readProcedure(at)
  if (at.takeSign('(')) {
    if (!at.takeSign('*')) {
      while (at.isVariable()) {
        at.variable()
        if (!at.takeSign(',')) break
      }
    }
    at.expectSign(')')
  }
  at.deeper(() => {
    at.expectSign('{')
    at.rules.query(at)
    at.expectSign('}')
  })
  at.account.rows = Number.POSITIVE_INFINITY
  if (at.isWord('IN'))
    throw at.complaint('A subquery can’t run in transactions of its own: it only reads. End it after “}”.')
  return false
}

function readProcedure(at: Cursor): boolean {
  const start = at.peek()
  const words: string[] = []
  do {
    const token = at.next()
    if (token.type !== 'word') throw at.complaint('Here must be the name of a procedure, or “{”.', token)
    words.push(token.text)
  } while (at.takeSign('.'))
  const name = words.join('.')
  if (!PROCEDURES.has(name.toLowerCase())) {
    const allowed = 'db.labels(), db.relationshipTypes() and db.propertyKeys()'
    throw at.complaint(`The procedure ${name} is not allowed in a query. Allowed are ${allowed}.`, start)
  }
  at.expectSign('(')
  at.expectSign(')')
  at.account.rows = Number.POSITIVE_INFINITY
  if (!at.takeWord('YIELD')) return at.peek().type === 'end' || at.isSign(';')
  do {
    at.variable()
    if (at.takeWord('AS')) at.variable()
  } while (at.takeSign(','))
  if (at.takeWord('WHERE')) at.rules.expression(at)
  return at.peek().type === 'end' || at.isSign(';')
}
