/**
 * Functions that make something large out of something small. Neo4j evaluates an expression in one go, without looking
 * at the transaction's limits, so their size has to be seen in the text.
 */
import type { Cursor } from './cursor'
import { type Extent, listOf, NUMBER } from './extent'
import { RESERVED, toKeyword } from './words'

const LONGEST_RANGE = 1_000
const LARGEST_BOUND = 10_000

/** The arguments of `range(1, 10)`, `range(0, size(list) - 1)`. */
export function readRange(at: Cursor): Extent {
  const start = at.peek()
  const first = readBound(at)
  at.expectSign(',')
  const last = readBound(at)
  if (at.takeSign(',')) readBound(at)
  const length = Math.abs(last.value - first.value) + 1
  if (first.isMeasured || last.isMeasured || length <= LONGEST_RANGE + 1) return listOf(length, NUMBER)
  throw at.complaint(`A range has at most ${LONGEST_RANGE} numbers. Bring its ends together.`, start)
}

interface Bound {
  value: number
  /** True for the size of something: then `value` is the most that it can be. */
  isMeasured: boolean
}

function readBound(at: Cursor): Bound {
  const start = at.peek()
  const sign = at.takeSign('-') ? -1 : 1
  const isMeasured = at.isWord('SIZE', 'LENGTH') && at.isSign('(', 1)
  let value = sign * (isMeasured ? readSize(at) : readNumber(at))
  if (at.isSign('-') || at.isSign('+')) value += (at.next().text === '-' ? -1 : 1) * readNumber(at)
  if (isMeasured || Math.abs(value) <= LARGEST_BOUND) return { value, isMeasured }
  throw at.complaint(`The ends of a range are at most ${LARGEST_BOUND}.`, start)
}

function readNumber(at: Cursor): number {
  const token = at.peek()
  if (token.type === 'number') return Number(at.next().text)
  throw at.complaint('The ends of a range are numbers, or size(…) of a list, plus or minus a number.')
}

/** What `size(list)` can be at most. */
function readSize(at: Cursor): number {
  at.next()
  at.expectSign('(')
  const { length } = at.deeper(() => at.rules.expression(at))
  at.expectSign(')')
  return length
}

/** The arguments of `replace(text, 'ab', 'c')`: what is put in is no longer than what is taken out. */
export function readReplace(at: Cursor): Extent {
  const text = at.rules.expression(at)
  at.expectSign(',')
  const searched = at.next()
  at.expectSign(',')
  const put = at.next()
  const areTexts = searched.type === 'text' && put.type === 'text'
  const isPlain = searched.text.length > 2 && !searched.text.includes('\\')
  if (areTexts && isPlain && put.text.length <= searched.text.length) return text
  throw at.complaint('replace() takes two texts in quotes, the second no longer than the first.', searched)
}

/** Whether the next token is all of a member, and a value as short as it is written. */
export function isPlainMember(at: Cursor): boolean {
  const ahead = at.isSign('-') ? 1 : 0
  const { type, text } = at.peek(ahead)
  const isShort = ['text', 'number', 'parameter'].includes(type) || /^(?:true|false|null)$/i.test(text)
  return isShort && type !== 'name' && /^[,\]}]$/.test(at.peek(ahead + 1).text)
}

/** Whether the tokens from `from` to before the next one name a variable other than `own`. */
export function namesAnother(at: Cursor, own: string, from: number): boolean {
  for (let index = from; index < at.index; index++) {
    const { type, text } = at.tokenAt(index)
    const isName = type === 'name' || (type === 'word' && !RESERVED.has(toKeyword(text)))
    const isPart = ['.', ':'].includes(at.tokenAt(index - 1).text) || at.tokenAt(index + 1).text === '('
    if (isName && !isPart && text !== own) return true
  }
  return false
}
