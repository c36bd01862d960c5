/**
 * How large a value may be, as far as the text of a statement tells. What is read from the graph is taken for average:
 * whoever reads it can be stopped, and what is collected of it is held to the server's memory.
 */

export interface Extent {
  /** Signs of a text, entries of a list or map; 1 for a node. */
  length: number
  /** Signs of the longest text where `length` is what most have. */
  longest?: number
  /** The largest of its entries, or of a map's values; left out of texts and of what may be anything. */
  of?: Extent
  /** Whoever writes the statement decides what stands in it, so that a search in it can be as slow as searches get. */
  isMade: boolean
}

/** Entries of a collected list: about what Neo4j collects within the time of a query. */
const COLLECTED = 1_000_000
/** Signs of a collected text: longer ones are fewer. */
const COLLECTED_TEXT = 100
const SIGNS_PER_ENTRY = 10
export const BYTES_PER_ENTRY = 8
const BYTES_PER_VALUE = 32
/** Of a map, with its key. */
export const BYTES_PER_MEMBER = 40

const LONGEST_ABSTRACT = 6_000

/** A node, relationship or path; a variable that only a pattern names. */
export const ENTITY: Extent = { length: 1, isMade: false }
export const PROPERTY: Extent = { length: 200, longest: LONGEST_ABSTRACT, isMade: false }
export const NUMBER: Extent = { length: 20, isMade: true }
export const NAMES: Extent = listOf(50, { length: 50, isMade: false })
export const ENTITIES: Extent = listOf(250, ENTITY)
/** A parameter while its value is not known. */
const ANY_PARAMETER: Extent = { length: 200, isMade: true }

export function textOf(length: number): Extent {
  return { length, isMade: true }
}

export function listOf(length: number, of: Extent): Extent {
  return { length, of, isMade: of.isMade }
}

export function collected(of: Extent, rows = COLLECTED): Extent {
  const isText = !of.isMade && !of.of
  return listOf(Math.min(rows, COLLECTED), isText ? { ...of, length: Math.min(of.length, COLLECTED_TEXT) } : of)
}

/** Deeper values than a parameter may have are refused elsewhere. */
const MOST_LEVELS = 4

export function givenParameter(value: unknown, levels = MOST_LEVELS): Extent {
  if (value === undefined) return ANY_PARAMETER
  if (typeof value === 'string') return textOf(value.length)
  if (typeof value !== 'object' || value === null || levels === 0) return NUMBER
  const entries = Object.values(value)
  return listOf(entries.length, widest(entries.map((entry) => givenParameter(entry, levels - 1))))
}

/** The first entries of it, or those between two places. */
export const sliceOf = (extent: Extent, most: number): Extent => ({ ...extent, length: Math.min(extent.length, most) })

export const longestOf = ({ length, longest = length }: Extent): number => longest

/** What any of them may be. */
export function widest(extents: readonly Extent[]): Extent {
  const inner = extents.flatMap(({ of }) => of ?? [])
  return {
    length: extents.reduce((most, { length }) => Math.max(most, length), 0),
    longest: extents.reduce((most, extent) => Math.max(most, longestOf(extent)), 0),
    ...(inner.length > 0 ? { of: widest(inner) } : {}),
    isMade: extents.some(({ isMade }) => isMade),
  }
}

/** `a + b`: of texts, of lists, or of a list and an entry. */
export function sumOf(a: Extent, b: Extent): Extent {
  const isList = a.of !== undefined || b.of !== undefined
  const inner = isList ? [a.of ?? a, b.of ?? b] : []
  const [length, longest] = [a.length + b.length, longestOf(a) + longestOf(b)]
  return { ...widest([a, b]), length, longest, ...(isList ? { of: widest(inner) } : {}) }
}

export const propertyOf = (extent: Extent): Extent => (extent.of ? widest([extent.of, PROPERTY]) : PROPERTY)

export const entryOf = (extent: Extent): Extent => extent.of ?? widest([extent, PROPERTY])

/** Bytes that it takes where it is made anew, and not only named. */
export const bytesOf = ({ length, of }: Extent): number =>
  of ? length * (BYTES_PER_ENTRY + bytesOf(of)) : BYTES_PER_VALUE + length

/** Turns of a loop over it. */
export const turnsOf = ({ length, of }: Extent): number => (of ? length : Math.ceil(length / SIGNS_PER_ENTRY))
