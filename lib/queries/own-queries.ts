/** A person's own saved queries, one file each in the data folder: written so that they read back the same. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { QueryText } from '@/lib/model/corpus-line'
import { parameterSchema, type SavedQuery } from '@/lib/model/saved-query'
import { hash, slug as toSlug } from '@/lib/model/slug'
import { makeFolder } from '@/lib/store/make-folder'
import { parseQueryText, QueryTextError, writeQueryText } from './query-text'
import { ENDING } from './read-queries'

export type QueryDraft = Pick<SavedQuery, 'name' | 'description' | 'tags' | 'parameters' | 'cypher'> & {
  /** Writes over the own query of this slug; without one a new file is made, named after the query. */
  slug?: string | undefined
}

const LONGEST_SLUG = 80
const SLUG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** @throws QueryTextError where it is no reading query, its parameters don't fit, or the slug is no file name */
export async function saveOwnQuery(folder: string, draft: QueryDraft): Promise<SavedQuery> {
  const parameters = draft.parameters.map((parameter) => parameterSchema.parse(parameter))
  const text = writeQueryText({ ...draft, parameters })
  await makeFolder(folder)
  const slug = draft.slug === undefined ? await newSlug(folder, draft.name) : checkSlug(draft.slug)
  const query = parseQueryText(text, slug, true)
  const file = path.join(folder, slug + ENDING)
  const unfinished = path.join(folder, `.${slug}-${process.pid}.part`)
  await writeFile(unfinished, text)
  await rename(unfinished, file)
  return query
}

/** Each own query as its file stands, in order of slugs. */
export async function readOwnTexts(folder: string): Promise<QueryText[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
  return Promise.all(
    names.sort().map(async (name) => ({
      slug: path.basename(name, ENDING),
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  )
}

/**
 * Keeps a query that came from elsewhere as it is. False where another one of its name is there, which stays.
 * @throws QueryTextError where it is no reading query, or its slug no file name
 */
export async function keepOwnText(folder: string, { slug, text }: QueryText): Promise<boolean> {
  parseQueryText(text, checkSlug(slug), true)
  const file = path.join(folder, slug + ENDING)
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return known === text
  await makeFolder(folder)
  await writeFile(file, text, { flag: 'wx' })
  return true
}

/** False where there is none of that slug. */
export async function deleteOwnQuery(folder: string, slug: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  // Only what the folder itself lists is a file of ours, so no slug leads out of it.
  const name = names.find((entry) => entry === slug + ENDING)
  if (!name) return false
  await rm(path.join(folder, name))
  return true
}

function checkSlug(slug: string): string {
  if (slug.length <= LONGEST_SLUG && SLUG.test(slug) && !DEVICE.test(slug)) return slug
  throw new QueryTextError(
    1,
    `“${slug}” can't be the name of a query's file. Use words of letters and digits, joined by hyphens.`,
  )
}

async function newSlug(folder: string, name: string): Promise<string> {
  const words = toSlug(name)
    .slice(0, LONGEST_SLUG - 10)
    .replace(/-+$/, '')
  const base = SLUG.test(words) && !DEVICE.test(words) ? words : `query-${hash(name)}`
  const taken = new Set(await readdir(folder))
  for (let count = 1; ; count++) {
    const slug = count === 1 ? base : `${base}-${count}`
    if (!taken.has(slug + ENDING)) return slug
  }
}
