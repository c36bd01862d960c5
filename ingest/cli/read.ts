/** `concordance read`: any file of papers as JSON lines in our own shape. */
import { Command } from 'commander'
import { formatList } from '@/ingest/read/formats'
import { readPapers } from '@/ingest/read/read-papers'
import { problem, UnreadableFileError } from '@/ingest/read/record'
import type { Context } from './context'
import { formatOption, type InputOptions, nameOption, openInput } from './input'
import { reportProblem } from './problems'

interface ReadCommandOptions extends InputOptions {
  jsonProblems?: boolean
}

export function readCommand(context: Context): Command {
  return new Command('read')
    .summary('print the papers of files as JSON lines')
    .description(
      'Prints the papers of files as JSON lines {"id","title","abstract",…}. Records that can\'t be read are named on standard error. "-" reads standard input.',
    )
    .argument('<file...>', 'files of any format below, also compressed (.gz)')
    .addOption(formatOption())
    .addOption(nameOption())
    .option('--json-problems', 'write problems as JSON lines')
    .addHelpText('after', () => `\nFormats:\n${formatList()}`)
    .action((files: string[], options: ReadCommandOptions) => read(files, options, context))
}

async function read(files: string[], options: ReadCommandOptions, context: Context): Promise<void> {
  const { terminal } = context
  let papers = 0
  for (const file of files) {
    try {
      for await (const record of readPapers(await openInput(file, options, context), { format: options.format })) {
        if (record.type === 'problem') reportProblem(record.problem, terminal, options.jsonProblems)
        else {
          papers++
          await terminal.out(`${JSON.stringify(record.paper)}\n`)
        }
      }
    } catch (error) {
      reportUnreadable(error, file, options, context)
      context.exitCode = 1
    }
  }
  if (papers === 0) context.exitCode = 1
}

/** A file of which nothing can be read costs itself, not the files after it. */
export function reportUnreadable(error: unknown, file: string, options: ReadCommandOptions, context: Context): void {
  if (!(error instanceof UnreadableFileError)) throw error
  const found = problem(options.name ?? file, error.reason)
  if (found.type === 'problem') reportProblem(found.problem, context.terminal, options.jsonProblems)
}
