/** Ingests the files of one command, into a store opened here or over to the server that has it open. */

import { extractReadings } from '@/ingest/extract-readings'
import { ingest } from '@/ingest/ingest'
import { readPapers } from '@/ingest/read/read-papers'
import { problem, UnreadableFileError } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import type { IngestReport } from '@/lib/api/contract'
import { readCorrections } from '@/lib/derive/corrections-file'
import type { DeriveProgress } from '@/lib/derive/derive'
import { isBehind, isUnfinished, markFinished, markUnfinished } from '@/lib/derive/unfinished'
import type { Problem } from '@/lib/model/paper'
import type { Quality } from '@/lib/model/quality'
import type { GraphStore } from '@/lib/store/graph-store'
import type { Context } from './context'
import { deriveCorrected } from './derive-corrected'
import type { Extractors } from './extractors'
import { handOver } from './hand-over'
import { type InputOptions, openInput } from './input'
import { type CorpusSink, isCorpus, loadCorpus } from './load-corpus'
import type { Progress } from './progress'
import { runOfFile } from './run-of-file'
import { removeSample, sampleAlone } from './sample'
import { tellRemoved, tellSample, wantsSampleOut } from './sample-out'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { sinkHere, sinkThere } from './sinks'

export interface IngestCommandOptions extends InputOptions {
  json?: boolean
  quality?: Quality
  store?: string
  withoutSample?: boolean
}

export interface IngestWork {
  dataFolder: string
  files: readonly string[]
  options: IngestCommandOptions
  context: Context
  extractors: Extractors
  progress: Progress
}

export type FileReport = Omit<IngestReport, 'removed' | 'run'> & {
  file: string
  /** Missing where nothing of the file could be read. */
  run?: string
}

export async function ingestHere(store: GraphStore, work: IngestWork): Promise<FileReport[]> {
  const { progress } = work
  const sample = sampleAlone(await store.runs())
  const withoutSample = await wantsSampleOut(sample, work)
  const isLeft = async () => isBehind(store, await readCorrections(work.dataFolder))
  const wasUnfinished = (await isUnfinished(work.dataFolder)) || (await isLeft())
  await markUnfinished(work.dataFolder)
  const reports: FileReport[] = []
  for (const file of work.files) reports.push(await perFile(file, work, (input) => ingestOne(store, input, work)))
  const came = reports.reduce((sum, { added, updated }) => sum + added + updated, 0)
  const found = papersIn(reports)
  const removed = withoutSample && found > 0 ? await removeSample(store) : 0
  // A corpus may bring corrections and nothing else.
  if (came > 0 || removed > 0 || wasUnfinished || (await isLeft())) {
    await deriveCorrected(store, work, { onProgress: ({ step }) => progress.show(`${DERIVING[step]} …`) })
    progress.end()
  }
  await markFinished(work.dataFolder)
  tellRemoved(removed, work)
  if (found > 0 && !withoutSample) tellSample(sample, work)
  return reports
}

const papersIn = (reports: readonly FileReport[]): number =>
  reports.reduce((sum, { added, updated, unchanged }) => sum + added + updated + unchanged, 0)

export async function ingestThere(server: Server, work: IngestWork): Promise<FileReport[]> {
  work.context.terminal.err(`The store is open in the server at ${server.url}: handing the papers over to it.\n`)
  const sample = sampleAlone((await askServer(server, 'runs')).runs)
  const withoutSample = await wantsSampleOut(sample, work)
  const reports: FileReport[] = []
  for (const file of work.files) {
    reports.push(await perFile(file, work, (input) => handOverOne(server, input, { ...work, withoutSample })))
  }
  if (papersIn(reports) > 0 && !withoutSample) tellSample(sample, work)
  return reports
}

const DERIVING: Record<DeriveProgress['step'], string> = {
  read: 'Reading all facts',
  concepts: 'Joining concepts across papers',
  links: 'Linking concepts',
  clusters: 'Finding clusters',
  layout: 'Placing papers and concepts',
  write: 'Storing the graph',
}

interface Input {
  file: string
  /** A whole corpus, with runs and facts of its own. */
  corpus: Source | undefined
  records: ReturnType<typeof readPapers>
  count: { merged: number }
  /** What the run is called. */
  name: string
}

/** A file of which nothing can be read costs itself, not the others. */
async function perFile(
  file: string,
  { options, context }: IngestWork,
  work: (input: Input) => Promise<Omit<IngestReport, 'removed' | 'merged'>>,
): Promise<FileReport> {
  const count = { merged: 0 }
  try {
    const source = await openInput(file, options, context)
    const corpus = options.format === undefined && isCorpus(source) ? source : undefined
    const records = readPapers(source, { format: options.format, count })
    const { run, added, updated, unchanged, problems } = await work({ file, corpus, records, count, name: source.name })
    return { file, run, added, updated, unchanged, merged: count.merged, problems }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    const found = problem(file, error.reason)
    const problems = found.type === 'problem' ? [found.problem] : []
    return { file, added: 0, updated: 0, unchanged: 0, merged: 0, problems }
  }
}

async function ingestOne(store: GraphStore, input: Input, work: IngestWork) {
  const { options, context, extractors, progress } = work
  if (input.corpus) return loadOne(sinkHere(store), input.corpus, input, work)
  const extractor = await extractors.like()
  const run = await runOfFile(input.file, options.name, context.parts.now())
  const onProgress = ({ papers, concepts }: { papers: number; concepts: number }) =>
    progress.show(`${input.file}: ${papers} papers, ${concepts} mentions of concepts`)
  const report = await ingest({ papers: input.records, extractor, store, run, onProgress, batchSize: 64 })
  progress.end()
  return report
}

/** Facts are taken as they come: what another machine extracted is not extracted again. */
async function loadOne(sink: CorpusSink, corpus: Source, { file }: Input, work: IngestWork) {
  const { options, context, extractors, progress, dataFolder } = work
  const problems: Problem[] = []
  const run = await runOfFile(file, options.name, context.parts.now())
  const { added, updated, unchanged } = await loadCorpus(corpus, {
    sink,
    extractors,
    run,
    file,
    dataFolder,
    keepFacts: true,
    onProblem: (found) => problems.push(found),
    onProgress: (papers) => progress.show(`${file}: ${papers} papers`),
  })
  progress.end()
  return { run: run.id, added, updated, unchanged, problems }
}

async function handOverOne(server: Server, input: Input, work: IngestWork & { withoutSample: boolean }) {
  const { options, context, extractors, progress, withoutSample } = work
  const problems: Problem[] = []
  if (input.corpus) {
    const sink = sinkThere(server, (found) => problems.push(found))
    const report = await loadOne(sink, input.corpus, input, work)
    const { removed } = await sink.finish(withoutSample)
    tellRemoved(removed, work)
    return { ...report, problems: [...problems, ...report.problems] }
  }
  const extractor = await extractors.like()
  const readings = extractReadings(input.records, extractor, { onProblem: (found) => problems.push(found) })
  const run = await runOfFile(input.file, options.name, context.parts.now())
  const report = await handOver(server, readings, {
    run: { ...run, extractor: extractor.version },
    withoutSample,
    onProgress: (papers) => progress.show(`${input.file}: ${papers} papers`),
  })
  progress.end()
  tellRemoved(report?.removed ?? 0, work)
  const counts = report ?? { run: run.id, added: 0, updated: 0, unchanged: 0, problems: [] }
  return { ...counts, problems: [...problems, ...counts.problems] }
}
