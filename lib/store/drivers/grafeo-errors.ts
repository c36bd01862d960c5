/** Tells what an error of the embedded engine means for a person, by the code in its message (GRAFEO-X001 …). */
import { StoreError, type StoreErrorCode } from '@/lib/store/errors'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

type Rule = [pattern: RegExp, code: StoreErrorCode, message: (file: string) => string]

const rules: Rule[] = [
  [
    /No space left|ENOSPC|disk full|quota exceeded|File too large|GRAFEO-T009|os error (27|28|122)\)/i,
    'DISK',
    (file) =>
      `The disk that holds ${file} is full, or no more of it may be used; what was acknowledged is kept, the last batch is not. Free some space and run it again.`,
  ],
  [
    /read-?only file system|Permission denied|Not a directory|os error (2|13|20|30)\)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT: .*mkdir/i,
    'READONLY',
    (file) =>
      `${file} can't be written. Give this user the right to write in its folder, or name another by CONCORDANCE_DATA; to read it only, set CONCORDANCE_READONLY=1.`,
  ],
  [
    /cannot be locked|locked by another process/i,
    'LOCKED',
    (file) =>
      `The store ${file} is open in another process, and only one at a time may have it. ` +
      'Stop the other one (a running "npm start" or "concordance" command), or set NEO4J_URI to share a Neo4j server.',
  ],
  [
    /GRAFEO-T003/,
    'READONLY',
    (file) => `The store ${file} is open for reading only. Unset CONCORDANCE_READONLY to write.`,
  ],
  [
    /GRAFEO-X00[2-9]|GRAFEO-S0|damaged|corrupt|not a database file|magic|sidecar WAL|truncated|checksum/i,
    'DAMAGED',
    (file) =>
      `The store ${file} is damaged or was not made by Concordance. ` +
      'To have it set aside and made anew from the copy of its papers, run: npx concordance rebuild.',
  ],
]

export const isConflict = (error: unknown): boolean => /GRAFEO-T001/.test(messageOf(error))

/** What the system says of a file, without the engine's code before it. */
const OF_SYSTEM =
  /read-?only file system|permission denied|operation not permitted|not a directory|no such file or directory|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT/i

/** Whoever may not write is told so in our words; elsewhere the engine's are what a person can search for. */
function bracket(code: StoreErrorCode, told: string): string {
  if (code !== 'READONLY') return ` (${told})`
  const [words] = OF_SYSTEM.exec(told) ?? []
  return words ? ` (${words.toLowerCase()})` : ''
}

/** An error of ours goes through as it is. */
export function toStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error
  const told = messageOf(error)
  if (isConflict(error)) {
    const message = 'Two writers changed the same part of the store at once. Run it again.'
    return new StoreError('CONFLICT', message, { cause: error, retriable: true })
  }
  for (const [pattern, code, message] of rules) {
    if (pattern.test(told)) {
      return new StoreError(code, `${message(file)}${bracket(code, told)}`, { cause: error })
    }
  }
  return new StoreError('FAILED', `The embedded store could not do that: ${told}`, { cause: error })
}
