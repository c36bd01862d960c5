/**
 * Papers whose facts are of another version of the extractor are read anew; what follows from them is left to the caller.
 * One without words, or that no run brought, is left as it is.
 */
import type { CorpusPaper } from '@/lib/model/corpus-line'
import type { Problem } from '@/lib/model/paper'
import { type CorpusSource, papersOf } from '@/lib/store/corpus-lines'
import type { Reading } from '@/lib/store/graph-store'
import { UNREADABLE_REMEDY } from '@/lib/store/inspect/flaws'
import type { Extractors } from './extractors'
import type { CorpusSink } from './load-corpus'

export interface ExtractAnewOptions {
  /** Where the papers are read from, and where they go: the store, or the server that has it open. */
  corpus: CorpusSource
  sink: CorpusSink
  extractors: Extractors
  onProgress(papers: number): void
  /** Told of papers that lack their title. */
  onProblem?(problem: Problem): void
}

const WITHOUT_TITLE = `The paper has no title in the store. ${UNREADABLE_REMEDY}.`

/** It has words to read, and a run to be written under: `doctor --fix` puts one under a run that no ingest brought. */
const isFit = ({ paper, runs = [] }: CorpusPaper): boolean => runs.length > 0 && paper.title + paper.abstract !== ''

/** Papers stay in their runs, which name the extractor from then on. Returns how many were read by another version. */
export async function extractAnew(options: ExtractAnewOptions): Promise<number> {
  const { corpus, sink, extractors, onProgress, onProblem } = options
  for (const { papers: _, ...run } of await corpus.runs()) {
    await sink.startRun({ ...run, extractor: (await extractors.like(run.extractor)).version })
  }
  let extracted = 0
  for await (const batch of papersOf(corpus)) {
    for (const { paper } of batch) if (!paper.title) onProblem?.({ source: paper.id, reason: WITHOUT_TITLE })
    const stale: CorpusPaper[] = []
    for (const each of batch) if (isFit(each) && !(await extractors.isCurrent(each.facts))) stale.push(each)
    if (stale.length === 0) continue
    const facts = await extractors.extract(stale.map(({ paper, facts }) => ({ paper, version: facts?.extractor })))
    const byRun = new Map<string, Reading[]>()
    for (const [i, { paper, runs }] of stale.entries()) {
      const [own, run] = [facts[i], runs?.[0]]
      if (own && run !== undefined) byRun.set(run, [...(byRun.get(run) ?? []), { paper, facts: own }])
    }
    for (const [run, readings] of byRun) await sink.upsertReadings(run, readings)
    extracted += stale.length
    onProgress(extracted)
  }
  return extracted
}
