/** `concordance rebuild`: reads papers anew where the extractor has changed, and works out anew what follows. */
import { Command } from 'commander'
import type { BatchExtractor } from '@/ingest/extractor'
import type { Paper } from '@/lib/model/paper'
import type { GraphStore } from '@/lib/store/graph-store'
import { type Context, environmentFor, withStore } from './context'
import { type Progress, progressOn } from './progress'
import { storeOption } from './store-option'
import { markFinished, markUnfinished } from './unfinished'

interface RebuildOptions {
  json?: boolean
  store?: string
}

export function rebuildCommand(context: Context): Command {
  return new Command('rebuild')
    .summary('work out concepts, clusters and places anew')
    .description(
      'Extracts anew the papers that another version of the extractor has read, and works out anew what follows from all of them: concepts across papers, co-occurrence, clusters and places. The same papers then give the same picture.',
    )
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((options: RebuildOptions) => rebuild(options, context))
}

async function rebuild(options: RebuildOptions, context: Context): Promise<void> {
  const { terminal, parts } = context
  const environment = environmentFor(context, options.store)
  const progress = progressOn(terminal, parts.now)
  const extractor = await parts.openExtractor()
  try {
    await withStore(context, environment, async (store) => {
      await markUnfinished(environment.dataFolder)
      const extracted = await extractAnew(store, extractor, progress)
      const { papers, concepts, clusters } = await parts.derive(store, { full: true })
      await markFinished(environment.dataFolder)
      progress.end()
      const words = `Rebuilt: ${papers} papers (${extracted} extracted anew), ${concepts} concepts, ${clusters} clusters.`
      await terminal.out(`${options.json ? JSON.stringify({ papers, extracted, concepts, clusters }) : words}\n`)
    })
  } finally {
    progress.end()
    await extractor.close()
  }
}

const BATCH = 100

/** Papers stay in their runs. Returns how many were read by another version. */
async function extractAnew(store: GraphStore, extractor: BatchExtractor, progress: Progress): Promise<number> {
  let extracted = 0
  for (let afterId: string | undefined; ; ) {
    const readings = await store.readings(afterId === undefined ? { limit: BATCH } : { afterId, limit: BATCH })
    const stale = readings.filter(({ facts }) => facts.extractor !== extractor.version).map(({ paper }) => paper)
    const facts = await extractor.extract(stale)
    for (const [run, papers] of await byRun(store, stale)) {
      const anew = papers.flatMap((paper) =>
        facts.filter(({ id }) => id === paper.id).map((own) => ({ paper, facts: own })),
      )
      await store.upsertReadings(run, anew)
      extracted += anew.length
    }
    if (stale.length > 0) progress.show(`Extracted ${extracted} papers anew`)
    afterId = readings.at(-1)?.paper.id
    if (readings.length < BATCH || afterId === undefined) return extracted
  }
}

async function byRun(store: GraphStore, papers: readonly Paper[]): Promise<Map<string, Paper[]>> {
  const runs = new Map<string, Paper[]>()
  for (const paper of papers) {
    const run = (await store.paper(paper.id))?.runs[0]?.id
    if (run !== undefined) runs.set(run, [...(runs.get(run) ?? []), paper])
  }
  return runs
}
