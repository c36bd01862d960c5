/** The corpus that ships with the project: a run like any other, which can be taken out again. */
import path from 'node:path'
import { type IngestReport, ingest } from '@/ingest/ingest'
import { readPapers } from '@/ingest/read/read-papers'
import { openFile } from '@/ingest/read/source'
import type { GraphStore } from '@/lib/store/graph-store'
import type { Context } from './context'
import { deriveCorrected } from './derive-corrected'

const SAMPLE_RUN = 'sample'
const SAMPLE_NAME = 'daily-papers.txt'

/** Whether a store holds no paper yet: a run without papers is one that was killed. */
export const isEmpty = async (store: GraphStore): Promise<boolean> =>
  (await store.runs()).every(({ papers }) => papers === 0)

/** All of it in one transaction. */
export async function ingestSample(
  store: GraphStore,
  dataFolder: string,
  context: Pick<Context, 'parts'>,
): Promise<IngestReport> {
  const { parts } = context
  const extractor = await parts.openExtractor()
  try {
    const source = await openFile(path.join(parts.root, 'data', SAMPLE_NAME), SAMPLE_NAME)
    const run = { id: SAMPLE_RUN, at: parts.now().toISOString(), source: SAMPLE_NAME, sample: true }
    const report = await ingest({ papers: readPapers(source), extractor, store, run, batchSize: 1_000 })
    await deriveCorrected(store, { dataFolder, context })
    return report
  } finally {
    await extractor.close()
  }
}

/** Takes the sample out; returns how many papers went. What follows from the rest is to be derived anew. */
export async function removeSample(store: GraphStore): Promise<number> {
  let papers = 0
  for (const run of await store.runs()) if (run.sample) papers += await store.removeRun(run.id)
  return papers
}

/** Papers of the sample where there is nothing but the sample yet, else undefined. */
export function sampleAlone(runs: readonly { sample: boolean; papers: number }[]): number | undefined {
  const papers = runs.reduce((sum, run) => sum + run.papers, 0)
  return papers > 0 && runs.every((run) => run.sample) ? papers : undefined
}
