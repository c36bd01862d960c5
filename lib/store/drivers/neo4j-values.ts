/** Values on their way to and from Neo4j: our numbers become its integers where they are whole, its nodes plain maps. */
import type { CypherParams, CypherValue } from '@/lib/store/driver'
import { toNodeCell, toPathCell, toPlainInteger, toRelationshipCell } from '@/lib/store/plain'

/** The driver would send every number as a float, which LIMIT refuses and which would lie in the store as 2024.0. */
export function toNeo4jParams(params: CypherParams, toInteger: (value: number) => unknown): Record<string, unknown> {
  const convert = (value: CypherValue): unknown => {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? toInteger(value) : value
    if (Array.isArray(value)) return value.map(convert)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, convert(entry)]))
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, convert(value)]))
}

/** Scalars as they are, nodes, relationships and paths as marked maps, dates, durations and points as texts. */
export function toPlain(value: unknown): CypherValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return toPlainInteger(value)
  if (Array.isArray(value)) return value.map(toPlain)
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  return typeof value === 'object' ? toPlainObject(value) : String(value)
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The driver's own classes are told by their fields, since it is imported in one file only; a map has no class. */
function toPlainObject(value: object): CypherValue {
  const prototype = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return plainEntries(value)
  if ('labels' in value && Array.isArray(value.labels) && 'properties' in value && isMap(value.properties)) {
    return toNodeCell(value.labels.map(String).sort(), plainEntries(value.properties))
  }
  if ('type' in value && 'startNodeElementId' in value && 'properties' in value && isMap(value.properties)) {
    const ends: [string, string] = [String(value.startNodeElementId), String(Reflect.get(value, 'endNodeElementId'))]
    return toRelationshipCell(String(value.type), plainEntries(value.properties), ends)
  }
  if ('segments' in value && Array.isArray(value.segments) && 'start' in value) {
    const parts = value.segments.flatMap(({ relationship, end }) => [relationship, end])
    return toPathCell([value.start, ...parts].map(toPlain))
  }
  return String(value)
}

const plainEntries = (value: object): Record<string, CypherValue> =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]))
