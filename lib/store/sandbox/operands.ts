/** Operands: literals, variables, lists, maps, CASE, functions, loops over lists, subqueries. */
import { readPathFunction, readPattern } from './clauses'
import type { Cursor } from './cursor'
import { isPlainMember, namesAnother, readRange, readReplace } from './growing'
import { opensPattern, readMap } from './patterns'
import { FUNCTIONS, PATH_FUNCTIONS, PREDICATES } from './words'

/** How often a list comprehension is taken to repeat what it holds of others. */
const LONG_LIST = 1_000
const SUBQUERIES = ['EXISTS', 'COUNT', 'COLLECT']

export function readOperand(at: Cursor): void {
  const token = at.peek()
  if (token.type === 'text' || token.type === 'number') at.next()
  else if (token.type === 'parameter') at.parameters.add(at.next().text)
  else if (at.isSign('(')) readBracket(at)
  else if (at.isSign('[')) at.deeper(() => readList(at))
  else if (at.isSign('{')) readMap(at)
  else if (at.takeWord('TRUE', 'FALSE', 'NULL')) return
  else if (at.takeWord('CASE')) at.deeper(() => readCase(at))
  else if (at.isWord(...SUBQUERIES) && at.isSign('{', 1)) readSubquery(at)
  else if (token.type === 'word' && at.isSign('(', 1)) readCall(at)
  else if (token.type === 'word' || token.type === 'name') readVariable(at)
  else throw at.unexpected('a value')
}

/** `(1 + 2)`, or the pattern `(a)-->(b)`. */
function readBracket(at: Cursor): void {
  if (opensPattern(at, at.index)) at.rules.chain(at, { loneNode: false })
  else {
    at.expectSign('(')
    at.rules.expression(at)
    at.expectSign(')')
  }
}

function readVariable(at: Cursor): void {
  at.variable()
  if (at.isSign('{')) at.deeper(() => readMapProjection(at))
}

/** `p {.id, .*, papers: count(*), other}` */
function readMapProjection(at: Cursor): void {
  const start = at.peek()
  let members = 0
  at.expectSign('{')
  while (!at.isSign('}')) {
    if (at.takeSign('.')) {
      if (!at.takeSign('*')) at.name()
    } else {
      members++
      const hasKey = at.isSign(':', 1)
      if (hasKey) at.name()
      if (hasKey && at.takeSign(':')) at.rules.expression(at)
      else at.variable()
    }
    if (!at.takeSign(',')) break
  }
  at.expectSign('}')
  at.countCopies(members, start)
}

/** `[1, 2]`, `[x IN list WHERE … | …]` or `[(a)-->(b) WHERE … | …]` */
function readList(at: Cursor): void {
  const start = at.peek()
  at.expectSign('[')
  const named = at.isVariable() && at.isSign('=', 1) && at.isSign('(', 2)
  if ((at.isSign('(') && opensPattern(at, at.index)) || (named && opensPattern(at, at.index + 2))) {
    at.inLoop(() => readPatternComprehension(at))
  } else if (at.isVariable() && at.peek(1).type === 'word' && at.peek(1).text.toUpperCase() === 'IN') {
    at.inLoop(() => readComprehension(at))
  } else if (!at.isSign(']')) {
    let members = 0
    do {
      if (!isPlainMember(at)) members++
      at.rules.expression(at)
    } while (at.takeSign(','))
    at.countCopies(members, start)
  }
  at.expectSign(']')
}

function readPatternComprehension(at: Cursor): void {
  readPattern(at)
  if (at.takeWord('WHERE')) at.rules.expression(at)
  if (!at.isSign('|') && !at.isSign(']')) return // a list that begins with a pattern as a condition
  if (at.takeSign('|')) at.rules.expression(at)
}

function readComprehension(at: Cursor): void {
  refuseLoopInLoop(at)
  const own = at.peek()
  at.variable()
  at.expectWord('IN')
  at.rules.expression(at)
  at.listLoops++
  if (at.takeWord('WHERE')) at.rules.expression(at)
  const body = at.index
  if (at.takeSign('|')) at.rules.expression(at)
  at.listLoops--
  if (namesAnother(at, own.text, body)) at.countCopies(LONG_LIST, own)
}

function readCase(at: Cursor): void {
  if (!at.isWord('WHEN')) at.rules.expression(at)
  at.expectWord('WHEN')
  do {
    at.rules.expression(at)
    at.expectWord('THEN')
    at.rules.expression(at)
  } while (at.takeWord('WHEN'))
  if (at.takeWord('ELSE')) at.rules.expression(at)
  at.expectWord('END')
}

/** `EXISTS { (a)-->(b) }`, `COUNT { MATCH … RETURN … }` */
function readSubquery(at: Cursor): void {
  const counted = at.next().text.toUpperCase() !== 'COLLECT'
  at.deeper(() => {
    at.expectSign('{')
    if (at.isSign('(') || (at.isVariable() && at.isSign('=', 1))) readPattern(at)
    else at.rules.query(at, { counted })
    if (at.takeWord('WHERE')) at.rules.expression(at)
    at.expectSign('}')
  })
}

function readCall(at: Cursor): void {
  const token = at.peek()
  const name = token.text.toLowerCase()
  if (PATH_FUNCTIONS.has(name)) {
    readPathFunction(at)
    return
  }
  if (!FUNCTIONS.has(name) && !PREDICATES.has(name)) throw at.notAFunction(token)
  at.next()
  at.deeper(() => {
    at.expectSign('(')
    if (PREDICATES.has(name)) at.inLoop(() => readPredicate(at))
    else if (name === 'range') readRange(at)
    else if (name === 'replace') readReplace(at)
    else readArguments(at)
    at.expectSign(')')
  })
}

function readPredicate(at: Cursor): void {
  refuseLoopInLoop(at)
  at.variable()
  at.expectWord('IN')
  at.rules.expression(at)
  at.expectWord('WHERE')
  at.listLoops++
  at.rules.expression(at)
  at.listLoops--
}

/** Neo4j can't be stopped while it walks over a long list for each entry of a long list. */
function refuseLoopInLoop(at: Cursor): void {
  if (at.listLoops === 0) return
  throw at.complaint('A loop over a list can’t stand inside another one. UNWIND the outer list and collect().')
}

function readArguments(at: Cursor): void {
  if (at.takeSign('*') || at.isSign(')')) return
  at.takeWord('DISTINCT')
  do at.rules.expression(at)
  while (at.takeSign(','))
}
