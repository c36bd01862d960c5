/** Papers whose facts are of another version of the extractor are read anew; what follows from them is left to the caller. */
import type { BatchExtractor } from '@/ingest/extractor'
import type { Paper } from '@/lib/model/paper'
import type { GraphStore } from '@/lib/store/graph-store'

const BATCH = 100

/** Papers stay in their runs, which name the extractor from then on. Returns how many were read by another version. */
export async function extractAnew(
  store: GraphStore,
  extractor: BatchExtractor,
  onProgress: (papers: number) => void,
): Promise<number> {
  const runOf = new Map<string, string>()
  for (const [run, papers] of await store.papersByRun()) for (const id of papers) runOf.set(id, run)
  let extracted = 0
  for (let afterId: string | undefined; ; ) {
    const readings = await store.readings(afterId === undefined ? { limit: BATCH } : { afterId, limit: BATCH })
    const stale = readings.filter(({ facts }) => facts.extractor !== extractor.version).map(({ paper }) => paper)
    const facts = await extractor.extract(stale)
    const anew = stale.flatMap((paper, index) => {
      const own = facts[index]
      return own ? [{ paper, facts: own }] : []
    })
    for (const [run, papers] of grouped(stale, runOf)) {
      await store.upsertReadings(
        run,
        anew.filter(({ paper }) => papers.has(paper)),
      )
    }
    extracted += anew.length
    if (stale.length > 0) onProgress(extracted)
    afterId = readings.at(-1)?.paper.id
    if (readings.length < BATCH || afterId === undefined) break
  }
  for (const run of await store.runs()) await store.startRun({ ...run, extractor: extractor.version })
  return extracted
}

function grouped(papers: readonly Paper[], runOf: ReadonlyMap<string, string>): Map<string, Set<Paper>> {
  const runs = new Map<string, Set<Paper>>()
  for (const paper of papers) {
    const run = runOf.get(paper.id)
    if (run !== undefined) runs.set(run, (runs.get(run) ?? new Set()).add(paper))
  }
  return runs
}
