/**
 * Lines of a corpus (lib/model/corpus-line) into a store: papers under the runs that brought them, with the facts that they
 * come with, and queries and corrections into the data folder. A bad line costs itself.
 */
import { problem } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { keepCorrection } from '@/lib/derive/corrections'
import { type CorpusLine, type CorpusPaper, parseCorpusLine, type QueryText } from '@/lib/model/corpus-line'
import { type Correction, CorrectionError } from '@/lib/model/correction'
import type { Problem } from '@/lib/model/paper'
import type { Run, UpsertCounts } from '@/lib/model/run'
import { keepOwnText } from '@/lib/queries/own-queries'
import { QueryTextError } from '@/lib/queries/query-text'
import { ownQueriesFolder } from '@/lib/queries/read-queries'
import type { Reading } from '@/lib/store/graph-store'
import type { Extractors } from './extractors'

/** Whoever takes readings in: a store, or the server that has it open. */
export interface CorpusSink {
  startRun(run: Run): Promise<void>
  upsertReadings(run: string, readings: Reading[]): Promise<UpsertCounts>
  endRun(id: string): Promise<void>
}

export interface LoadOptions {
  sink: CorpusSink
  extractors: Extractors
  /** Facts are taken as they come; else those of another version of the extractor are made anew. */
  keepFacts: boolean
  /** For papers that name no run. */
  run: Omit<Run, 'extractor'>
  dataFolder: string
  /** As the person named it. */
  file: string
  onProblem(problem: Problem): void
  onProgress(papers: number): void
}

const BATCH = 400

export interface LoadReport extends UpsertCounts {
  papers: number
}

/** Whether a file is one of these, by its first line. */
export function isCorpus({ head }: Source): boolean {
  return /^\s*\{\s*"(?:concordance"\s*:\s*\{\s*"revision"|run"\s*:\s*\{|paper"\s*:\s*\{[^\n]*"facts"\s*:\s*\{)/.test(
    head,
  )
}

export async function loadCorpus(source: Source, options: LoadOptions): Promise<LoadReport> {
  const loader = new Loader(options)
  for await (const { line, text } of source.lines()) {
    if (!text.trim()) continue
    const parsed = parseCorpusLine(text)
    if (typeof parsed === 'object') await loader.add(parsed, line)
    else complain(options, `${parsed}, so it was left out.`, line)
  }
  await loader.end()
  if (source.damage)
    complain(options, `${source.damage}; what came before was read. Save or download it again for the rest.`)
  return loader.report
}

function complain({ onProblem, file }: LoadOptions, reason: string, line?: number): void {
  const record = problem(file, reason, line === undefined ? {} : { line })
  if (record.type === 'problem') onProblem(record.problem)
}

class Loader {
  readonly report: LoadReport = { papers: 0, added: 0, updated: 0, unchanged: 0 }
  readonly #options: LoadOptions
  readonly #started = new Map<string, Run>()
  #batch: CorpusPaper[] = []

  constructor(options: LoadOptions) {
    this.#options = options
  }

  async add(line: CorpusLine, at: number): Promise<void> {
    if (line.type === 'run') await this.#start(line.run)
    if (line.type === 'query') await this.#keep(line.query, at)
    if (line.type === 'correction') await this.#keepCorrection(line, at)
    if (line.type !== 'paper') return
    this.#batch.push(line)
    if (this.#batch.length >= BATCH) await this.flush()
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    if (batch.length === 0) return
    const readings = await this.#readingsOf(batch)
    for (const [run, brought] of this.#byRun(batch, readings)) await this.#upsert(run, brought)
    this.report.papers += batch.length
    this.#options.onProgress(this.report.papers)
  }

  /** A run that came unfinished stays so. */
  async end(): Promise<void> {
    await this.flush()
    for (const { id, unfinished } of this.#started.values()) if (!unfinished) await this.#options.sink.endRun(id)
  }

  async #start(run: Run): Promise<void> {
    const { sink, keepFacts, extractors } = this.#options
    const extractor = keepFacts ? run.extractor : (await extractors.like(run.extractor)).version
    await sink.startRun({ ...run, unfinished: true, extractor })
    this.#started.set(run.id, run)
  }

  async #keep(query: QueryText, line: number): Promise<void> {
    try {
      if (await keepOwnText(ownQueriesFolder(this.#options.dataFolder), query)) return
      const reason = `There is another query ${query.slug} already, which stays. Rename one of them to have both.`
      complain(this.#options, reason, line)
    } catch (error) {
      if (!(error instanceof QueryTextError)) throw error
      complain(this.#options, `The query ${query.slug} was left out: ${error.message}`, line)
    }
  }

  async #keepCorrection({ id, correction }: { id: string; correction: Correction }, line: number): Promise<void> {
    try {
      if (await keepCorrection(this.#options.dataFolder, id, correction)) return
      const reason = `${id} is corrected otherwise already, which stays. Take that back first (npx concordance correct --undo ${id}) to have this one.`
      complain(this.#options, reason, line)
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error
      complain(this.#options, `The correction of ${id} was left out: ${error.message}`, line)
    }
  }

  async #readingsOf(batch: CorpusPaper[]): Promise<Reading[]> {
    const { extractors, keepFacts } = this.#options
    const stale = new Set<CorpusPaper>()
    for (const each of batch)
      if (!each.facts || !(keepFacts || (await extractors.isCurrent(each.facts)))) stale.add(each)
    const anew = await extractors.extract(
      [...stale].map(({ paper, facts, runs }) => ({ paper, version: facts?.extractor ?? this.#versionOf(runs) })),
    )
    return batch.flatMap((each) => {
      const facts = stale.has(each) ? anew.shift() : each.facts
      return facts ? [{ paper: each.paper, facts }] : []
    })
  }

  /** Copies without facts say of the runs alone who read their papers. */
  #versionOf(runs: string[] = []): string | undefined {
    return this.#started.get(runs.at(-1) ?? '')?.extractor
  }

  #byRun(batch: CorpusPaper[], readings: Reading[]): Map<string, Reading[]> {
    const grouped = new Map<string, Reading[]>()
    for (const [i, reading] of readings.entries()) {
      for (const run of batch[i]?.runs ?? [this.#options.run.id]) {
        grouped.set(run, [...(grouped.get(run) ?? []), reading])
      }
    }
    return grouped
  }

  async #upsert(run: string, readings: Reading[]): Promise<void> {
    if (!this.#started.has(run)) {
      const extractor = readings[0]?.facts.extractor ?? (await this.#options.extractors.like()).version
      await this.#start({ ...this.#options.run, id: run, extractor })
    }
    const counts = await this.#options.sink.upsertReadings(run, readings)
    this.report.added += counts.added
    this.report.updated += counts.updated
    this.report.unchanged += counts.unchanged
  }
}
