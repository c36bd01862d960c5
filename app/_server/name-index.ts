/**
 * Search over names: concepts by name, alias and initials, papers by title. Exact hits come first, then beginnings, then
 * words in any order, then typos; the same ranking on both engines.
 */
import 'server-only'
import MiniSearch, { type SearchOptions as SearchSettings } from 'minisearch'
import type { Suggestion } from '@/lib/api/contract'
import { kindSchema } from '@/lib/model/concept'
import type { NameEntry } from '@/lib/store/graph-store'
import { byLikeness, type Likeness, likeness } from './typo-rank'

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

/** A name with its foldings, made once. */
interface Known extends NameEntry {
  /** Of the name, then of each alias. */
  keys: string[]
  initials: string
}

interface Hit {
  entry: Known
  /** 0 = the name itself … 5 = a typo away. */
  tier: number
  /** Of what is a typo away. */
  likeness?: Likeness
}

export interface SearchOptions {
  limit: number
  type?: NameEntry['type']
  kind?: string
}

/** An immutable index over one state of the store. */
export interface NameIndex {
  find(text: string, options: SearchOptions): Suggestion[]
}

export async function indexNames(entries: readonly NameEntry[]): Promise<NameIndex> {
  const known = entries.map(toKnown)
  const words = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  await words.addAllAsync(
    known.map((entry, id) => ({ id, text: entry.keys.join(' ') })),
    { chunkSize: 2_000 },
  )
  const exact = toExact(known)
  const heaviest = known.toSorted(byWeight)

  return {
    find(text, { limit, type, kind }) {
      const key = toKey(text)
      const fits = (entry: Known) => (!type || entry.type === type) && (!kind || entry.kind === kind)
      const hits = new Map<Known, Hit>()
      const terms = key.split(' ')
      const add = (entry: Known, far = false) => {
        if (!fits(entry) || hits.has(entry)) return
        hits.set(
          entry,
          far ? { entry, tier: 5, likeness: likeness(terms, entry.keys) } : { entry, tier: toTier(entry, key) },
        )
      }
      for (const entry of exact.get(key) ?? []) add(entry)
      // A word of one or two letters begins too many names to be looked up: it narrows what the others find.
      const long = terms.filter((term) => term.length > 2).join(' ')
      const short = terms.filter((term) => term.length <= 2)
      if (!long) for (const entry of beginning(heaviest, key, limit, fits)) add(entry)
      const look = (options: SearchSettings, far: boolean) => {
        for (const { id } of long ? words.search(long, options).slice(0, MOST_LOOKED_AT) : []) {
          const entry = known[id]
          if (entry && short.every((term) => entry.keys.some((name) => ` ${name}`.includes(` ${term}`))))
            add(entry, far)
        }
      }
      look({ combineWith: 'AND', prefix: true }, false)
      if (hits.size < 3) look(TYPOS, true)
      return [...hits.values()]
        .sort(byRank)
        .slice(0, limit)
        .map(({ entry }) => toSuggestion(entry, key))
    },
  }
}

const toKnown = (entry: NameEntry): Known => ({
  ...entry,
  keys: [entry.name, ...entry.aliases].map(toKey),
  initials: entry.type === 'concept' ? initials(entry.name) : '',
})

/** Whole names, aliases and initials → what goes by them. */
function toExact(known: readonly Known[]): Map<string, Known[]> {
  const exact = new Map<string, Known[]>()
  for (const entry of known) {
    for (const key of new Set([...entry.keys, ...(entry.initials.length > 1 ? [entry.initials] : [])])) {
      const others = exact.get(key)
      if (others) others.push(entry)
      else exact.set(key, [entry])
    }
  }
  return exact
}

/** The first `limit` of a list, heaviest first, that fit and have a name beginning with `key`. */
function beginning(heaviest: Known[], key: string, limit: number, fits: (entry: Known) => boolean): Known[] {
  const found: Known[] = []
  for (const entry of heaviest) {
    if (fits(entry) && entry.keys.some((name) => name.startsWith(key))) found.push(entry)
    if (found.length >= limit) break
  }
  return found
}

/** Hits of one search, best first, that are ranked. */
const MOST_LOOKED_AT = 5_000

const TYPOS: SearchSettings = {
  combineWith: 'AND',
  /** Letters that may be wrong: none in a short word, two from five letters on (a swap counts as two). */
  fuzzy: (term) => (term.length < 4 ? false : term.length < 5 ? 1 : 2),
  /** The last word may still be in the typing. */
  prefix: (_, i, terms) => i === terms.length - 1,
}

function toTier({ keys, initials }: Known, key: string): number {
  if (keys[0] === key) return 0
  if (keys.includes(key)) return 1
  if (initials === key) return 2
  return keys.some((name) => name.startsWith(key)) ? 3 : 4
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
  const nearer = a.likeness && b.likeness ? byLikeness(a.likeness, b.likeness) : 0
  return nearer || byWeight(a.entry, b.entry)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toSuggestion(entry: Known, key: string): Suggestion {
  const kind = kindSchema.safeParse(entry.kind)
  const alias =
    key && !entry.keys[0]?.includes(key) ? entry.aliases.find((_, i) => entry.keys[i + 1]?.includes(key)) : undefined
  return {
    type: entry.type,
    id: entry.id,
    name: entry.name,
    weight: entry.weight,
    ...(kind.success ? { kind: kind.data } : {}),
    ...(alias === undefined ? {} : { alias }),
  }
}
