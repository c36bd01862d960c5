/** Finds what a person means by the id, key, name, alias or title of a concept, paper or cluster. */
import { parseKey } from '@/lib/model/graph'
import { idsMeant } from '@/lib/model/paper-id'
import { slug } from '@/lib/model/slug'
import type { GraphStore, NameEntry } from '@/lib/store/graph-store'
import type { Resolved, ResolveId } from './bind-parameters'

type Known = Pick<GraphStore, 'names' | 'clusters' | 'cluster' | 'concept' | 'paper'>

/** Names are read from the store once, when the first text is not an id. */
export function resolveIds(store: Known): ResolveId {
  let names: Promise<NameEntry[]> | undefined
  return async (kind, text, of) => {
    if (kind === 'cluster') return findCluster(store, text)
    const key = parseKey(text)
    const id = key?.type === kind ? key.id : text
    names ??= store.names()
    const entries = (await names).filter(({ type }) => type === kind)
    const exact = entries.find((entry) => entry.id === id)
    if (exact) return toResolved(exact)
    const known = kind === 'concept' ? (await store.concept(id))?.concept.id : await findPaper(store, id)
    return known === undefined ? byName(entries, text, of) : { id: known }
  }
}

/** Of the paper that has this id, or of which it is the address. */
async function findPaper(store: Known, text: string): Promise<string | undefined> {
  for (const id of new Set([text, ...idsMeant(text)])) {
    const found = await store.paper(id)
    if (found) return found.paper.id
  }
}

/** The one called so; of several the one of the wanted kind; a concept's own name before another's alias. */
function byName(entries: NameEntry[], text: string, of?: string): Resolved {
  const wanted = slug(text)
  const matches = entries.filter(({ name, aliases }) => [name, ...aliases].some((called) => slug(called) === wanted))
  const narrowed = narrow(matches, ({ kind }) => of === undefined || kind === of)
  const [first, ...others] = narrow(narrowed, ({ name }) => slug(name) === wanted)
  if (first && others.length === 0) return toResolved(first)
  return { candidates: narrowed.map(({ id, name }) => ({ id, name })) }
}

const toResolved = ({ id, name, kind }: NameEntry): Resolved => ({ id, name, kind })

/** Those that fit, or all where none does. */
function narrow(entries: NameEntry[], fits: (entry: NameEntry) => boolean): NameEntry[] {
  const fitting = entries.filter(fits)
  return fitting.length > 0 ? fitting : entries
}

async function findCluster(store: Known, text: string): Promise<Resolved> {
  const clusters = await store.clusters()
  const exact = clusters.find(({ id }) => id === text)
  if (exact) return { id: exact.id }
  const matches = clusters.filter(({ name }) => slug(name).includes(slug(text)))
  const [only, ...others] = matches
  if (only && others.length === 0) return { id: only.id }
  const later = await store.cluster(text)
  if (later) return { id: later.cluster.id }
  return { candidates: matches.map(({ id, name }) => ({ id, name })) }
}
