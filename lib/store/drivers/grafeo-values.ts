/** Values as the embedded engine gives them: its nodes and relationships become marked maps, dates ISO texts. */
import type { CypherRow, CypherValue } from '@/lib/store/driver'
import { toNodeCell, toPathCell, toPlainInteger, toRelationshipCell } from '@/lib/store/plain'

/** In place: the rows are ours alone. */
export function toRows(rows: Record<string, unknown>[]): CypherRow[] {
  for (const row of rows) for (const column in row) row[column] = toPlain(row[column])
  return rows as CypherRow[]
}

/** Scalars are passed on as they are; nodes, relationships and paths become marked maps, dates ISO texts. */
export function toPlain(value: unknown): CypherValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return toPlainInteger(value)
  if (Array.isArray(value)) return value.map(toPlain)
  if (value instanceof Date) return value.toISOString()
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  return toPlainMap(value as Record<string, unknown>)
}

function toPlainMap(value: Record<string, unknown>): CypherValue {
  const { _id, _labels, _type, _source, _target, ...properties } = value
  if (typeof _id === 'number' && Array.isArray(_labels))
    return toNodeCell(_labels.map(String).sort(), plainEntries(properties))
  if (typeof _id === 'number' && typeof _type === 'string') {
    return toRelationshipCell(_type, plainEntries(properties), [String(_source), String(_target)])
  }
  if (Array.isArray(value.nodes) && Array.isArray(value.edges) && Object.keys(value).length === 2) {
    const { nodes, edges } = value
    return toPathCell(nodes.flatMap((node, at) => [node, ...edges.slice(at, at + 1)]).map(toPlain))
  }
  return plainEntries(value)
}

const plainEntries = (value: Record<string, unknown>): Record<string, CypherValue> =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]))
