/** What can go wrong between us and a store, by code, so that callers never read a message. */

export type StoreErrorCode =
  | 'LOCKED' // another process has the embedded store open
  | 'UNREACHABLE' // no server answers at the address
  | 'UNAUTHORIZED' // wrong user or password
  | 'PASSWORD_EXPIRED' // the first password must be changed
  | 'NO_DATABASE'
  | 'TOO_OLD' // the server's version isn't supported
  | 'OTHER_SCHEMA' // the store was made by an older version of Concordance, or by something else
  | 'NEWER_SCHEMA' // the store was made by a newer version of Concordance
  | 'DAMAGED'
  | 'DISK'
  | 'READONLY'
  | 'CONFLICT'
  | 'TIMEOUT' // the server ended a statement for its time
  | 'MEMORY' // … or for its memory
  | 'FAILED'

/** `message` names the subject, the rule and the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly retriable: boolean
  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown; retriable?: boolean }) {
    super(message, { cause: options?.cause })
    this.code = code
    this.retriable = options?.retriable ?? false
  }
}
