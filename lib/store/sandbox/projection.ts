/** What stands behind WITH and RETURN: columns, by which rows are told apart, ordered and counted. */
import { chargeBareKey, chargeKey, chargeOrder, refuseAll } from './account'
import type { Cursor } from './cursor'
import { ENTITY, type Extent, widest } from './extent'
import { AGGREGATES } from './words'
import { comparing } from './work'

/** Gives the widest of its columns. `isUnited` where UNION may tell its rows apart from others. */
export function readProjection(at: Cursor, isUnited: boolean): Extent {
  const { account } = at
  const start = at.index
  const isDistinct = at.takeWord('DISTINCT')
  const isAll = at.takeSign('*')
  const items = !isAll || at.takeSign(',') ? readItems(at) : []
  if (isDistinct || isUnited || isAggregated(at, start, at.index)) {
    if (isAll) refuseAll(at, comparing(account.widestNamed()), at.tokenAt(start))
    readKeys(at, items)
  }
  const unnamed = items.filter(({ isNamed }) => !isNamed)
  for (const { from, to } of unnamed) {
    // Neo4j calls `p {.id}` by its variable.
    const isMap = at.tokenAt(from + 1).text === '{' && at.behindBracket(from + 1) === to
    for (const put of [at.looks, at.mends]) {
      put.keepName(at.cleaned, at.tokenAt(from), at.tokenAt(to - 1), isMap ? at.tokenAt(from) : undefined)
    }
  }
  if (!isAll && items.every(({ from }) => isAggregate(at, from))) account.rows = 1
  if (at.takeWord('ORDER')) readOrder(at)
  if (at.takeWord('SKIP')) at.rules.expression(at)
  if (at.takeWord('LIMIT')) account.rows = Math.min(account.rows, readLimit(at))
  return items.length > 0 ? widest(items.map(({ extent }) => extent)) : ENTITY
}

/** The columns by which rows are told apart: those without an aggregate. */
function readKeys(at: Cursor, items: readonly Item[]): void {
  const mixed = items.filter(({ from, to }) => isAggregated(at, from, to))
  for (const key of items) {
    if (mixed.includes(key)) continue
    const work = comparing(key.extent)
    // Neo4j knows a variable beside an aggregate for a key only where it stands as such, bare.
    if (mixed.some((item) => isNamedIn(at, key, item)))
      chargeBareKey(at, work, at.tokenAt(key.from), argumentIn(at, mixed))
    else chargeKey(at, work, key.from, key.to)
  }
}

/** What the first aggregate is taken of; undefined where they only count rows. */
function argumentIn(at: Cursor, items: readonly Item[]): Span | undefined {
  for (const { from, to } of items) {
    for (let index = from; index < to; index++) {
      if (!isAggregate(at, index)) continue
      const first = at.tokenAt(index + 2)
      if (first.text === '*') continue
      return {
        from: first.text.toUpperCase() === 'DISTINCT' ? index + 3 : index + 2,
        to: at.behindBracket(index + 1) - 1,
      }
    }
  }
  return undefined
}

/** Whether a key is a lone variable that the item names. */
function isNamedIn(at: Cursor, key: Item, { from, to }: Item): boolean {
  if (key.to - key.from !== 1) return false
  const { text } = at.tokenAt(key.from)
  for (let index = from; index < to; index++) if (at.tokenAt(index).text === text) return true
  return false
}

function readOrder(at: Cursor): void {
  at.expectWord('BY')
  do {
    const token = at.peek()
    chargeOrder(at, comparing(at.rules.expression(at)), token)
    at.takeWord('ASC', 'ASCENDING', 'DESC', 'DESCENDING')
  } while (at.takeSign(','))
}

/** The rows that it leaves, where it is a number alone. */
function readLimit(at: Cursor): number {
  const { text, type } = at.peek()
  const behind = at.index + 1
  at.rules.expression(at)
  return type === 'number' && at.index === behind ? Number(text) : Number.POSITIVE_INFINITY
}

/** Indices of a first token and of that behind the last. */
interface Span {
  from: number
  to: number
}

/** Its name apart. */
interface Item extends Span {
  extent: Extent
  isNamed: boolean
}

function readItems(at: Cursor): Item[] {
  const items: Item[] = []
  const names: [name: string, extent: Extent][] = []
  do {
    const from = at.index
    const extent = at.rules.expression(at)
    const to = at.index
    const isNamed = at.takeWord('AS')
    if (isNamed) names.push([at.variable().text, extent])
    items.push({ extent, isNamed, from, to })
  } while (at.takeSign(','))
  for (const [name, extent] of names) at.account.name(name, extent)
  return items
}

/** Whether `count(` or the like stands there. */
const isAggregate = (at: Cursor, index: number): boolean =>
  AGGREGATES.has(at.tokenAt(index).text.toLowerCase()) && at.tokenAt(index + 1).text === '('

/** Whether it stands anywhere between two indices; beside it, what has none tells groups apart. */
function isAggregated(at: Cursor, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isAggregate(at, index)) return true
  return false
}
