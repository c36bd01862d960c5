/**
 * The ingest of this page, one at a time: files in turn, progress while they are read, a report for each, a way to stop.
 * It goes on while its dialog is closed.
 */
import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import { ApiError } from '@/lib/api/api-error'
import { ingestFile } from '@/lib/api/client'
import type { IngestReport } from '@/lib/api/contract'
import type { Quality } from '@/lib/model/quality'

export type IngestStep = 'sending' | 'reading' | 'storing' | 'deriving'

export type IngestState =
  | { is: 'idle' }
  | { is: 'running'; file: string; step: IngestStep; papers: number; since: number; stop: () => void }
  | { is: 'done'; reports: { file: string; report: IngestReport }[]; stopped: boolean }
  | Failed

/** A file was not taken in: `taken` before it were, `left` after it were not tried. */
interface Failed {
  is: 'failed'
  file: string
  error: Error
  /** It was refused for want of one, and `retry` may do. */
  token: boolean
  taken: number
  left: number
  retry: () => void
}

export const useIngestStore = create<{ state: IngestState }>()(() => ({ state: { is: 'idle' } }))

const setState = (state: IngestState): void => useIngestStore.setState({ state })

export const forgetIngest = (): void => setState({ is: 'idle' })

export interface IngestChoice {
  withoutSample: boolean
  quality: Quality
}

export interface IngestOptions extends IngestChoice {
  client: QueryClient
  now?: () => number
}

export async function startIngest(files: readonly File[], options: IngestOptions): Promise<void> {
  const { client, withoutSample, quality, now = Date.now } = options
  const controller = new AbortController()
  const { signal } = controller
  const reports: { file: string; report: IngestReport }[] = []
  for (const file of files) {
    const running = { is: 'running', file: file.name, since: now(), stop: () => controller.abort() } as const
    const onProgress = (event: { step: IngestStep; papers: number }) => setState({ ...running, ...event })
    onProgress({ step: 'sending', papers: 0 })
    try {
      reports.push({ file: file.name, report: await ingestFile(file, { withoutSample, quality, signal, onProgress }) })
    } catch (error) {
      if (signal.aborted) break
      const retry = () => void startIngest(files.slice(reports.length), options)
      const rest = { taken: reports.length, left: files.length - reports.length - 1 }
      setState(failed(file.name, error, { ...rest, retry }))
      void client.invalidateQueries()
      return
    }
  }
  setState({ is: 'done', reports, stopped: signal.aborted })
  void client.invalidateQueries()
}

function failed(file: string, error: unknown, rest: Pick<Failed, 'taken' | 'left' | 'retry'>): Failed {
  const known = error instanceof Error ? error : new Error(String(error))
  return { is: 'failed', file, error: known, token: known instanceof ApiError && known.status === 401, ...rest }
}
