/**
 * The ingest of this page, one at a time: files in turn, progress while they are read, what became of each, a way to stop.
 * It goes on while its dialog is closed.
 */
import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import { ApiError } from '@/lib/api/api-error'
import { ingestFile } from '@/lib/api/client'
import type { IngestReport } from '@/lib/api/contract'
import type { Quality } from '@/lib/model/quality'

export type IngestStep = 'sending' | 'reading' | 'storing' | 'deriving'

/** What became of a file: it was taken in, or the message says why not and what to do. */
export type Outcome = { file: string; report: IngestReport } | { file: string; message: string }

export type IngestState =
  | { is: 'idle' }
  | Running
  | { is: 'done'; outcomes: readonly Outcome[]; stopped: boolean }
  | Failed

interface Running {
  is: 'running'
  file: string
  step: IngestStep
  papers: number
  /** How many the file has, once that is known. */
  of?: number | undefined
  since: number
  stop: () => void
  /** Of the files before it. */
  outcomes: readonly Outcome[]
}

/** At a file something went wrong that no file after it would be spared: `left` of them were not tried. */
interface Failed {
  is: 'failed'
  file: string
  error: Error
  /** It was refused for want of one, and `retry` may do. */
  token: boolean
  /** Of the files before it. */
  outcomes: readonly Outcome[]
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

/** A file that can't be read costs itself, not the others. */
export async function startIngest(
  files: readonly File[],
  options: IngestOptions,
  before: readonly Outcome[] = [],
): Promise<void> {
  const { client, withoutSample, quality, now = Date.now } = options
  const controller = new AbortController()
  const { signal } = controller
  const outcomes = [...before]
  for (const [at, file] of files.entries()) {
    const stop = () => controller.abort()
    const running = { is: 'running', file: file.name, since: now(), stop, outcomes: [...outcomes] } as const
    const onProgress = (event: Pick<Running, 'step' | 'papers' | 'of'>) => setState({ ...running, ...event })
    onProgress({ step: 'sending', papers: 0 })
    try {
      await mustBeReadable(file)
      const report = await ingestFile(file, { withoutSample, quality, signal, onProgress })
      outcomes.push({ file: file.name, report })
    } catch (error) {
      if (signal.aborted) break
      const message = messageOfFile(error, file)
      if (message === undefined) {
        const retry = () => void startIngest(files.slice(at), options, outcomes)
        setState(failed(file.name, error, { outcomes, left: files.length - at - 1, retry }))
        void client.invalidateQueries()
        return
      }
      outcomes.push({ file: file.name, message })
    }
  }
  setState({ is: 'done', outcomes, stopped: signal.aborted })
  void client.invalidateQueries()
}

class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/** A browser tells a folder that was dropped, and what is gone since it was chosen, only where they are read. */
async function mustBeReadable(file: File): Promise<void> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new UnreadableError(
        'The browser can’t read it. Of a folder drop the files in it; what was moved or changed since, choose again.',
      )
    })
}

/** Statuses by which the server refuses the file, whatever comes after it. */
const OF_FILE = [400, 413, 415, 422]

/** Why this file was not taken in, where that is its own fault; it is named beside. */
function messageOfFile(error: unknown, file: File): string | undefined {
  if (error instanceof UnreadableError) return error.message
  if (!(error instanceof ApiError)) return undefined
  const own = OF_FILE.includes(error.status) || error.problem.type.endsWith(':extractor')
  const named = `${file.name}: `
  if (!own) return undefined
  return error.message.startsWith(named) ? error.message.slice(named.length) : error.message
}

function failed(file: string, error: unknown, rest: Pick<Failed, 'outcomes' | 'left' | 'retry'>): Failed {
  const known = error instanceof Error ? error : new Error(String(error))
  return { is: 'failed', file, error: known, token: known instanceof ApiError && known.status === 401, ...rest }
}
