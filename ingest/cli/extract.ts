/**
 * `concordance extract`: papers in, facts out, one JSON line a paper; a pure filter that can be spread over machines.
 * The server runs it as a child on what the page ingests:
 * `concordance extract - --papers --json-problems --name library.bib` takes the bytes of a file on standard input and
 * writes `{"paper": Paper, "facts": Facts}` lines to standard output and Problem lines to standard error, as JSON. It ends
 * with 0 where at least one paper was read, else with 1; a file that can't be read is one Problem line. How many papers the file has
 * is a line `{"papers": 31}` before the first of them, but of JSON lines; where records went into others a line `{"merged": 2}` ends standard error.
 */
import { Command, InvalidArgumentError } from 'commander'
import { extractReadings } from '@/ingest/extract-readings'
import { formatList } from '@/ingest/read/formats'
import type { MergeCount } from '@/ingest/read/merge-duplicates'
import { readPapers } from '@/ingest/read/read-papers'
import type { Quality } from '@/lib/model/quality'
import type { Context } from './context'
import { formatOption, type InputOptions, nameOption, openInput } from './input'
import { reportProblem } from './problems'
import { qualityOption } from './quality-option'
import { reportUnreadable } from './read'

interface ExtractCommandOptions extends InputOptions {
  explain?: boolean
  papers?: boolean
  quality?: Quality
  threads?: number
  jsonProblems?: boolean
}

export function extractCommand(context: Context): Command {
  return new Command('extract')
    .summary('print what is found in papers as JSON lines')
    .description(
      'Prints what is found in the papers of a file as JSON lines {"id","concepts":[…]}, in order of the file. "-" reads standard input. Needs no store.',
    )
    .argument('<file>', 'a file of any format below, also compressed (.gz)')
    .option('--explain', 'say of each concept what decided it')
    .option('--papers', 'print {"paper","facts"} instead, the paper with what was found in it')
    .option(
      '--threads <count>',
      'use so many cores instead of all (one, where many of these run at once)',
      parseThreads,
    )
    .addOption(formatOption())
    .addOption(nameOption())
    .addOption(qualityOption())
    .option('--json-problems', 'write problems as JSON lines')
    .addHelpText('after', () => `\nFormats:\n${formatList()}`)
    .action((file: string, options: ExtractCommandOptions) => extract(file, options, context))
}

function parseThreads(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}

async function extract(file: string, options: ExtractCommandOptions, context: Context): Promise<void> {
  const { terminal, parts } = context
  const { explain = false, quality, threads } = options
  const extractor = await parts.openExtractor({ explain, quality, threads })
  let papers = 0
  try {
    const source = await openInput(file, options, context)
    const count: MergeCount = { merged: 0 }
    const records = readPapers(source, { format: options.format, count })
    const onProblem = (problem: Parameters<typeof reportProblem>[0]) =>
      reportProblem(problem, terminal, options.jsonProblems)
    for await (const readings of extractReadings(records, extractor, { onProblem })) {
      if (options.jsonProblems && papers === 0 && count.papers)
        terminal.err(`${JSON.stringify({ papers: count.papers })}\n`)
      papers += readings.length
      const lines = readings.map((reading) => JSON.stringify(options.papers ? reading : reading.facts))
      await terminal.out(`${lines.join('\n')}\n`)
    }
    if (options.jsonProblems && count.merged > 0) terminal.err(`${JSON.stringify({ merged: count.merged })}\n`)
  } catch (error) {
    reportUnreadable(error, file, options, context)
  } finally {
    await extractor.close()
  }
  if (papers === 0) context.exitCode = 1
}
