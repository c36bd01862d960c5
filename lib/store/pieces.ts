/** Statements that take `$ids`, a piece of them at a time: more at once would hold up the event loop. */
import type { CypherDriver, CypherParams, CypherRow } from './driver'

/** Ids a statement. */
export const PIECE = 500

/** Rows for each id once, in the order of the pieces. */
export async function readInPieces(
  driver: CypherDriver,
  cypher: string,
  ids: Iterable<string>,
  params: CypherParams = {},
): Promise<CypherRow[]> {
  const all = [...new Set(ids)]
  const rows: CypherRow[] = []
  for (let at = 0; at < all.length; at += PIECE) {
    rows.push(...(await driver.read(cypher, { ...params, ids: all.slice(at, at + PIECE) })))
  }
  return rows
}
