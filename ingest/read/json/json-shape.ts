/** What one JSON object of some service's answer says, as fields of a paper. */
import { z } from 'zod'
import type { SourceFields } from '@/ingest/read/to-paper'

export type JsonObject = Record<string, unknown>

export interface JsonShape {
  readonly format: string
  /** Whether the object is a record of this service. */
  matches(record: JsonObject): boolean
  toFields(record: JsonObject): SourceFields
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text, or a number written out; undefined for anything else and for blanks. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() ? value : undefined
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Objects of a list, whatever else stands in it. */
export const objects = (value: unknown): JsonObject[] => list(value).filter(isObject)

/** Texts under one key of each object of a list. */
export const textsOf = (value: unknown, key: string): string[] =>
  objects(value).flatMap((entry) => text(entry[key]) ?? [])

export const yearOf = (value: unknown): string | undefined =>
  text(z.union([z.string(), z.number()]).safeParse(value).data)
