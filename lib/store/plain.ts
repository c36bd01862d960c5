/** How nodes and relationships look once they are plain values: maps marked by `$node`, `$rel` or `$path`. */
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { CypherValue } from './driver'

/** Properties that are our own bookkeeping and would only swell an answer. */
const HIDDEN = new Set(['facts'])

const visible = (properties: Record<string, CypherValue>): Record<string, CypherValue> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !HIDDEN.has(name)))

/** The key of a paper or concept (`p:…`, `c:…`), null for any other node. */
export function toNodeKey(labels: readonly string[], id: unknown): string | null {
  if (typeof id !== 'string') return null
  if (labels.includes('Paper')) return paperKey(id)
  return labels.includes('Concept') ? conceptKey(id) : null
}

/** `$node` is the node's key, or null. */
export const toNodeCell = (labels: string[], properties: Record<string, CypherValue>): CypherValue => ({
  $node: toNodeKey(labels, properties.id),
  labels,
  properties: visible(properties),
})

/** `$from` and `$to` are the engine's ids of its nodes, until lib/store/ends names them. */
export const toRelationshipCell = (
  type: string,
  properties: Record<string, CypherValue>,
  [from, to]: [from: string, to: string],
): CypherValue => ({ $rel: type, $from: from, $to: to, properties: visible(properties) })

/** Nodes and relationships in turn, as the path runs. */
export const toPathCell = (parts: CypherValue[]): CypherValue => ({ $path: parts })

/** Integers beyond 2^53 are given as their digits, which JSON can hold. */
export const toPlainInteger = (value: bigint): CypherValue =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
    ? Number(value)
    : value.toString()
