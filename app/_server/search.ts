/**
 * The search index over the store as it is now. It is made again when the store has moved on: at once for a small corpus,
 * for a large one beside the old index, which answers meanwhile, and not oftener than its making is worth.
 */
import 'server-only'
import type { GraphStore, NameEntry } from '@/lib/store/graph-store'
import { indexNames, type NameIndex } from './name-index'

/** Names up to which an index is made while the asker waits: about a third of a second. */
const SMALL = 20_000
/** Milliseconds that a large index serves at least. */
const SERVES = 15_000

interface Kept {
  revision: number
  madeAt: number
  names: NameEntry[]
  index: NameIndex
}

const current = new WeakMap<GraphStore, Kept>()
const coming = new WeakMap<GraphStore, Promise<Kept>>()

export const nameIndex = async (store: GraphStore): Promise<NameIndex> => (await upToDate(store)).index

/** The names that the index is made of, without asking the store for all of them again. */
export const namesOf = async (store: GraphStore): Promise<NameEntry[]> => (await upToDate(store)).names

async function upToDate(store: GraphStore): Promise<Kept> {
  const kept = current.get(store)
  if (kept && kept.revision === (await store.revision())) return kept
  if (!kept || kept.names.length <= SMALL) return renew(store)
  if (Date.now() - kept.madeAt > SERVES) renew(store).catch(() => undefined)
  return kept
}

/** Whoever asks while an index is in the making gets that one, unless the store has moved on since it was begun. */
async function renew(store: GraphStore): Promise<Kept> {
  const revision = await store.revision()
  const underway = coming.get(store)
  if (underway && (await underway.catch(() => undefined))?.revision === revision) return underway
  const made = make(store, revision)
  coming.set(store, made)
  const kept = await made
  current.set(store, kept)
  return kept
}

async function make(store: GraphStore, revision: number): Promise<Kept> {
  const names = await store.names()
  const index = await indexNames(names)
  return { revision, madeAt: Date.now(), names, index }
}
