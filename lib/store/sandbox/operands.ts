/** Operands: literals, variables, lists, maps, CASE, functions, subqueries. */
import { charge, fill } from './account'
import { type Arguments, callOf } from './calls'
import { readPathFunction, readPattern } from './clauses'
import type { Cursor } from './cursor'
import {
  BYTES_PER_ENTRY,
  BYTES_PER_MEMBER,
  collected,
  ENTITY,
  type Extent,
  listOf,
  NUMBER,
  propertyOf,
  textOf,
  widest,
} from './extent'
import { isPlainMember, readRange, readReplace } from './growing'
import { readComprehension, readPatternComprehension, readPredicate } from './loops'
import { opensPattern, readMap } from './patterns'
import type { Token } from './tokens'
import { FUNCTIONS, PATH_FUNCTIONS, PREDICATES } from './words'
import { workOfRelation } from './work'

const SUBQUERIES = ['EXISTS', 'COUNT', 'COLLECT']

export function readOperand(at: Cursor): Extent {
  const token = at.peek()
  if (token.type === 'text') return textOf(at.next().text.length)
  if (token.type === 'number') return numberAt(at)
  if (token.type === 'parameter') return readParameter(at)
  if (at.isSign('(')) return readBracket(at)
  if (at.isSign('[')) return at.deeper(() => readList(at))
  if (at.isSign('{')) return readMap(at)
  if (at.isWord('TRUE', 'FALSE', 'NULL')) return numberAt(at)
  if (at.takeWord('CASE')) return at.deeper(() => readCase(at))
  if (at.isWord(...SUBQUERIES) && at.isSign('{', 1)) return readSubquery(at)
  if (token.type === 'word' && at.isSign('(', 1)) return readCall(at)
  if (token.type === 'word' || token.type === 'name') return readVariable(at)
  throw at.unexpected('a value')
}

function numberAt(at: Cursor): Extent {
  at.next()
  return NUMBER
}

function readParameter(at: Cursor): Extent {
  const { text } = at.next()
  at.parameters.add(text)
  return at.account.ofParameter(text)
}

/** `(1 + 2)`, or the pattern `(a)-->(b)`. */
function readBracket(at: Cursor): Extent {
  if (opensPattern(at, at.index)) {
    const start = at.peek()
    at.rules.chain(at, { loneNode: false })
    at.looks.pattern(start, at.peek(-1))
    return NUMBER
  }
  at.expectSign('(')
  const extent = at.rules.expression(at)
  at.expectSign(')')
  return extent
}

function readVariable(at: Cursor): Extent {
  const extent = at.account.ofVariable(at.variable().text)
  return at.isSign('{') ? at.deeper(() => readMapProjection(at, extent)) : extent
}

/** `p {.id, .*, papers: count(*), other}` */
function readMapProjection(at: Cursor, of: Extent): Extent {
  const start = at.peek()
  const values = [propertyOf(of)]
  let members = 0
  at.expectSign('{')
  while (!at.isSign('}')) {
    if (at.takeSign('.')) {
      if (!at.takeSign('*')) at.name()
    } else {
      members++
      const hasKey = at.isSign(':', 1)
      if (hasKey) at.name()
      const isGiven = hasKey && at.takeSign(':')
      values.push(isGiven ? at.rules.expression(at) : at.account.ofVariable(at.variable().text))
    }
    if (!at.takeSign(',')) break
  }
  at.expectSign('}')
  at.countCopies(members, start)
  fill(at, values.length * BYTES_PER_MEMBER, { token: start, name: 'This map' })
  return listOf(of.length + values.length, widest(values))
}

/** `[1, 2]`, `[x IN list WHERE … | …]` or `[(a)-->(b) WHERE … | …]` */
function readList(at: Cursor): Extent {
  at.expectSign('[')
  const named = at.isVariable() && at.isSign('=', 1) && at.isSign('(', 2)
  const isPattern = (at.isSign('(') && opensPattern(at, at.index)) || (named && opensPattern(at, at.index + 2))
  const isLoop = at.isVariable() && at.peek(1).type === 'word' && at.peek(1).text.toUpperCase() === 'IN'
  const read = isPattern ? readPatternComprehension : isLoop ? readComprehension : undefined
  const list = read ? at.inLoop(() => read(at)) : readMembers(at)
  at.expectSign(']')
  return list
}

function readMembers(at: Cursor): Extent {
  const start = at.tokenAt(at.index - 1)
  const values: Extent[] = []
  let members = 0
  while (!at.isSign(']')) {
    if (!isPlainMember(at)) members++
    values.push(at.rules.expression(at))
    if (!at.takeSign(',')) break
  }
  at.countCopies(members, start)
  fill(at, values.length * BYTES_PER_ENTRY, { token: start, name: 'This list' })
  return listOf(values.length, widest(values))
}

function readCase(at: Cursor): Extent {
  const start = at.tokenAt(at.index - 1)
  const subject = at.isWord('WHEN') ? undefined : at.rules.expression(at)
  const values: Extent[] = []
  at.expectWord('WHEN')
  do {
    const from = at.index
    const condition = at.rules.expression(at)
    const nanoseconds = subject ? workOfRelation('=', subject, condition) : 0
    charge(at, { nanoseconds }, { token: start, name: 'CASE', from })
    at.expectWord('THEN')
    values.push(at.rules.expression(at))
  } while (at.takeWord('WHEN'))
  if (at.takeWord('ELSE')) values.push(at.rules.expression(at))
  at.expectWord('END')
  return widest(values)
}

/** `EXISTS { (a)-->(b) }`, `COUNT { MATCH … RETURN … }` */
function readSubquery(at: Cursor): Extent {
  const counted = at.next().text.toUpperCase() !== 'COLLECT'
  at.deeper(() => {
    at.expectSign('{')
    if (at.isSign('(') || (at.isVariable() && at.isSign('=', 1))) readPattern(at)
    else at.rules.query(at, { counted })
    if (at.takeWord('WHERE')) at.rules.expression(at)
    at.expectSign('}')
  })
  return counted ? NUMBER : collected(at.account.returned)
}

function readCall(at: Cursor): Extent {
  const token = at.peek()
  const name = token.text.toLowerCase()
  if (PATH_FUNCTIONS.has(name)) {
    readPathFunction(at)
    return ENTITY
  }
  if (!FUNCTIONS.has(name) && !PREDICATES.has(name)) throw at.notAFunction(token)
  at.next()
  return at.deeper(() => {
    at.expectSign('(')
    const value = PREDICATES.has(name) ? at.inLoop(() => readPredicate(at)) : readFunction(at, token)
    at.expectSign(')')
    return value
  })
}

function readFunction(at: Cursor, token: Token): Extent {
  const name = token.text.toLowerCase()
  if (name === 'range') return readRange(at)
  if (name === 'size' && at.isSign('(') && opensPattern(at, at.index)) {
    throw at.complaint('size() takes a list or a text, not a pattern. Count it: COUNT { (c)--() }.', token)
  }
  return callOf(at, token, name === 'replace' ? readReplaced(at) : readArguments(at))
}

function readReplaced(at: Cursor): Arguments {
  const text = readReplace(at)
  return { given: [text], from: at.index - 1 }
}

function readArguments(at: Cursor): Arguments {
  const given: Extent[] = []
  let from = at.index
  if (at.takeSign('*') || at.isSign(')')) return { given, from }
  const isDistinct = at.takeWord('DISTINCT')
  do {
    from = at.index
    given.push(at.rules.expression(at))
  } while (at.takeSign(','))
  return { given, from, isDistinct }
}
