/**
 * A folder and those above it. Node's own `mkdir` with `recursive` never ends where a file system takes no folders and
 * says of a new one that it isn't there (/proc): it goes up to one that is, and tries again from there, for ever.
 */
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Done as well where it is there already. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (await isFolder(folder)) return
    const above = path.dirname(folder)
    if (codeOf(error) !== 'ENOENT' || above === folder || (await isFolder(above))) throw error
    await makeFolder(above)
    await makeFolder(folder)
  }
}

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
