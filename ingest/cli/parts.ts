/** The real parts. Each is loaded when first needed, so that `concordance --help` answers at once. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inThisThread, onAllCores } from '@/ingest/extractor'
import type { Parts } from './context'

/** @param built the folder of the built program; the clone is the folder above it. */
export function processParts(built: string): Parts {
  return {
    root: path.dirname(built),
    now: () => new Date(),
    async openStore(environment) {
      const { openGraphStore } = await import('@/lib/store/open-graph-store')
      return openGraphStore(environment)
    },
    async openExtractor({ explain = false, quality = 'best', threads } = {}) {
      const { createExtractor } = await import('@/ingest/extract/extractor')
      const extractor = await createExtractor({ explain, quality })
      // Workers don't explain: whoever asks why reads a few papers.
      return explain
        ? inThisThread(extractor)
        : onAllCores(extractor, pathToFileURL(path.join(built, 'extract-worker.js')), { threads, quality })
    },
    async derive(store, options) {
      const { derive } = await import('@/lib/derive/derive')
      return derive(store, options)
    },
  }
}
