/** How nodes and relationships look once they are plain values: maps marked by `$node`, `$rel` or `$path`. */
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { CypherValue } from './driver'

/** Properties that are our own bookkeeping and would only swell an answer. */
const HIDDEN = new Set(['facts'])

const visible = (properties: Record<string, CypherValue>): Record<string, CypherValue> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !HIDDEN.has(name)))

/** `$node` is the key of a paper or concept (`p:…`, `c:…`), null for any other node. */
export function toNodeCell(labels: string[], properties: Record<string, CypherValue>): CypherValue {
  const id = properties.id
  let key: string | null = null
  if (typeof id === 'string' && labels.includes('Paper')) key = paperKey(id)
  if (typeof id === 'string' && labels.includes('Concept')) key = conceptKey(id)
  return { $node: key, labels, properties: visible(properties) }
}

export const toRelationshipCell = (type: string, properties: Record<string, CypherValue>): CypherValue => ({
  $rel: type,
  properties: visible(properties),
})

/** Nodes and relationships in turn, as the path runs. */
export const toPathCell = (parts: CypherValue[]): CypherValue => ({ $path: parts })

/** Integers beyond 2^53 are given as their digits, which JSON can hold. */
export const toPlainInteger = (value: bigint): CypherValue =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
    ? Number(value)
    : value.toString()
