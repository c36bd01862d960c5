/** `concordance evaluate`: how well the extractor finds what people labelled, on files that the person names. */
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { type Gold, parseGold } from '@/ingest/evaluate/gold'
import {
  formatReliability,
  formatSummary,
  type PaperScore,
  reliability,
  scorePaper,
  summarize,
} from '@/ingest/evaluate/score'
import { extractReadings } from '@/ingest/extract-readings'
import { readPapers } from '@/ingest/read/read-papers'
import { type ReadRecord, UnreadableFileError } from '@/ingest/read/record'
import { type Context, UsageError } from './context'
import { openInput } from './input'
import { reportProblem } from './problems'

interface EvaluateOptions {
  json?: boolean
  errors?: boolean
}

export function evaluateCommand(context: Context): Command {
  return new Command('evaluate')
    .summary('score the extractor against labelled papers')
    .description(
      'Extracts the concepts of labelled papers and scores them against the labels: precision, recall and F1 of concepts, accuracy of kinds and roles, and how far confidence can be trusted.',
    )
    .argument('<gold>', 'labels as JSON lines {"id","concepts":[{"name","aliases","types","role","level"}]}')
    .argument('[papers]', 'the papers; where left out, GOLD with -papers before its ending')
    .option('--errors', 'list what was missed and what was wrong, paper by paper')
    .option('--json', 'print one JSON object')
    .action((gold: string, papers: string | undefined, options: EvaluateOptions) =>
      evaluate(gold, papers, options, context),
    )
}

async function evaluate(goldFile: string, papersFile: string | undefined, options: EvaluateOptions, context: Context) {
  const { terminal } = context
  const gold = new Map((await readGold(goldFile)).map((paper) => [paper.id, paper]))
  const scores = await scoresOf(gold, papersFile ?? goldFile.replace(/(\.\w+)?$/, '-papers$1'), context)
  if (scores.length === 0) throw new UsageError(`None of the papers labelled in ${goldFile} is among the papers.`)
  if (scores.length < gold.size)
    terminal.err(`${gold.size - scores.length} labelled papers have no text and were left out.\n`)
  const summary = summarize(scores)
  if (options.json) return terminal.out(`${JSON.stringify({ summary, reliability: reliability(scores) })}\n`)
  if (options.errors) await terminal.out(scores.map(errorsOf).join(''))
  await terminal.out(`${[...formatSummary(summary), '', ...formatReliability(reliability(scores))].join('\n')}\n`)
}

async function readGold(file: string): Promise<Gold[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UnreadableFileError(`${file} can't be opened: ${error.message}.`)
  })
  try {
    return parseGold(text)
  } catch (error) {
    throw new UnreadableFileError(
      `${file} is no file of labels. ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function scoresOf(gold: ReadonlyMap<string, Gold>, file: string, context: Context): Promise<PaperScore[]> {
  const extractor = await context.parts.openExtractor()
  const scores: PaperScore[] = []
  try {
    const labelled = only(readPapers(await openInput(file, {}, context)), gold)
    const onProblem = (problem: Parameters<typeof reportProblem>[0]) => reportProblem(problem, context.terminal)
    for await (const readings of extractReadings(labelled, extractor, { onProblem })) {
      for (const { paper, facts } of readings) {
        const labels = gold.get(paper.id)
        if (labels) scores.push(scorePaper(labels, facts.concepts))
      }
    }
  } finally {
    await extractor.close()
  }
  return scores
}

async function* only(records: AsyncIterable<ReadRecord>, gold: ReadonlyMap<string, Gold>): AsyncGenerator<ReadRecord> {
  for await (const record of records) if (record.type === 'problem' || gold.has(record.paper.id)) yield record
}

function errorsOf({ id, judged, missed }: PaperScore): string {
  const wrong = judged.filter(({ outcome }) => outcome === 'wrong' || outcome === 'split')
  const lines = [
    ...missed.map(({ name, types }) => `  missed ${name} (${types.join(', ')})`),
    ...wrong.map(
      ({ predicted, outcome }) =>
        `  ${outcome.padEnd(6)} ${predicted.name} (${predicted.kind}, ${predicted.confidence.toFixed(2)})`,
    ),
  ]
  return lines.length > 0 ? `${id}\n${lines.join('\n')}\n` : ''
}
