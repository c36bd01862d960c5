/** Clauses: the reading part of Cypher, from MATCH to RETURN, with subqueries and UNION. */
import type { Cursor } from './cursor'
import { entryOf } from './extent'
import { readProjection } from './projection'
import { PATH_FUNCTIONS, PROCEDURES } from './words'

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
