/** Whole papers by ids that a page or program has. */
import type { Paper } from '@/lib/model/paper'
import type { CypherDriver } from '@/lib/store/driver'
import { toPaper } from '@/lib/store/paper-row'
import { WHOLE_PAPERS, WHOLE_PAPERS_OF_OTHER_IDS } from '@/lib/store/queries/find'
import { text } from '@/lib/store/row'

/** Papers a statement; more would hold up the event loop. */
const MOST_AT_ONCE = 500

export async function askPapers(driver: CypherDriver, ids: readonly string[]): Promise<Map<string, Paper>> {
  const found = new Map<string, Paper>()
  for (const statement of [WHOLE_PAPERS, WHOLE_PAPERS_OF_OTHER_IDS]) {
    const asked = [...new Set(ids)].filter((id) => !found.has(id))
    for (let at = 0; at < asked.length; at += MOST_AT_ONCE) {
      const rows = await driver.read(statement, { ids: asked.slice(at, at + MOST_AT_ONCE) })
      for (const row of rows) found.set(text(row, 'asked'), toPaper(row))
    }
  }
  return found
}
