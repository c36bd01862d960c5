/**
 * Expressions: operands joined by operators. The guard has no need of precedence; it wants to know that between two
 * operands there is an operator, because a clause that writes can only begin where none is.
 */
import { charge } from './account'
import type { Cursor } from './cursor'
import { type Extent, entryOf, NUMBER, propertyOf, sliceOf, sumOf, widest } from './extent'
import { readOperand } from './operands'
import { readLabels } from './patterns'
import { isPlainRegex, powerOf } from './regex'
import type { Token } from './tokens'
import { workOfRegex, workOfRelation } from './work'

const ARITHMETIC = ['+', '-', '*', '/', '%', '^']
/** Neo4j keeps so many of the lists in which IN has searched, a new one for each row where it is made anew. */
const KEPT_LISTS = 16
const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>='])

export function readExpression(at: Cursor): Extent {
  return at.deeper(() => {
    let left = readSum(at)
    if (takeNullTests(at)) left = NUMBER
    let token = at.peek()
    for (let relation = takeRelation(at); relation; relation = takeRelation(at)) {
      if (relation === '=~') left = readRegex(at, left, token)
      else {
        const from = at.index
        const before = at.account.bytes
        const right = readSum(at)
        const kept = relation === 'IN' ? (at.account.bytes - before) * KEPT_LISTS : 0
        charge(at, { nanoseconds: workOfRelation(relation, left, right), bytes: kept }, { token, from })
        left = widest([right, NUMBER])
      }
      takeNullTests(at)
      token = at.peek()
    }
    return left
  })
}

/** `IS NULL`, `IS NOT NULL`: of a whole sum, not of its last operand. */
function takeNullTests(at: Cursor): boolean {
  let isTested = false
  while (at.takeWord('IS')) {
    at.takeWord('NOT')
    at.expectWord('NULL')
    isTested = true
  }
  return isTested
}

/** Operands joined by arithmetic, of which `+` can make something longer. */
function readSum(at: Cursor): Extent {
  let isNumber = at.peek().type === 'number'
  let sum = readSigned(at)
  for (let sign = at.peek(); at.takeSign(...ARITHMETIC); sign = at.peek()) {
    const isNextNumber = at.peek().type === 'number'
    if (sign.text === '+' && !isNumber && !isNextNumber) at.countSum(sign)
    isNumber &&= isNextNumber
    const from = at.index
    const next = readSigned(at)
    if (sign.text !== '+') sum = widest([sum, next])
    else {
      sum = sumOf(sum, next)
      // A list is put before another without a copy.
      if (!sum.of) charge(at, { nanoseconds: sum.length, bytes: sum.length }, { token: sign, from })
    }
  }
  return sum
}

function readSigned(at: Cursor): Extent {
  while (at.takeWord('NOT') || at.takeSign('-', '+')) {}
  let extent = readOperand(at)
  for (let part = takePostfix(at, extent); part; part = takePostfix(at, extent)) extent = part
  return extent
}

/** The relation that stands here, by its first word or sign; undefined where none does and the expression ends. */
function takeRelation(at: Cursor): string | undefined {
  const { type, text } = at.peek()
  if (type === 'sign' && (COMPARISONS.has(text) || text === '=~')) return at.next().text
  if (!at.takeWord('AND', 'OR', 'XOR', 'CONTAINS', 'IN', 'STARTS', 'ENDS')) return undefined
  const relation = text.toUpperCase()
  if (relation === 'STARTS' || relation === 'ENDS') at.expectWord('WITH')
  return relation
}

/** Neo4j can't stop a regular expression that runs astray, so only plain ones that can be seen go through. */
function readRegex(at: Cursor, text: Extent, sign: Token): Extent {
  const token = at.peek()
  const from = at.index
  if (token.type !== 'text') {
    throw at.complaint('Behind =~ must be a text in quotes. Use CONTAINS or STARTS WITH with a parameter.')
  }
  at.next()
  if (at.isSign('+') || at.isSign('[') || at.isSign('.')) {
    throw at.complaint('Behind =~ must be one text in quotes, with nothing done to it.')
  }
  const pattern = token.text.slice(1, -1)
  if (!isPlainRegex(pattern)) {
    const rule = 'repeat single signs only, with * + or ? at most three times, and no group but with ?'
    throw at.complaint(`This regular expression could run for ever: ${rule}.`, token)
  }
  const remedy = 'Repeat less often in it, or use CONTAINS.'
  charge(at, { nanoseconds: workOfRegex(text, powerOf(pattern)) }, { token: sign, from, remedy })
  return NUMBER
}

/** `.name`, `[0]`, `[1..3]`, `:Label`: what it gives of `extent`; undefined where there is none. */
function takePostfix(at: Cursor, extent: Extent): Extent | undefined {
  if (at.takeSign('.')) {
    at.name()
    if (at.isSign('(')) throw at.complaint('Functions of packages are not allowed in a query. Use Cypher’s own.')
    return propertyOf(extent)
  }
  if (at.isSign('[')) return at.deeper(() => readIndex(at, extent))
  if (at.isSign(':')) {
    readLabels(at, { either: at.loops === 0 })
    return NUMBER
  }
  return undefined
}

function readIndex(at: Cursor, extent: Extent): Extent {
  at.expectSign('[')
  const first = at.peek()
  if (!at.isSign('..')) at.rules.expression(at)
  if (!at.takeSign('..')) {
    at.expectSign(']')
    return entryOf(extent)
  }
  refuseFromEnd(at, first)
  refuseFromEnd(at, at.peek())
  // `[..10]`, `[5..10]`: a number alone bounds what is left
  const { type, text } = at.peek()
  const most = type === 'number' && at.isSign(']', 1) ? Number(text) : Number.POSITIVE_INFINITY
  if (!at.isSign(']')) at.rules.expression(at)
  at.expectSign(']')
  return Number.isInteger(most) ? sliceOf(extent, most) : extent
}

/** The embedded engine gives an empty or the whole list instead. @throws QueryError REFUSED */
function refuseFromEnd(at: Cursor, bound: Token): void {
  if (!at.isEmbedded || bound.type !== 'sign' || bound.text !== '-') return
  const rule = 'The embedded engine can’t count a slice’s bounds from the end.'
  throw at.complaint(
    `${rule} Write list[size(list) - 2..] for list[-2..], list[..size(list) - 1] for list[..-1].`,
    bound,
  )
}
