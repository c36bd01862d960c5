/**
 * The two nodes of a relationship, in an answer to a statement that a person typed: engines name them by ids of their
 * own, which become the keys of the papers and concepts that they are.
 */
import type { CypherValue } from './driver'

type Cell = { [name: string]: CypherValue }

/** `keysOf` is asked once, with every id; what it doesn't name becomes null. */
export async function nameEnds(
  rows: CypherValue[][],
  keysOf: (ids: string[]) => Promise<ReadonlyMap<string, string | null>>,
): Promise<void> {
  const cells: Cell[] = []
  for (const row of rows) for (const value of row) collectRelationships(value, cells)
  if (cells.length === 0) return
  const ids = new Set(cells.flatMap((cell) => [String(cell.$from), String(cell.$to)]))
  const keys = await keysOf([...ids])
  for (const cell of cells) {
    cell.$from = keys.get(String(cell.$from)) ?? null
    cell.$to = keys.get(String(cell.$to)) ?? null
  }
}

function collectRelationships(value: CypherValue, into: Cell[]): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && '$rel' in value) {
    into.push(value)
    return
  }
  for (const entry of Object.values(value)) collectRelationships(entry, into)
}
