/**
 * A folder and those above it. Node's own `mkdir` with `recursive` never ends where a file system takes no folders and
 * says of a new one that it isn't there (/proc): it goes up to one that is, and tries again from there, for ever.
 */
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Done as well where it is there already, or is made by another at the same time. */
export async function makeFolder(folder: string): Promise<void> {
  const refusal = await refusalOf(folder)
  if (refusal === undefined) return
  const above = path.dirname(folder)
  if (codeOf(refusal) !== 'ENOENT' || above === folder) throw refusal
  await makeFolder(above)
  const again = await refusalOf(folder)
  if (again !== undefined) throw again
}

/** Why this one folder can't be made in the one above it; nothing where it stands afterwards. */
const refusalOf = (folder: string): Promise<unknown> =>
  mkdir(folder).then(
    () => undefined,
    async (error) => ((await isFolder(folder)) ? undefined : error),
  )

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
