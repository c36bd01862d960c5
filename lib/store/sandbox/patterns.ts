/** Patterns: nodes, relationships, bounded repetitions, as MATCH and pattern expressions have them. */
import { fill } from './account'
import type { Cursor } from './cursor'
import { BYTES_PER_MEMBER, type Extent, listOf, widest } from './extent'
import { isPlainMember } from './growing'

/** Links that one repetition may follow; the longest path the explorer itself looks for. */
const MOST_HOPS = 6

/** `(a)-[:R]->(b)`, with any number of further links. */
export function readChain(at: Cursor, { loneNode }: { loneNode: boolean }): void {
  readPart(at)
  let links = 0
  while (isLink(at, at.index) || at.isSign('(')) {
    if (isLink(at, at.index)) {
      readRelationship(at)
      if (at.isSign('{') || at.isSign('+') || at.isSign('*')) readQuantifier(at)
    }
    readPart(at)
    links++
  }
  if (links === 0 && !loneNode) throw at.unexpected('a relationship such as -[:USES]->')
}

/** Whether the bracket at `index` opens a node that a relationship follows: then it is a pattern, else an expression. */
export const opensPattern = (at: Cursor, index: number): boolean => isLink(at, at.behindBracket(index))

/** `-[`, `--`, `<-[` or `<--`. */
function isLink(at: Cursor, index: number): boolean {
  const first = at.tokenAt(index)
  if (first.type !== 'sign') return false
  const [dash, behind] = first.text === '<' ? [index + 1, index + 2] : [index, index + 1]
  if (at.tokenAt(dash).text !== '-' || at.tokenAt(dash).type !== 'sign') return false
  const after = at.tokenAt(behind)
  return after.type === 'sign' && (after.text === '[' || after.text === '-')
}

function readPart(at: Cursor): void {
  if (at.isSign('(') && at.isSign('(', 1)) readGroup(at)
  else readNode(at)
}

/** `((a)-->(b) WHERE …){1,3}` */
function readGroup(at: Cursor): void {
  at.deeper(() => {
    at.expectSign('(')
    at.rules.chain(at, { loneNode: false })
    if (at.takeWord('WHERE')) at.rules.expression(at)
    at.expectSign(')')
    if (at.isSign('{') || at.isSign('+') || at.isSign('*')) readQuantifier(at)
  })
}

function readNode(at: Cursor): void {
  if (!at.isSign('(')) throw at.unexpected('a node in round brackets, such as (p:Paper),')
  at.deeper(() => {
    at.expectSign('(')
    if (at.isVariable()) at.variable()
    if (at.isSign(':')) readLabels(at)
    readProperties(at)
    if (at.takeWord('WHERE')) at.rules.expression(at)
    at.expectSign(')')
  })
}

function readRelationship(at: Cursor): void {
  at.countLink()
  at.takeSign('<')
  at.expectSign('-')
  if (at.isSign('[')) {
    at.deeper(() => {
      at.expectSign('[')
      if (at.isVariable()) at.variable()
      if (at.isSign(':')) readLabels(at)
      if (at.isSign('*')) readHops(at)
      readProperties(at)
      if (at.takeWord('WHERE')) at.rules.expression(at)
      at.expectSign(']')
    })
  }
  at.expectSign('-')
  at.takeSign('>')
}

function readProperties(at: Cursor): void {
  if (at.isSign('{')) readMap(at)
  else if (at.peek().type === 'parameter') at.parameters.add(at.next().text)
}

/** `{id: $id, year: 2024}` */
export function readMap(at: Cursor): Extent {
  return at.deeper(() => {
    const start = at.peek()
    const values: Extent[] = []
    let members = 0
    at.expectSign('{')
    while (!at.isSign('}')) {
      at.name()
      at.expectSign(':')
      if (!isPlainMember(at)) members++
      values.push(at.rules.expression(at))
      if (!at.takeSign(',')) break
    }
    at.expectSign('}')
    at.countCopies(members, start)
    fill(at, values.length * BYTES_PER_MEMBER, { token: start, name: 'This map' })
    return listOf(values.length, widest(values))
  })
}

/** `:A`, `:A:B`, `:A|B`, `:A&!B`, `:%`. In a list comprehension `|` ends the condition, so there it is no part of it. */
export function readLabels(at: Cursor, { either = true }: { either?: boolean } = {}): void {
  at.expectSign(':')
  readLabel(at)
  while (at.isSign(':') || at.isSign('&') || (either && at.isSign('|'))) {
    const isEither = at.next().text === '|'
    if (isEither) at.takeSign(':')
    readLabel(at)
  }
}

function readLabel(at: Cursor): void {
  while (at.takeSign('!')) {}
  if (at.takeSign('%')) return
  if (at.isSign('(')) at.deeper(() => readLabelsInBrackets(at))
  else at.name()
}

function readLabelsInBrackets(at: Cursor): void {
  at.expectSign('(')
  do readLabel(at)
  while (at.takeSign('&') || at.takeSign('|'))
  at.expectSign(')')
}

/** `*2`, `*..3`, `*1..3` */
function readHops(at: Cursor): void {
  const star = at.next()
  const least = at.peek().type === 'number' ? at.next().text : undefined
  const most = at.takeSign('..') ? (at.peek().type === 'number' ? at.next().text : undefined) : least
  const shown = `*${least && least !== most ? least : 1}..${MOST_HOPS}`
  if (most === undefined) throw at.complaint(`A path needs an upper bound. Write ${shown}.`, star)
  checkHops(at, most, shown)
}

/** `{3}`, `{1,3}`, `{,3}` */
function readQuantifier(at: Cursor): void {
  const open = at.next()
  if (open.text !== '{') throw at.complaint(`A path needs an upper bound. Write {1,${MOST_HOPS}}.`, open)
  const least = at.peek().type === 'number' ? at.next().text : undefined
  const most = at.takeSign(',') ? (at.peek().type === 'number' ? at.next().text : undefined) : least
  if (most === undefined) throw at.complaint(`A path needs an upper bound. Write {${least ?? 1},${MOST_HOPS}}.`, open)
  checkHops(at, most, `{1,${MOST_HOPS}}`)
  at.expectSign('}')
}

function checkHops(at: Cursor, most: string, shown: string): void {
  if (/^\d{1,3}$/.test(most) && Number(most) <= MOST_HOPS) return
  throw at.complaint(`A path has at most ${MOST_HOPS} links, not ${most}. Write ${shown}.`, at.tokenAt(at.index - 1))
}
