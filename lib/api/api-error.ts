/** What the page sees when an endpoint does not answer as asked. */
import { type ProblemDetails, problemDetailsSchema } from './contract'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** HTTP status; 0 where no server answered. */
  readonly status: number
  readonly problem: ProblemDetails
  constructor(status: number, problem: ProblemDetails, options?: { cause?: unknown }) {
    super(problem.detail || problem.title, options)
    this.status = status
    this.problem = problem
  }
}

/** The error that a response stands for, whatever its body is. */
export async function toApiError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemDetailsSchema.safeParse(body)
  if (problem.success) return new ApiError(response.status, problem.data)
  return new ApiError(response.status, {
    type: 'about:blank',
    title: response.statusText || 'Error',
    status: response.status,
    detail: `The server answered ${response.status} without a reason. Its log says more.`,
  })
}

/** @throws ApiError of status 0, or `cause` itself where the caller aborted. */
export function throwUnanswered(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
  throw new ApiError(
    0,
    {
      type: 'about:blank',
      title: 'No answer',
      status: 0,
      detail: 'The Concordance server does not answer. Is it still running? Start it again with `npm start`.',
    },
    { cause },
  )
}
