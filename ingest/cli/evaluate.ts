/** `concordance evaluate`: how well the extractor finds what people labelled, on files that the person names. */
import { readFile } from 'node:fs/promises'
import { Command, InvalidArgumentError } from 'commander'
import { evaluateFacts, formatEvaluation } from '@/ingest/evaluate/evaluate'
import { parseGold } from '@/ingest/evaluate/gold'
import { reliability } from '@/ingest/evaluate/score'
import { extractReadings } from '@/ingest/extract-readings'
import { readPapers } from '@/ingest/read/read-papers'
import { type ReadRecord, UnreadableFileError } from '@/ingest/read/record'
import type { Facts } from '@/lib/model/facts'
import type { Quality } from '@/lib/model/quality'
import { type Context, UsageError } from './context'
import { openInput, reasonOf } from './input'
import { reportProblem } from './problems'
import { qualityOption } from './quality-option'

interface EvaluateOptions {
  json?: boolean
  quality?: Quality
  worst?: number
}

export function evaluateCommand(context: Context): Command {
  return new Command('evaluate')
    .summary('score the extractor against labelled papers')
    .description(
      'Extracts the concepts of labelled papers and scores them against the labels: precision, recall and F1 of concepts, accuracy of kinds and roles, and how far confidence can be trusted.',
    )
    .argument('<gold>', 'labels as JSON lines {"id","concepts":[{"name","aliases","types","role","level"}]}')
    .argument('[papers]', 'the papers; where left out, GOLD with -papers before its ending')
    .option('--worst <count>', 'also list what went wrong in that many papers', parseCount)
    .addOption(qualityOption())
    .option('--json', 'print one JSON object')
    .action((gold: string, papers: string | undefined, options: EvaluateOptions) =>
      evaluate(gold, papers, options, context),
    )
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.')
  return Number(text)
}

async function evaluate(goldFile: string, papersFile: string | undefined, options: EvaluateOptions, context: Context) {
  const gold = await readFile(goldFile, 'utf8').catch((error: unknown) => {
    throw new UnreadableFileError(goldFile, reasonOf(error, goldFile))
  })
  const labelled = labelledIds(gold, goldFile)
  const facts = await factsOf(labelled, papersFile ?? goldFile.replace(/(\.\w+)?$/, '-papers$1'), {
    quality: options.quality,
    context,
  })
  if (facts.length === 0) throw new UsageError(`None of the papers labelled in ${goldFile} is among the papers.`)
  const evaluation = evaluateFacts(gold, facts)
  const { summary, scores, withoutFacts } = evaluation
  const text = options.json
    ? JSON.stringify({
        summary,
        reliability: reliability(scores),
        salience: reliability(scores, 'salience'),
        withoutFacts,
      })
    : formatEvaluation(evaluation, options.worst).join('\n')
  await context.terminal.out(`${text}\n`)
}

function labelledIds(gold: string, file: string): ReadonlySet<string> {
  try {
    return new Set(parseGold(gold).map(({ id }) => id))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnreadableFileError(
      file,
      `It is no file of labels, which has a line {"id","concepts"} for each paper. ${reason}`,
    )
  }
}

async function factsOf(
  labelled: ReadonlySet<string>,
  file: string,
  { quality, context }: { quality: Quality | undefined; context: Context },
): Promise<Facts[]> {
  const extractor = await context.parts.openExtractor({ quality })
  const found: Facts[] = []
  try {
    const papers = only(readPapers(await openInput(file, {}, context)), labelled)
    const onProblem = (problem: Parameters<typeof reportProblem>[0]) => reportProblem(problem, context.terminal)
    for await (const readings of extractReadings(papers, extractor, { onProblem })) {
      found.push(...readings.map(({ facts }) => facts))
    }
    return found
  } finally {
    await extractor.close()
  }
}

async function* only(records: AsyncIterable<ReadRecord>, ids: ReadonlySet<string>): AsyncGenerator<ReadRecord> {
  for await (const record of records) if (record.type === 'problem' || ids.has(record.paper.id)) yield record
}
