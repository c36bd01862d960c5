/** `concordance rebuild`: reads papers anew where the extractor has changed, and works out anew what follows. */
import { Command } from 'commander'
import type { BatchExtractor } from '@/ingest/extractor'
import { markFinished, markUnfinished } from '@/lib/derive/unfinished'
import type { Environment } from '@/lib/env'
import type { Paper } from '@/lib/model/paper'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore } from '@/lib/store/graph-store'
import { type Context, environmentFor, withStore } from './context'
import { reportProblem } from './problems'
import { type Progress, progressOn } from './progress'
import { restorePapers } from './restore-papers'
import { exists, keepSafetyCopy, safetyCopyPath, setStoreAside } from './safety-copy'
import { storeOption } from './store-option'

interface RebuildOptions {
  json?: boolean
  store?: string
}

export function rebuildCommand(context: Context): Command {
  return new Command('rebuild')
    .summary('work out concepts, clusters and places anew')
    .description(
      'Extracts anew the papers that another version of the extractor has read, and works out anew what follows from all of them: concepts across papers, co-occurrence, clusters and places. The same papers then give the same picture. An embedded store that is damaged or of another version is set aside and made anew from the copy of its papers in the data folder.',
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
    const copy = await asideWhereUnusable(environment, context)
    await withStore(context, environment, async (store) => {
      await markUnfinished(environment.dataFolder)
      const onProgress = (papers: number) => progress.show(`Extracted ${papers} papers anew`)
      const onProblem = (problem: Parameters<typeof reportProblem>[0]) => reportProblem(problem, terminal)
      const extracted = copy
        ? await restorePapers(store, copy, extractor, { onProgress, onProblem })
        : await extractAnew(store, extractor, progress)
      const { papers, concepts, clusters } = await parts.derive(store, { full: true })
      await markFinished(environment.dataFolder)
      await keepSafetyCopy(store, environment)
      progress.end()
      const words = `Rebuilt: ${papers} papers (${extracted} extracted anew), ${concepts} concepts, ${clusters} clusters.`
      await terminal.out(`${options.json ? JSON.stringify({ papers, extracted, concepts, clusters }) : words}\n`)
    })
  } finally {
    progress.end()
    await extractor.close()
  }
}

/** The copy to rebuild from, where the embedded store can't be opened; the store is then out of the way. */
async function asideWhereUnusable(environment: Environment, context: Context): Promise<string | undefined> {
  try {
    await withStore(context, environment, async () => {})
    return undefined
  } catch (error) {
    const isUnusable = error instanceof StoreError && (error.code === 'DAMAGED' || error.code === 'OTHER_SCHEMA')
    if (!isUnusable || environment.neo4j) throw error
    const copy = safetyCopyPath(environment.dataFolder)
    if (!(await exists(copy))) {
      const remedy = `There is no copy of its papers (${copy}): move the store away and ingest your files again.`
      throw new StoreError(error.code, `${error.message} ${remedy}`, { cause: error })
    }
    const aside = await setStoreAside(environment.dataFolder, context.parts.now())
    context.terminal.err(`${error.message}\nIt was set aside as ${aside}. Making it anew from ${copy} …\n`)
    return copy
  }
}

const BATCH = 100

/** Papers stay in their runs. Returns how many were read by another version. */
async function extractAnew(store: GraphStore, extractor: BatchExtractor, progress: Progress): Promise<number> {
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
    if (stale.length > 0) progress.show(`Extracted ${extracted} papers anew`)
    afterId = readings.at(-1)?.paper.id
    if (readings.length < BATCH || afterId === undefined) return extracted
  }
}

function grouped(papers: readonly Paper[], runOf: ReadonlyMap<string, string>): Map<string, Set<Paper>> {
  const runs = new Map<string, Set<Paper>>()
  for (const paper of papers) {
    const run = runOf.get(paper.id)
    if (run !== undefined) runs.set(run, (runs.get(run) ?? new Set()).add(paper))
  }
  return runs
}
