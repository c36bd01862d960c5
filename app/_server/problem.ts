/** Errors as application/problem+json (RFC 9457): the one shape in which anything that fails leaves the server. */
import type { ProblemDetails } from '@/lib/api/contract'
import { PROBLEM_AS_ANSWER, PROBLEM_TYPE } from '@/lib/api/endpoint'
import { CorrectionError, CorrectionsFileError } from '@/lib/model/correction'
import { QueryParameterError } from '@/lib/queries/bind-parameters'
import { QueryTextError } from '@/lib/queries/query-text'
import { StoreError, type StoreErrorCode } from '@/lib/store/errors'
import { QueryError, type QueryErrorCode } from '@/lib/store/sandbox/query-error'

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Refused',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Busy',
  413: 'Too large',
  415: 'Other content type wanted',
  422: 'Can’t be read',
  500: 'Failed',
  501: 'Not built',
  503: 'Unavailable',
  504: 'Took too long',
  507: 'Disk full',
}

const STORE_STATUS: Record<StoreErrorCode, number> = {
  LOCKED: 503,
  UNREACHABLE: 503,
  UNAUTHORIZED: 503,
  PASSWORD_EXPIRED: 503,
  NO_DATABASE: 503,
  TOO_OLD: 503,
  OTHER_SCHEMA: 503,
  NEWER_SCHEMA: 503,
  DAMAGED: 500,
  DISK: 507,
  READONLY: 403,
  CONFLICT: 409,
  TIMEOUT: 504,
  MEMORY: 500,
  FAILED: 500,
}

/** What a statement asks too much of, or asks wrongly, is the asker's to mend; what is full or closing is ours. */
const QUERY_STATUS: Record<QueryErrorCode, number> = {
  REFUSED: 400,
  FAILED: 400,
  TIMEOUT: 422,
  MEMORY: 422,
  STOPPED: 503,
  BUSY: 503,
  CLOSED: 503,
}

/** An answer that is not what was asked for. `message` names the subject, the rule and the remedy. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  /** Tells problems of one status apart; the last part of the problem's type. */
  readonly code: string
  readonly headers: Record<string, string>
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const notFound = (subject: string, remedy: string): Refusal =>
  new Refusal(404, 'not-found', `${subject} is not in this corpus. ${remedy}`)

/** `found` where there is one, else a 404 that says how to find it. */
export function orNotFound<T>(found: T | null | undefined, subject: string, remedy: string): T {
  if (found === null || found === undefined) throw notFound(subject, remedy)
  return found
}

/** What any thrown value tells the caller. An error that nobody foresaw is logged, its message stays here. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreError) {
    return new Refusal(STORE_STATUS[error.code], toWord(error.code), error.message, error.retriable ? SOON : {})
  }
  if (error instanceof QueryError) {
    const word = `query-${toWord(error.code)}`
    return new Refusal(QUERY_STATUS[error.code], word, error.message, error.retriable ? SOON : {})
  }
  if (error instanceof CorrectionsFileError) return new Refusal(500, 'corrections-file', error.message)
  if (error instanceof CorrectionError) return new Refusal(400, 'correction', error.message)
  if (error instanceof QueryParameterError) return new Refusal(400, 'query-parameters', error.message)
  if (error instanceof QueryTextError) return new Refusal(400, 'query-text', `Line ${error.line}: ${error.message}`)
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return new Refusal(
    500,
    'failed',
    'The server failed at this request. Its log says why; `npx concordance doctor` checks the store.',
  )
}

const SOON = { 'retry-after': '2' }
const toWord = (code: string): string => code.toLowerCase().replaceAll('_', '-')

export const toDetails = (refusal: Refusal): ProblemDetails => ({
  type: `urn:concordance:problem:${refusal.code}`,
  title: TITLES[refusal.status] ?? 'Failed',
  status: refusal.status,
  detail: refusal.message,
})

/** A failure of ours keeps its status whatever the caller prefers. */
export function toProblemResponse(refusal: Refusal, request: Request): Response {
  const asAnswer = refusal.status < 500 && request.headers.get('prefer')?.includes(PROBLEM_AS_ANSWER)
  return new Response(JSON.stringify(toDetails(refusal)), {
    status: asAnswer ? 200 : refusal.status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      ...(asAnswer ? { 'preference-applied': PROBLEM_AS_ANSWER } : {}),
      ...refusal.headers,
    },
  })
}
