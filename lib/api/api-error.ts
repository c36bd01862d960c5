/** What the page sees when an endpoint does not answer as asked. */
import { type ProblemDetails, problemDetailsSchema } from './contract'
import { PROBLEM_TYPE } from './endpoint'

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

/** Whether the server refused: by status, or, as the page prefers it, by the answer's type alone. */
export const isProblem = (response: Response): boolean =>
  !response.ok || response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) === true

/** The error that a response stands for, whatever its body is. */
export async function toApiError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemDetailsSchema.safeParse(body)
  if (problem.success) return new ApiError(problem.data.status, problem.data)
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
      detail: 'The Concordance server does not answer. Is it still running? Start it again with npm start.',
    },
    { cause },
  )
}
