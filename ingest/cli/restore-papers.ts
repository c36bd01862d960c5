/** Papers of a backup into a store, each under the runs that brought it; facts of another extractor are made anew. */
import type { Problem } from '@/lib/model/paper'
import { openBackup } from './backup-file'
import type { Extractors } from './extractors'
import { type CorpusSink, loadCorpus } from './load-corpus'

interface RestoreOptions {
  extractors: Extractors
  dataFolder: string
  now: Date
  onProblem(problem: Problem): void
  onProgress(papers: number): void
}

/** Returns how many papers there were. What follows from them is left to the caller. */
export async function restorePapers(sink: CorpusSink, file: string, options: RestoreOptions): Promise<number> {
  const source = await openBackup(file)
  const run = { id: 'restored', at: options.now.toISOString(), source: source.name, sample: false }
  const { papers } = await loadCorpus(source, { ...options, file, sink, run, keepFacts: false })
  return papers
}
