/** Why a person's statement was not answered, by code, so that callers never read a message. */

export type QueryErrorCode =
  | 'REFUSED' // the guard does not let it through
  | 'FAILED' // the engine could not run it
  | 'TIMEOUT'
  | 'MEMORY'
  | 'STOPPED' // whoever asked has gone
  | 'BUSY' // too many are waiting
  | 'CLOSED'

/** Line and column of the statement, both from 1; a column counts UTF-16 units. */
export interface Place {
  line: number
  column: number
}

/** `message` names the place, the rule and the remedy. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly code: QueryErrorCode
  readonly place: Place | undefined
  /** True where asking again a little later may help. */
  readonly retriable: boolean
  constructor(code: QueryErrorCode, message: string, options?: { cause?: unknown; place?: Place }) {
    super(message, { cause: options?.cause })
    this.code = code
    this.place = options?.place
    this.retriable = code === 'BUSY'
  }
}

export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** What the guard says no to, with the place in front: `Line 2, column 5: …`. */
export function refusal(text: string, offset: number, complaint: string): QueryError {
  const place = placeOf(text, offset)
  return new QueryError('REFUSED', `Line ${place.line}, column ${place.column}: ${complaint}`, { place })
}
