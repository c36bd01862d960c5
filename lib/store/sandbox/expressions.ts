/**
 * Expressions: operands joined by operators. The guard has no need of precedence; it wants to know that between two
 * operands there is an operator, because a clause that writes can only begin where none is.
 */
import type { Cursor } from './cursor'
import { readOperand } from './operands'
import { readLabels } from './patterns'
import { isPlainRegex } from './regex'
import type { Token } from './tokens'

const SIGNS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=', '+', '-', '*', '/', '%', '^'])

export function readExpression(at: Cursor): void {
  at.deeper(() => {
    readSigned(at)
    while (takeOperator(at)) readSigned(at)
  })
}

function readSigned(at: Cursor): void {
  while (at.takeWord('NOT') || at.takeSign('-') || at.takeSign('+')) {}
  readOperand(at)
  while (takePostfix(at)) {}
}

/** True where an operand has to follow. */
function takeOperator(at: Cursor): boolean {
  const token = at.peek()
  if (token.type === 'sign' && SIGNS.has(token.text)) {
    at.next()
    if (token.text === '+') countSum(at, token)
    return true
  }
  if (at.isSign('=~')) {
    readRegex(at)
    return takeOperator(at)
  }
  if (at.takeWord('AND', 'OR', 'XOR', 'CONTAINS')) return true
  if (at.takeWord('IN')) {
    refuseSearchInLoop(at)
    return true
  }
  if (!at.takeWord('STARTS', 'ENDS')) return false
  at.expectWord('WITH')
  return true
}

/** A number added to something makes nothing long. */
function countSum(at: Cursor, sign: Token): void {
  const isNumber = at.peek().type === 'number' || at.tokenAt(at.index - 2).type === 'number'
  if (isNumber) return
  if (at.loops > 0) throw at.complaint('“+” in a loop can only add a number. UNWIND the list and add there.', sign)
  at.countSum(sign)
}

/** `x IN list` walks over a list: in a loop over another one, only over one that is short. */
function refuseSearchInLoop(at: Cursor): void {
  const isShort = at.isSign('[') || at.peek().type === 'parameter' || (at.isWord('LABELS', 'KEYS') && at.isSign('(', 1))
  if (at.listLoops === 0 || isShort) return
  throw at.complaint(
    'In a loop, IN takes a list in brackets, a parameter, labels(…) or keys(…). UNWIND the outer list.',
  )
}

/** Neo4j can't stop a regular expression that runs astray, so only plain ones that can be seen go through. */
function readRegex(at: Cursor): void {
  at.next()
  const pattern = at.peek()
  if (pattern.type !== 'text') {
    throw at.complaint('Behind =~ must be a text in quotes. Use CONTAINS or STARTS WITH with a parameter.')
  }
  at.next()
  if (at.isSign('+') || at.isSign('[') || at.isSign('.')) {
    throw at.complaint('Behind =~ must be one text in quotes, with nothing done to it.')
  }
  if (isPlainRegex(pattern.text.slice(1, -1))) return
  throw at.complaint(
    'This regular expression could run for ever: repeat single signs only, with * + or ? at most three times, no groups repeated.',
    pattern,
  )
}

/** `.name`, `[0]`, `[1..3]`, `:Label`, `IS NULL` */
function takePostfix(at: Cursor): boolean {
  if (at.takeSign('.')) {
    at.name()
    if (at.isSign('(')) throw at.complaint('Functions of packages are not allowed in a query. Use Cypher’s own.')
    return true
  }
  if (at.isSign('[')) {
    at.deeper(() => readIndex(at))
    return true
  }
  if (at.isSign(':')) {
    readLabels(at, { either: at.loops === 0 })
    return true
  }
  if (!at.takeWord('IS')) return false
  at.takeWord('NOT')
  at.expectWord('NULL')
  return true
}

function readIndex(at: Cursor): void {
  at.expectSign('[')
  if (!at.isSign('..')) at.rules.expression(at)
  if (at.takeSign('..') && !at.isSign(']')) at.rules.expression(at)
  at.expectSign(']')
}
