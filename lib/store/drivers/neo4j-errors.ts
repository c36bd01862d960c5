/** Tells what an error of a Neo4j server or of the way to it means for a person, by Neo4j's own codes. */
import { StoreError, type StoreErrorCode } from '@/lib/store/errors'

export interface Neo4jPlace {
  uri: string
  user: string
  database: string
}

type Rule = [pattern: RegExp, code: StoreErrorCode, retriable: boolean, message: (place: Neo4jPlace) => string]

/** Matched against `code message`, of a statement's faults against the code alone; first match wins. */
const rules: Rule[] = [
  [
    /Security\.CredentialsExpired/,
    'PASSWORD_EXPIRED',
    false,
    ({ user }) =>
      `The password of ${user} is still the first one and must be changed before anything else. In cypher-shell or ` +
      "Neo4j Browser: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new', then set NEO4J_PASSWORD to the new one.",
  ],
  [
    /Security\.(Unauthorized|AuthenticationRateLimit|TokenExpired)/,
    'UNAUTHORIZED',
    false,
    ({ uri, user }) => `${uri} does not know user ${user} with that password. Mend NEO4J_USER and NEO4J_PASSWORD.`,
  ],
  [
    /Database\.DatabaseNotFound|Database does not exist|Database\.(DatabaseUnavailable|UnableToStartDatabase)/,
    'NO_DATABASE',
    false,
    ({ uri, database }) =>
      `${uri} has no database ${database}, or it is stopped. Create it there, or name another by NEO4J_DATABASE.`,
  ],
  [
    /Statement\.AccessMode|Security\.Forbidden|General\.WriteOnReadOnlyAccessDatabase|Cluster\.NotALeader|ForbiddenOnReadOnly/,
    'READONLY',
    false,
    ({ user, database }) =>
      `User ${user} may only read database ${database}. Set CONCORDANCE_READONLY=1, or give it the role editor or above.`,
  ],
  [
    /TransactionTimedOut|TransactionTimedOutClientConfiguration/,
    'TIMEOUT',
    false,
    () => 'The statement took longer than it may and was ended. Ask for less, or narrow its pattern.',
  ],
  [
    /MemoryPoolOutOfMemory|OutOfMemory/,
    'MEMORY',
    false,
    () => 'The statement needed more memory than the server gives one. Ask for less, or narrow its pattern.',
  ],
  [
    /responded HTTP/i,
    'UNREACHABLE',
    false,
    ({ uri }) => `What answers at ${uri} is a web server. Set NEO4J_URI to Neo4j's Bolt port, which is usually 7687.`,
  ],
  [
    /handshake|protocol version|UnsupportedProtocol|Unsupported.*server/i,
    'TOO_OLD',
    false,
    ({ uri }) => `The server at ${uri} speaks no Bolt that we know. Concordance needs Neo4j 5 or newer.`,
  ],
  [
    /ServiceUnavailable|SessionExpired|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|acquisition timed out|Could not perform discovery/i,
    'UNREACHABLE',
    true,
    ({ uri }) => `No Neo4j answers at ${uri}. Start it, mend NEO4J_URI, or unset it to use the embedded store.`,
  ],
  [
    /TransientError|DeadlockDetected/,
    'CONFLICT',
    true,
    () => 'Neo4j could not finish this among other work, also after trying again. Run it once more.',
  ],
]

/** What the server adds to these is how to raise its limits, which is not for whoever asked too much. */
const SAID_WHOLE: ReadonlySet<StoreErrorCode> = new Set(['TIMEOUT', 'MEMORY'])

const OF_STATEMENT = /^Neo\.ClientError\.Statement\./

/** An error of ours goes through as it is. */
export function toStoreError(error: unknown, place: Neo4jPlace): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const told = error instanceof Error ? error.message : String(error)
  // What is said of a statement has the person's own words in it, which may be any of the patterns.
  const known = OF_STATEMENT.test(code) ? code : `${code} ${told}`
  for (const [pattern, ours, retriable, message] of rules) {
    if (pattern.test(known)) {
      const words = SAID_WHOLE.has(ours) ? message(place) : `${message(place)} (${told})`
      return new StoreError(ours, words, { cause: error, retriable })
    }
  }
  return new StoreError('FAILED', `Neo4j could not do that: ${told}`, { cause: error })
}
