/** Reads typed values out of the rows an engine answers with; a value of another type means the store is damaged. */
import type { CypherRow, CypherValue } from './driver'
import { StoreError } from './errors'

function refuse(row: CypherRow, column: string, wanted: string): never {
  const found = row[column] === null ? 'nothing' : typeof row[column]
  // Only what was written by hand is without an id, and nothing of ours can name it.
  const remedy =
    column === 'id'
      ? 'Take out what was made without an id: MATCH (n) WHERE (n:Paper OR n:Concept) AND n.id IS NULL DETACH DELETE n.'
      : 'Set it right with: npx concordance doctor --fix, or npx concordance rebuild.'
  throw new StoreError('DAMAGED', `The store holds ${found} where ${wanted} belongs (column ${column}). ${remedy}`)
}

export function text(row: CypherRow, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : refuse(row, column, 'a text')
}

export function optionalText(row: CypherRow, column: string): string | undefined {
  const value = row[column]
  return value === null || value === undefined ? undefined : text(row, column)
}

export function number(row: CypherRow, column: string): number {
  const value = row[column]
  return typeof value === 'number' ? value : refuse(row, column, 'a number')
}

export function optionalNumber(row: CypherRow, column: string): number | undefined {
  const value = row[column]
  return value === null || value === undefined ? undefined : number(row, column)
}

export const flag = (row: CypherRow, column: string): boolean => row[column] === true

function list<T>(row: CypherRow, column: string, isItem: (item: CypherValue) => item is T & CypherValue): T[] {
  const value = row[column]
  if (value === null || value === undefined) return []
  return Array.isArray(value) && value.every(isItem) ? value : refuse(row, column, 'a list')
}

/** A missing list is an empty one. */
export const texts = (row: CypherRow, column: string): string[] =>
  list(row, column, (item): item is string => typeof item === 'string')

export const numbers = (row: CypherRow, column: string): number[] =>
  list(row, column, (item): item is number => typeof item === 'number')

const isMap = (item: CypherValue): item is CypherRow =>
  typeof item === 'object' && item !== null && !Array.isArray(item)

export function map(row: CypherRow, column: string): CypherRow {
  const value = row[column]
  return value !== undefined && isMap(value) ? value : refuse(row, column, 'a map')
}

export const maps = (row: CypherRow, column: string): CypherRow[] => list(row, column, isMap)

/**
 * What `read` finds, or undefined where something else lies there: for what a row can do without, so that a bad one costs
 * itself and not all that are read with it.
 */
export function ifReadable<T>(
  read: (row: CypherRow, column: string) => T,
  row: CypherRow,
  column: string,
): T | undefined {
  try {
    return read(row, column)
  } catch {
    return undefined
  }
}

/** Leaves out what is undefined, so that optional fields are missing rather than undefined. */
export function defined<T extends Record<string, unknown>>(object: T): T {
  for (const key of Object.keys(object)) if (object[key] === undefined) delete object[key]
  return object
}
