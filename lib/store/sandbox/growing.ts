/**
 * Functions that make something large out of something small. Neo4j evaluates an expression in one go, without looking
 * at the transaction's limits, so their size has to be seen in the text.
 */
import type { Cursor } from './cursor'
import { RESERVED, toKeyword } from './words'

const LONGEST_RANGE = 1_000
const LARGEST_BOUND = 10_000

/** The arguments of `range(1, 10)`, `range(0, size(list) - 1)`. */
export function readRange(at: Cursor): void {
  const start = at.index
  const first = readBound(at)
  at.expectSign(',')
  const last = readBound(at)
  if (at.takeSign(',')) readBound(at)
  if (first === undefined || last === undefined || Math.abs(last - first) <= LONGEST_RANGE) return
  throw at.complaint(`A range has at most ${LONGEST_RANGE} numbers. Bring its ends together.`, at.tokenAt(start))
}

/** The number, where it is one; undefined for the size of something. */
function readBound(at: Cursor): number | undefined {
  const start = at.peek()
  const sign = at.takeSign('-') ? -1 : 1
  const token = at.peek()
  let value: number | undefined
  if (token.type === 'number') {
    at.next()
    value = sign * Number(token.text)
  } else if (at.isWord('SIZE', 'LENGTH') && at.isSign('(', 1)) at.rules.expression(at)
  else throw at.complaint('The ends of a range are numbers, or size(…) of a list, plus or minus a number.')
  if (at.takeSign('-') || at.takeSign('+')) {
    if (at.next().type !== 'number') throw at.complaint('The ends of a range are numbers, or size(…) of a list.', start)
  }
  if (value !== undefined && Math.abs(value) > LARGEST_BOUND) {
    throw at.complaint(`The ends of a range are at most ${LARGEST_BOUND}.`, start)
  }
  return value
}

/** The arguments of `replace(text, 'ab', 'c')`: what is put in is no longer than what is taken out. */
export function readReplace(at: Cursor): void {
  at.rules.expression(at)
  at.expectSign(',')
  const searched = at.next()
  at.expectSign(',')
  const put = at.next()
  const areTexts = searched.type === 'text' && put.type === 'text'
  const isPlain = searched.text.length > 2 && !searched.text.includes('\\')
  if (areTexts && isPlain && put.text.length <= searched.text.length) return
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
