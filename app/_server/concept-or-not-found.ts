/**
 * A concept by its id, or by one that none has any more: a rebuild names some of them otherwise, and what was the name of
 * one is then mostly an alias of another.
 */
import 'server-only'
import type { ConceptPage } from '@/lib/model/page'
import type { GraphStore } from '@/lib/store/graph-store'
import { notFound } from './problem'
import { nameIndex } from './search'

const NEAREST = 3

/** @throws Refusal that names what is called nearly so, and says how to find it. */
export async function conceptOrNotFound(store: GraphStore, id: string): Promise<ConceptPage> {
  const found = await store.concept(id)
  if (found) return found
  const later = await laterConcept(store, id)
  const page = later === undefined ? null : await store.concept(later)
  if (page) return page
  const near = (await nameIndex(store)).find(wordsOf(id), { limit: NEAREST, type: 'concept' })
  const names = near.map(({ id: other, name }) => `${name} (/api/concepts/${encodeURIComponent(other)})`)
  const nearest = names.length > 0 ? `Near by name: ${names.join(', ')}. ` : ''
  throw notFound(`The concept ${id}`, `${nearest}Find it by its name: /api/search?type=concept&q=…`)
}

/** Id of the one concept that goes by what the words of an id say; undefined where none does, or several. */
export async function laterConcept(store: GraphStore, id: string): Promise<string | undefined> {
  const [one, ...others] = (await nameIndex(store)).called(wordsOf(id))
  return others.length === 0 ? one?.id : undefined
}

/** An id is a name in small letters, its words joined by hyphens. */
const wordsOf = (id: string): string => id.replaceAll('-', ' ')
