/**
 * A store that an older version of Concordance filled: its papers and runs are read by what has stayed the same since the
 * first version. A database is emptied then, so that they can be read into it anew.
 */
import type { Run } from '@/lib/model/run'
import { askRunsOf } from './ask/health'
import type { CorpusSource } from './corpus-lines'
import type { CypherDriver } from './driver'
import { openDriver, type StoreSettings, schemaOf } from './open-graph-store'
import { toPaper, toRun } from './paper-row'
import { countAndDelete, PAPERS_AFTER } from './queries/older-store'
import { LIST_RUNS } from './queries/runs'
import { STORE_STATE } from './queries/store'
import { number } from './row'
import { KEYED_LABELS, SCHEMA_VERSION } from './schema'

export interface OlderStore extends CorpusSource {
  /** Takes out all that Concordance wrote, its version last. */
  empty(): Promise<void>
  close(): Promise<void>
}

/** Undefined where the store is not an older one of ours. @throws StoreError as opening a store does */
export async function openOlderStore(settings: StoreSettings): Promise<OlderStore | undefined> {
  const driver = await openDriver(settings)
  const [state] = await driver.read(STORE_STATE)
  if (state && schemaOf(state) < SCHEMA_VERSION) return olderStore(driver, number(state, 'revision'))
  await driver.close()
  return undefined
}

const olderStore = (driver: CypherDriver, revision: number): OlderStore => ({
  revision: async () => revision,
  runs: async (): Promise<Run[]> => (await driver.read(LIST_RUNS)).map(toRun),
  async papers(afterId = '', limit) {
    const papers = (await driver.read(PAPERS_AFTER, { after: afterId, limit })).map(toPaper)
    const runs = await askRunsOf(
      driver,
      papers.map(({ id }) => id),
    )
    return papers.map((paper) => ({ paper, runs: runs.get(paper.id) ?? [] }))
  },
  async empty() {
    for (const label of [...KEYED_LABELS.filter((each) => each !== 'Store'), 'Store']) {
      for (let gone = 1; gone > 0; ) {
        const [row] = await driver.write((tx) => tx.run(countAndDelete(label)))
        gone = row ? number(row, 'gone') : 0
      }
    }
  },
  close: () => driver.close(),
})
