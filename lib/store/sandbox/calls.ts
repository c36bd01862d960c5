/** What functions give and what they cost: those that are not named here give something small at no cost. */
import { charge, chargeKey } from './account'
import type { Cursor } from './cursor'
import {
  BYTES_PER_ENTRY,
  collected,
  ENTITIES,
  ENTITY,
  type Extent,
  entryOf,
  listOf,
  NAMES,
  NUMBER,
  PROPERTY,
  textOf,
  widest,
} from './extent'
import type { Token } from './tokens'
import { comparing } from './work'

/** Also what a property is taken for that is made a text. */
const LONGEST_NUMBER = textOf(30)
const NANOSECONDS_PER_SIGN = 2
/** Of an entry of a list that is put another way round. */
const NANOSECONDS_PER_COPY = 15
/** A part of a split text is an object of its own. */
const NANOSECONDS_PER_PART = 50
const BYTES_PER_PART = 80

type Answer = (first: Extent, all: readonly Extent[]) => Extent

const same: Answer = (first) => first
const small: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['coalesce', (_, all) => widest(all)],
  ['head', entryOf],
  ['last', entryOf],
  ['tail', same],
  ['nullif', same],
  ['min', same],
  ['max', same],
  ['keys', () => NAMES],
  ['labels', () => NAMES],
  ['type', () => PROPERTY],
  ['nodes', () => ENTITIES],
  ['relationships', () => ENTITIES],
  ['startnode', () => ENTITY],
  ['endnode', () => ENTITY],
  ['properties', () => listOf(20, PROPERTY)],
])

/** They compare what they are given of one row with that of others. */
const COMPARING: ReadonlySet<string> = new Set(['min', 'max'])

/** They make a text or list out of another. */
const rewriting: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ...['reverse', 'substring', 'left', 'right', 'trim', 'ltrim', 'rtrim'].map((name): [string, Answer] => [name, same]),
  ...['tolower', 'toupper', 'lower', 'upper'].map((name): [string, Answer] => [name, same]),
  ['replace', (first) => ({ ...first, isMade: true })],
  ['tostring', (first) => (first.isMade ? widest([first, LONGEST_NUMBER]) : LONGEST_NUMBER)],
  ...['tointeger', 'tofloat', 'toboolean'].map((name): [string, Answer] => [name, () => NUMBER]),
])

export interface Arguments {
  given: readonly Extent[]
  /** Index of the first token of the last one. */
  from: number
  isDistinct?: boolean
}

/** @throws QueryError REFUSED where it costs too much */
export function callOf(at: Cursor, token: Token, { given, from, isDistinct }: Arguments): Extent {
  const name = token.text.toLowerCase()
  const [first = NUMBER] = given
  const { length } = first
  const subject = { token, name: `${token.text}()`, from }
  if (isDistinct || COMPARING.has(name)) chargeKey(at, comparing(first), from)
  if (name === 'collect') return collected(first, at.account.rows)
  if (name === 'split') {
    charge(at, { nanoseconds: length * NANOSECONDS_PER_PART, bytes: length * BYTES_PER_PART }, subject)
    return listOf(length, { length: 20, isMade: first.isMade })
  }
  const rewritten = rewriting.get(name)
  if (rewritten) {
    const [nanoseconds, bytes] = first.of ? [NANOSECONDS_PER_COPY, BYTES_PER_ENTRY] : [NANOSECONDS_PER_SIGN, 1]
    charge(at, { nanoseconds: length * nanoseconds, bytes: length * bytes }, subject)
  }
  return (rewritten ?? small.get(name) ?? (() => NUMBER))(first, given)
}
