/** `concordance rebuild`: reads papers anew where the extractor has changed, and works out anew what follows. */
import { Command } from 'commander'
import { markFinished, markUnfinished } from '@/lib/derive/unfinished'
import type { Environment } from '@/lib/env'
import type { Problem } from '@/lib/model/paper'
import { corpusOf } from '@/lib/store/corpus-lines'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { StoreError } from '@/lib/store/errors'
import { type Context, environmentFor, withStoreInPart } from './context'
import { corpusThrough } from './corpus-through'
import { deriveCorrected } from './derive-corrected'
import { extractAnew } from './extract-anew'
import { Extractors } from './extractors'
import { endMove, moveOut, unfinishedMove } from './move-out'
import { reportProblem } from './problems'
import { progressOn } from './progress'
import { restorePapers } from './restore-papers'
import { exists, keepSafetyCopy } from './safety-copy'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { sinkHere, sinkThere } from './sinks'
import { storeOption } from './store-option'

interface RebuildOptions {
  json?: boolean
  store?: string
}

export function rebuildCommand(context: Context): Command {
  return new Command('rebuild')
    .summary('work out concepts, clusters and places anew')
    .description(
      'Extracts anew the papers that another version of the extractor has read, and works out anew what follows from all of them: concepts across papers, co-occurrence, clusters and places. The same papers then give the same picture. Works beside a running server. A store of an older version is made anew from its own papers, a damaged embedded one from the copy of its papers in the data folder. The old embedded store is set aside; a Neo4j database is emptied, with its papers in a file in the data folder until they are in again.',
    )
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((options: RebuildOptions) => rebuild(options, context))
}

interface Rebuilt {
  papers: number
  extracted: number
  concepts: number
  clusters: number
}

interface RebuildWork {
  environment: Environment
  extractors: Extractors
  context: Context
  onProgress(papers: number): void
}

async function rebuild(options: RebuildOptions, context: Context): Promise<void> {
  const { terminal, parts } = context
  const environment = environmentFor(context, options.store)
  const progress = progressOn(terminal, parts.now)
  const extractors = new Extractors(parts)
  const onProgress = (papers: number) => progress.show(`Extracted ${papers} papers anew`)
  const work = { environment, extractors, context, onProgress }
  try {
    const copy = await asideWhereUnusable(environment, context)
    const { papers, extracted, concepts, clusters } = await withStoreInPart(
      context,
      environment,
      (store) => rebuildHere(store, copy, work),
      (server) => rebuildThere(server, work),
    )
    progress.end()
    const words = `Rebuilt: ${papers} papers (${extracted} extracted anew), ${concepts} concepts, ${clusters} clusters.`
    await terminal.out(`${options.json ? JSON.stringify({ papers, extracted, concepts, clusters }) : words}\n`)
  } finally {
    progress.end()
    await extractors.close()
  }
}

async function rebuildHere(store: CypherGraphStore, copy: string | undefined, work: RebuildWork): Promise<Rebuilt> {
  const { environment, extractors, context, onProgress } = work
  const { dataFolder } = environment
  await markUnfinished(dataFolder)
  let problems = 0
  const onProblem = (problem: Problem) => {
    problems++
    reportProblem(problem, context.terminal)
  }
  const sink = sinkHere(store)
  const extracted = copy
    ? await restorePapers(sink, copy, { extractors, dataFolder, now: context.parts.now(), onProgress, onProblem })
    : await extractAnew({ corpus: corpusOf(store), sink, extractors, onProgress, onProblem })
  const { papers, concepts, clusters } = await deriveCorrected(store, { dataFolder, context }, { full: true })
  await markFinished(dataFolder)
  await keepSafetyCopy(store, environment)
  if (copy) {
    const kept = await endMove(copy, problems)
    if (kept)
      context.terminal.err(`Not all could be read (${problems}): every paper of the old store is kept in ${kept}.\n`)
  }
  return { papers, extracted, concepts, clusters }
}

async function rebuildThere(server: Server, { extractors, context, onProgress }: RebuildWork): Promise<Rebuilt> {
  context.terminal.err(`The store is open in the server at ${server.url}: rebuilding it there.\n`)
  const onProblem = (problem: Problem) => reportProblem(problem, context.terminal)
  const sink = sinkThere(server, onProblem)
  const extracted = await extractAnew({ corpus: corpusThrough(server), sink, extractors, onProgress, onProblem })
  const { papers, concepts, clusters } = await askServer(server, 'derive', { query: { full: 'true' } })
  return { papers, extracted, concepts, clusters }
}

/** The file to rebuild from, where the store can't be opened as it is or is rebuilt in part; it is then out of the way. */
async function asideWhereUnusable(environment: Environment, context: Context): Promise<string | undefined> {
  try {
    await withStoreInPart(
      context,
      environment,
      async () => {},
      async () => {},
    )
    const unfinished = unfinishedMove(environment)
    return (await exists(unfinished)) ? unfinished : undefined
  } catch (error) {
    const isUnusable = error instanceof StoreError && (error.code === 'DAMAGED' || error.code === 'OTHER_SCHEMA')
    if (!isUnusable) throw error
    return moveOut(environment, { error, context })
  }
}
