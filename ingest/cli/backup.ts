/** `concordance backup` and `concordance restore`: all papers of a store into a file, and back. */
import { Command } from 'commander'
import { markFinished, markUnfinished } from '@/lib/derive/unfinished'
import { writeBackup } from './backup-file'
import { type Context, environmentFor, withStore } from './context'
import { reportProblem } from './problems'
import { progressOn } from './progress'
import { restorePapers } from './restore-papers'
import { keepSafetyCopy } from './safety-copy'
import { storeOption } from './store-option'

export function backupCommand(context: Context): Command {
  return new Command('backup')
    .summary('write all papers into a file')
    .description(
      'Writes all papers with their runs into one file, from which `concordance restore` makes the store anew, here or in another store. Your own queries and corrections are files in the data folder: copy them too.',
    )
    .argument('<file>', 'a new file, such as papers.jsonl.gz')
    .addOption(storeOption())
    .action((file: string, options: { store?: string }) => backup(file, options, context))
}

async function backup(file: string, options: { store?: string }, context: Context): Promise<void> {
  const papers = await withStore(context, environmentFor(context, options.store), (store) => writeBackup(store, file))
  await context.terminal.out(`Wrote ${papers} ${papers === 1 ? 'paper' : 'papers'} to ${file}.\n`)
}

export function restoreCommand(context: Context): Command {
  return new Command('restore')
    .summary('read all papers of a backup')
    .description('Adds the papers of a backup with their runs to the store, and extracts them anew.')
    .argument('<file>', 'a file that `concordance backup` wrote')
    .addOption(storeOption())
    .action((file: string, options: { store?: string }) => restore(file, options, context))
}

async function restore(file: string, options: { store?: string }, context: Context): Promise<void> {
  const { terminal, parts } = context
  const environment = environmentFor(context, options.store)
  const progress = progressOn(terminal, parts.now)
  const extractor = await parts.openExtractor()
  try {
    await withStore(context, environment, async (store) => {
      await markUnfinished(environment.dataFolder)
      const papers = await restorePapers(store, file, extractor, {
        onProblem: (problem) => reportProblem(problem, terminal),
        onProgress: (count) => progress.show(`${count} papers`),
      })
      await parts.derive(store, { full: true })
      await markFinished(environment.dataFolder)
      await keepSafetyCopy(store, environment)
      progress.end()
      await terminal.out(`Restored ${papers} ${papers === 1 ? 'paper' : 'papers'} from ${file}.\n`)
    })
  } finally {
    progress.end()
    await extractor.close()
  }
}
