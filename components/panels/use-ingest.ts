/** One ingest at a time from this page: files in turn, progress while they are read, a report for each, a way to stop. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { ApiError } from '@/lib/api/api-error'
import { ingestFile } from '@/lib/api/client'
import type { IngestReport } from '@/lib/api/contract'
import { keepWriteToken } from '@/lib/api/write-token'

export type IngestStep = 'sending' | 'reading' | 'storing' | 'deriving'

export type IngestState =
  | { is: 'idle' }
  | { is: 'running'; file: string; step: IngestStep; papers: number; since: number }
  | { is: 'done'; reports: { file: string; report: IngestReport }[]; stopped: boolean }
  | { is: 'failed'; file: string; error: Error; token: boolean; retry: () => void }

export interface Ingest {
  state: IngestState
  start: (files: readonly File[], options: { withoutSample: boolean }) => Promise<void>
  stop: () => void
  reset: () => void
  /** Keeps the token that a person typed and tries again. */
  retryWith: (token: string) => void
}

/** A fresh controller in place of the last. */
function begin(controller: { current: AbortController | null }): AbortController {
  const fresh = new AbortController()
  controller.current = fresh
  return fresh
}

export function useIngest(now: () => number = Date.now): Ingest {
  const [state, setState] = useState<IngestState>({ is: 'idle' })
  const controller = useRef<AbortController | null>(null)
  const client = useQueryClient()
  const start = useCallback(
    async (files: readonly File[], options: { withoutSample: boolean }) => {
      const { signal } = begin(controller)
      const reports: { file: string; report: IngestReport }[] = []
      for (const file of files) {
        const running = { is: 'running', file: file.name, since: now() } as const
        setState({ ...running, step: 'sending', papers: 0 })
        try {
          const onProgress = (event: { step: IngestStep; papers: number }) => setState({ ...running, ...event })
          reports.push({ file: file.name, report: await ingestFile(file, { ...options, signal, onProgress }) })
        } catch (error) {
          if (signal.aborted) break
          const retry = () => void start(files.slice(reports.length), options)
          setState(failed(file.name, error, retry))
          void client.invalidateQueries()
          return
        }
      }
      setState({ is: 'done', reports, stopped: signal.aborted })
      void client.invalidateQueries()
    },
    [client, now],
  )
  const stop = useCallback(() => controller.current?.abort(), [])
  const reset = useCallback(() => setState({ is: 'idle' }), [])
  const retryWith = (token: string) => {
    keepWriteToken(token)
    if (state.is === 'failed') state.retry()
  }
  return { state, start, stop, reset, retryWith }
}

function failed(file: string, error: unknown, retry: () => void): IngestState {
  const known = error instanceof Error ? error : new Error(String(error))
  return { is: 'failed', file, error: known, token: known instanceof ApiError && known.status === 401, retry }
}
