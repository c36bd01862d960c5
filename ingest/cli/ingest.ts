/** `concordance ingest`: files of papers into the store, or to the server that has it open. */
import { Command } from 'commander'
import { formatList } from '@/ingest/read/formats'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { Extractors } from './extractors'
import { type FileReport, type IngestCommandOptions, ingestHere, ingestThere } from './ingest-files'
import { formatOption, nameOption } from './input'
import { problemLine } from './problems'
import { progressOn } from './progress'
import { qualityOption } from './quality-option'
import { keepSafetyCopy } from './safety-copy'
import { storeOption } from './store-option'
import { counted } from './words'

export function ingestCommand(context: Context): Command {
  return new Command('ingest')
    .summary('read files of papers into the store')
    .description(
      'Reads files of papers, finds what they speak of, and adds both to the graph. Each file is a run, which `npx concordance remove` takes out again. "-" reads standard input. A file that gives no paper costs only itself: the others are taken in, and the command ends with 1.',
    )
    .argument('<file...>', 'files of any format below, also compressed (.gz)')
    .addOption(formatOption())
    .addOption(nameOption())
    .addOption(qualityOption())
    .option('--json', 'print one JSON object instead of a report in words')
    .option('--without-sample', 'take the sample corpus out once the papers are in')
    .addOption(storeOption())
    .addHelpText('after', () => `\nFormats:\n${formatList()}`)
    .action((files: string[], options: IngestCommandOptions) => ingestCommandAction(files, options, context))
}

async function ingestCommandAction(files: string[], options: IngestCommandOptions, context: Context): Promise<void> {
  const environment = environmentFor(context, options.store)
  const progress = progressOn(context.terminal, context.parts.now)
  const extractors = new Extractors(context.parts, options.quality)
  try {
    const work = { dataFolder: environment.dataFolder, files, options, context, extractors, progress }
    const reports = await withStoreOrServer(
      context,
      environment,
      async (store) => {
        const done = await ingestHere(store, work)
        await keepSafetyCopy(store, environment)
        return done
      },
      (server) => ingestThere(server, work),
    )
    progress.end()
    await print(reports, options, context)
    // Others are in, but whoever calls this is to know that not all are.
    if (reports.some(({ added, updated, unchanged }) => added + updated + unchanged === 0)) context.exitCode = 1
  } finally {
    progress.end()
    await extractors.close()
  }
}

async function print(reports: FileReport[], options: IngestCommandOptions, { terminal }: Context): Promise<void> {
  if (options.json) return terminal.out(`${JSON.stringify({ files: reports })}\n`)
  for (const report of reports) {
    for (const problem of report.problems) terminal.err(`${problemLine(problem)}\n`)
    // Of a file that can't be read all is said by then.
    if (report.run !== undefined) await terminal.out(`${reportLine(report)}\n`)
  }
}

/** `library.bib: 31 papers added, 0 updated, 2 unchanged (1 merged, 3 problems)` */
export function reportLine({ file, added, updated, unchanged, merged, problems }: FileReport): string {
  const asides = [merged > 0 && `${merged} merged`, problems.length > 0 && counted(problems.length, 'problem')].filter(
    Boolean,
  )
  const aside = asides.length > 0 ? ` (${asides.join(', ')})` : ''
  return `${file}: ${counted(added, 'paper')} added, ${updated} updated, ${unchanged} unchanged${aside}`
}
