/**
 * Search over names: concepts by name, alias and initials, papers by title. Exact hits come first, then beginnings, then
 * words in any order, then typos; the same ranking on both engines. The index is made again when the store has moved on.
 */
import 'server-only'
import MiniSearch from 'minisearch'
import type { Suggestion } from '@/lib/api/contract'
import { kindSchema } from '@/lib/model/concept'
import type { GraphStore, NameEntry } from '@/lib/store/graph-store'

/** `Proximal-Policy  Optimisation` → `proximal policy optimisation`: what two writings of a name have in common. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#*]+/gu, ' ')
    .trim()
}

/** Singular where the plural is regular, so that `sparse rewards` finds `sparse reward`. */
const stem = (word: string): string => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)
const toKey = (text: string): string => fold(text).split(' ').map(stem).join(' ')
const initials = (text: string): string =>
  fold(text)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')

interface Hit {
  entry: NameEntry
  /** 0 = the name itself … 5 = a typo away. */
  tier: number
  score: number
}

/** An immutable index over one state of the store. */
export interface NameIndex {
  find(text: string, options: { limit: number; type?: NameEntry['type']; kind?: string }): Suggestion[]
}

export function indexNames(entries: readonly NameEntry[]): NameIndex {
  const words = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => fold(text).split(' ').filter(Boolean),
    processTerm: stem,
  })
  const exact = new Map<string, number[]>()
  const note = (key: string, i: number) => {
    const known = exact.get(key)
    if (known) known.push(i)
    else if (key) exact.set(key, [i])
  }
  entries.forEach((entry, i) => {
    for (const name of new Set([entry.name, ...entry.aliases].map(toKey))) note(name, i)
    if (entry.type === 'concept' && initials(entry.name).length > 1) note(initials(entry.name), i)
  })
  words.addAll(entries.map((entry, id) => ({ id, text: [entry.name, ...entry.aliases].join(' ') })))
  const heaviest = entries.toSorted(byWeight)

  return {
    find(text, { limit, type, kind }) {
      const key = toKey(text)
      const fits = (entry: NameEntry) => (!type || entry.type === type) && (!kind || entry.kind === kind)
      if (!key)
        return heaviest
          .filter(fits)
          .slice(0, limit)
          .map((entry) => toSuggestion(entry, key))
      const hits = new Map<number, Hit>()
      const add = (i: number, score: number, far: boolean) => {
        const entry = entries[i]
        if (entry && fits(entry) && !hits.has(i)) hits.set(i, { entry, tier: far ? 5 : toTier(entry, key), score })
      }
      for (const i of exact.get(key) ?? []) add(i, 0, false)
      for (const found of words.search(text, { combineWith: 'AND', prefix: true })) add(found.id, found.score, false)
      if (hits.size < limit) {
        const typos = { prefix: true, fuzzy: tolerate, combineWith: 'AND' } as const
        for (const found of words.search(text, typos)) add(found.id, found.score, true)
      }
      return [...hits.values()]
        .sort(byRank)
        .slice(0, limit)
        .map(({ entry }) => toSuggestion(entry, key))
    },
  }
}

/** Letters that may be wrong: none in a short word, two from five letters on (a swap counts as two). */
const tolerate = (term: string): number | false => (term.length < 4 ? false : term.length < 5 ? 1 : 2)

function toTier(entry: NameEntry, key: string): number {
  const name = toKey(entry.name)
  if (name === key) return 0
  const aliases = entry.aliases.map(toKey)
  if (aliases.includes(key)) return 1
  if (entry.type === 'concept' && initials(entry.name) === key) return 2
  if (name.startsWith(key) || aliases.some((alias) => alias.startsWith(key))) return 3
  return 4
}

const byWeight = (a: NameEntry, b: NameEntry): number =>
  a.type === b.type
    ? b.weight - a.weight || compare(a.name, b.name) || compare(a.id, b.id)
    : a.type === 'concept'
      ? -1
      : 1

function byRank(a: Hit, b: Hit): number {
  if (a.tier !== b.tier) return a.tier - b.tier
  if (a.tier < 5) return byWeight(a.entry, b.entry)
  return b.score - a.score || byWeight(a.entry, b.entry)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toSuggestion(entry: NameEntry, key: string): Suggestion {
  const kind = kindSchema.safeParse(entry.kind)
  const alias =
    key && !toKey(entry.name).includes(key) ? entry.aliases.find((name) => toKey(name).includes(key)) : undefined
  return {
    type: entry.type,
    id: entry.id,
    name: entry.name,
    weight: entry.weight,
    ...(kind.success ? { kind: kind.data } : {}),
    ...(alias === undefined ? {} : { alias }),
  }
}

const indexes = new WeakMap<GraphStore, { revision: number; index: Promise<NameIndex> }>()

/** The index over the store as it is now. */
export async function nameIndex(store: GraphStore): Promise<NameIndex> {
  const revision = await store.revision()
  const kept = indexes.get(store)
  if (kept?.revision === revision) return kept.index
  const index = store.names().then(indexNames)
  indexes.set(store, { revision, index })
  index.catch(() => indexes.delete(store))
  return index
}
