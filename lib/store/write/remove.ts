/** Takes papers and runs out, with their facts, links and the concepts that no other paper has, in one transaction. */
import type { CypherDriver } from '@/lib/store/driver'
import { DELETE_EMPTY_CLUSTERS } from '@/lib/store/queries/derived'
import { COUNT_REMOVAL } from '@/lib/store/queries/growth'
import { DELETE_RUN, FIND_RUN, PAPERS_OF_RUN_ALONE } from '@/lib/store/queries/runs'
import { DELETE_PAPER_IDS, DELETE_PAPERS, FIND_PAPERS, FIND_PAPERS_BY_OTHER_ID } from '@/lib/store/queries/upsert'
import { text } from '@/lib/store/row'
import { replaceLinks } from './link-changes'
import { type Changes, transact } from './transact'

/** Other ids of a paper take it out too; unknown ids are passed over. */
export const removePapers = (driver: CypherDriver, ids: string[]): Promise<number> =>
  transact(driver, async (changes) => {
    const rows = await changes.readByIds(FIND_PAPERS, ids)
    rows.push(...(await changes.readByIds(FIND_PAPERS_BY_OTHER_ID, ids)))
    return deletePapers(changes, [...new Set(rows.map((row) => text(row, 'id')))])
  })

export const removeRun = (driver: CypherDriver, runId: string): Promise<number> =>
  transact(driver, async (changes) => {
    const rows = await changes.read(PAPERS_OF_RUN_ALONE, { id: runId })
    const count = await deletePapers(
      changes,
      rows.map((row) => text(row, 'id')),
    )
    const [known] = await changes.read(FIND_RUN, { id: runId })
    if (known) await changes.change(DELETE_RUN, { id: runId })
    return count
  })

async function deletePapers(changes: Changes, ids: string[]): Promise<number> {
  await replaceLinks(changes, ids, [])
  await changes.changeEach(DELETE_PAPER_IDS, ids)
  await changes.changeEach(DELETE_PAPERS, ids)
  if (ids.length > 0) {
    await changes.change(DELETE_EMPTY_CLUSTERS)
    await changes.change(COUNT_REMOVAL)
  }
  return ids.length
}
