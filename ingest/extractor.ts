/** What the ingester asks of an extractor: facts for papers, in the order of the papers, on one thread or on all cores. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import type { Quality } from '@/lib/model/quality'

/** One paper at a time, in this thread. */
export interface Extractor {
  readonly version: string
  extract(paper: Paper): Facts
}

export interface BatchExtractor {
  readonly version: string
  /** Batches that may usefully be under way at once. */
  readonly lanes: number
  extract(papers: readonly Paper[]): Promise<Facts[]>
  close(): Promise<void>
}

export const inThisThread = (extractor: Extractor): BatchExtractor => ({
  version: extractor.version,
  lanes: 1,
  extract: async (papers) => papers.map((paper) => extractor.extract(paper)),
  close: async () => {},
})

interface PoolOptions {
  /** Batches read before threads are started: they cost time to start, so a short file never waits for them. */
  patience?: number
  threads?: number | undefined
  /** In which the workers read. */
  quality?: Quality
}

/**
 * Uses this thread for the first batches and then one worker per core, each with its own extractor.
 * @param worker the built worker; where there is none (in a test), all stays in this thread.
 */
export function onAllCores(extractor: Extractor, worker: URL | undefined, options: PoolOptions = {}): BatchExtractor {
  const threads = options.threads ?? availableParallelism()
  if (!worker || threads < 2 || !existsSync(worker)) return inThisThread(extractor)
  const patience = options.patience ?? 4
  const local = inThisThread(extractor)
  let pool: Promise<Piscina> | undefined
  let batches = 0
  // the package is loaded only where threads are started
  const startPool = async () => {
    const { Piscina } = await import('piscina')
    return new Piscina({
      filename: fileURLToPath(worker),
      minThreads: threads,
      maxThreads: threads,
      workerData: options.quality,
    })
  }
  return {
    version: extractor.version,
    lanes: threads + 1,
    async extract(papers) {
      if (batches++ < patience) return local.extract(papers)
      pool ??= startPool()
      return (await (await pool).run(papers, { name: 'extractBatch' })) as Facts[]
    },
    close: async () => {
      const started = await pool
      if (!started) return
      // a thread that is stopped while it loads its modules would take the process with it
      await Promise.allSettled(Array.from({ length: threads }, () => started.run([], { name: 'extractBatch' })))
      await started.destroy()
    },
  }
}
