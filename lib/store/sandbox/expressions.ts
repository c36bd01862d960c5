/**
 * Expressions: operands joined by operators. The guard has no need of precedence; it wants to know that between two
 * operands there is an operator, because a clause that writes can only begin where none is.
 */
import { charge } from './account'
import type { Cursor } from './cursor'
import { type Extent, entryOf, listOf, NUMBER, propertyOf, sliceOf, sumOf, widest } from './extent'
import { mendEntry, mendNumber, mendSlice, type Part } from './mends'
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
  let isText = at.peek().type === 'text'
  const start = at.index
  let sum = readSigned(at)
  for (let sign = at.peek(); at.takeSign(...ARITHMETIC); sign = at.peek()) {
    const isNextNumber = at.peek().type === 'number'
    const isNextText = at.peek().type === 'text'
    if (sign.text === '+' && !isNumber && !isNextNumber) at.countSum(sign)
    isNumber &&= isNextNumber
    const from = at.index
    const next = readSigned(at)
    if (sign.text !== '+') sum = widest([sum, next])
    else {
      const parts = { left: { from: start, to: from - 1 }, right: { from, to: at.index } }
      if (!sum.of !== !next.of) mendJoin(at, parts, sum.of !== undefined)
      else if (!sum.of && isNextText && !isText) mendNumber(at, parts.left)
      isText ||= isNextText
      sum = sumOf(sum, next)
      // A list is put before another without a copy.
      if (!sum.of) charge(at, { nanoseconds: sum.length, bytes: sum.length }, { token: sign, from })
    }
  }
  return sum
}

/** Of a list and what may be none. @throws QueryError REFUSED where more than the value is reckoned with first */
function mendJoin(at: Cursor, { left, right }: { left: Part; right: Part }, isListFirst: boolean): void {
  if (isListFirst && at.isEmbedded && ['*', '/', '%', '^'].some((sign) => at.isSign(sign))) {
    throw at.complaint('Put what is joined to a list in brackets: list + [2 * n].', at.tokenAt(right.from))
  }
  if (isListFirst) mendEntry(at, right, left)
  else mendEntry(at, left, right)
}

function readSigned(at: Cursor): Extent {
  while (at.takeWord('NOT') || at.takeSign('-', '+')) {}
  const from = at.index
  let extent = readOperand(at)
  for (let part = takePostfix(at, extent, from); part; part = takePostfix(at, extent, from)) extent = part
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

/** Properties that are lists. */
const LISTS: ReadonlySet<string> = new Set(['aliases', 'authors', 'otherIds'])

/** `.name`, `[0]`, `[1..3]`, `:Label`: what it gives of `extent`, which begins at `from`; undefined where there is none. */
function takePostfix(at: Cursor, extent: Extent, from: number): Extent | undefined {
  if (at.takeSign('.')) {
    const { text } = at.peek()
    at.name()
    if (at.isSign('(')) throw at.complaint('Functions of packages are not allowed in a query. Use Cypher’s own.')
    const property = propertyOf(extent)
    return at.isEmbedded && LISTS.has(text) ? listOf(property.length, property) : property
  }
  if (at.isSign('[')) return at.deeper(() => readIndex(at, extent, from))
  if (at.isSign(':')) {
    readLabels(at, { either: at.loops === 0 })
    return NUMBER
  }
  return undefined
}

function readIndex(at: Cursor, extent: Extent, from: number): Extent {
  const list = { from, to: at.index }
  at.expectSign('[')
  const first = at.index
  if (!at.isSign('..')) at.rules.expression(at)
  const bounds = at.index > first ? [{ from: first, to: at.index }] : []
  if (!at.takeSign('..')) {
    at.expectSign(']')
    return entryOf(extent)
  }
  // `[..10]`, `[5..10]`: a number alone bounds what is left
  const { type, text } = at.peek()
  const most = type === 'number' && at.isSign(']', 1) ? Number(text) : Number.POSITIVE_INFINITY
  const second = at.index
  if (!at.isSign(']')) at.rules.expression(at)
  if (at.index > second) bounds.push({ from: second, to: at.index })
  at.expectSign(']')
  mendSlice(at, list, bounds)
  return Number.isInteger(most) ? sliceOf(extent, most) : extent
}
