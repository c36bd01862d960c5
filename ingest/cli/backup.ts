/** `concordance backup` and `concordance restore`: all that a store was given into a file, and back. */
import { Command } from 'commander'
import { markFinished, markUnfinished } from '@/lib/derive/unfinished'
import type { Environment } from '@/lib/env'
import type { Problem } from '@/lib/model/paper'
import { type CorpusSource, corpusOf } from '@/lib/store/corpus-lines'
import { writeBackup } from './backup-file'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { corpusThrough, ownWords } from './corpus-through'
import { deriveCorrected } from './derive-corrected'
import { Extractors } from './extractors'
import { forceOption, refuseToOverwrite } from './new-file'
import { reportProblem } from './problems'
import { type Progress, progressOn } from './progress'
import { restorePapers } from './restore-papers'
import { keepSafetyCopy } from './safety-copy'
import { sinkHere, sinkThere } from './sinks'
import { storeOption } from './store-option'

export function backupCommand(context: Context): Command {
  return new Command('backup')
    .summary('write all papers into a file')
    .description(
      'Writes all papers with what was found in them, their runs, your own queries and corrections into one file, from which `npx concordance restore` makes the store anew, here or in another store. Works beside a running server.',
    )
    .argument('<file>', 'a new file, such as papers.jsonl.gz')
    .addOption(forceOption())
    .addOption(storeOption())
    .action((file: string, options: BackupOptions) => backup(file, options, context))
}

interface BackupOptions {
  force?: boolean
  store?: string
}

async function backup(file: string, options: BackupOptions, context: Context): Promise<void> {
  await refuseToOverwrite(file, options)
  const environment = environmentFor(context, options.store)
  const write = async (corpus: CorpusSource) =>
    writeBackup(corpus, file, { facts: true, ...(await ownWords(environment.dataFolder)) })
  const papers = await withStoreOrServer(
    context,
    environment,
    (store) => write(corpusOf(store)),
    (server) => write(corpusThrough(server)),
  )
  await context.terminal.out(`Wrote ${papers} ${papers === 1 ? 'paper' : 'papers'} to ${file}.\n`)
}

export function restoreCommand(context: Context): Command {
  return new Command('restore')
    .summary('read all papers of a backup')
    .description(
      'Adds the papers of a backup with their runs, queries and corrections to the store; what another version of the extractor found in them is extracted anew. Works beside a running server.',
    )
    .argument('<file>', 'a file that `npx concordance backup` wrote')
    .addOption(storeOption())
    .action((file: string, options: { store?: string }) => restore(file, options, context))
}

async function restore(file: string, options: { store?: string }, context: Context): Promise<void> {
  const { terminal, parts } = context
  const environment = environmentFor(context, options.store)
  const progress = progressOn(terminal, parts.now)
  const extractors = new Extractors(parts)
  try {
    const papers = await restored(file, { environment, extractors, progress, context })
    progress.end()
    await terminal.out(`Restored ${papers} ${papers === 1 ? 'paper' : 'papers'} from ${file}.\n`)
  } finally {
    progress.end()
    await extractors.close()
  }
}

interface RestoreWork {
  environment: Environment
  extractors: Extractors
  progress: Progress
  context: Context
}

function restored(file: string, { environment, extractors, progress, context }: RestoreWork): Promise<number> {
  const { terminal, parts } = context
  const { dataFolder } = environment
  const onProblem = (problem: Problem) => reportProblem(problem, terminal)
  const onProgress = (count: number) => progress.show(`${count} papers`)
  const options = { extractors, dataFolder, now: parts.now(), onProblem, onProgress }
  return withStoreOrServer(
    context,
    environment,
    async (store) => {
      await markUnfinished(dataFolder)
      const papers = await restorePapers(sinkHere(store), file, options)
      await deriveCorrected(store, { dataFolder, context }, { full: true })
      await markFinished(dataFolder)
      await keepSafetyCopy(store, environment)
      return papers
    },
    async (server) => {
      const sink = sinkThere(server, onProblem)
      const papers = await restorePapers(sink, file, options)
      await sink.finish(false)
      return papers
    },
  )
}
