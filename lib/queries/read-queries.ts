/** Reads saved queries from folders of `.cypher` files. A file that can't be read as one costs itself only. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '@/lib/model/paper'
import type { SavedQuery } from '@/lib/model/saved-query'
import { parseQueryText, QueryTextError } from './query-text'

export interface SavedQueries {
  /** In order of their slugs. */
  queries: SavedQuery[]
  problems: Problem[]
}

export interface QueryFolders {
  /** The project's queries/. */
  shipped: string
  /** A person's own; need not be there. An own query takes the place of a shipped one with the same slug. */
  own?: string | undefined
}

export const ENDING = '.cypher'
const LARGEST_BYTES = 64_000

/** Folder of a person's own queries in a data folder. */
export const ownQueriesFolder = (dataFolder: string): string => path.join(dataFolder, 'queries')

export async function readQueries({ shipped, own }: QueryFolders): Promise<SavedQueries> {
  const [theirs, ours] = await Promise.all([readFolder(shipped, false), own ? readFolder(own, true) : undefined])
  const taken = new Set(ours?.queries.map(({ slug }) => slug))
  const queries = [...theirs.queries.filter(({ slug }) => !taken.has(slug)), ...(ours?.queries ?? [])]
  queries.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return { queries, problems: [...theirs.problems, ...(ours?.problems ?? [])] }
}

async function readFolder(folder: string, own: boolean): Promise<SavedQueries> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && own) return []
    throw new Error(
      `The folder of saved queries ${folder} can't be read: ${error.message}. Give this user the right to.`,
    )
  })
  const queries: SavedQuery[] = []
  const problems: Problem[] = []
  for (const name of names.filter((entry) => entry.endsWith(ENDING) && !entry.startsWith('.')).sort()) {
    const read = await readFileAsQuery(path.join(folder, name), own)
    if ('cypher' in read) queries.push(read)
    else problems.push(read)
  }
  return { queries, problems }
}

async function readFileAsQuery(file: string, own: boolean): Promise<SavedQuery | Problem> {
  const slug = path.basename(file, ENDING)
  const problem = (reason: string, line?: number): Problem => ({
    source: shownPath(file),
    subject: slug,
    reason,
    ...(line ? { line } : {}),
  })
  try {
    const { size } = await stat(file)
    if (size > LARGEST_BYTES)
      return problem(`A saved query has at most ${LARGEST_BYTES / 1000} kB, this file ${size} bytes.`)
    return parseQueryText(await readFile(file, 'utf8'), slug, own)
  } catch (error) {
    if (error instanceof QueryTextError) return problem(error.message, error.line)
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    return problem(`The file can't be read${code}. It must be a text file that this user may read.`)
  }
}

/** From the working folder on where it lies in it, else its last parts: a stranger needn't learn where things lie. */
function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file)
  if (!relative.startsWith('..') && !path.isAbsolute(relative)) return relative
  return path.join(...file.split(path.sep).slice(-3))
}
