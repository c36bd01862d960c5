/**
 * Search over names: concepts by name, alias and initials, papers by title. Exact hits come first, then a few by initials, then
 * beginnings (names before aliases), then words in any order, then typos; the same ranking on both engines.
 */
import 'server-only'
import type { Suggestion } from '@/lib/api/contract'
import { kindSchema } from '@/lib/model/concept'
import type { NameEntry } from '@/lib/store/graph-store'
import { readable } from '@/lib/text/read-tex'
import { byLikeness, likeness } from './typo-rank'
import { type FarHit, lowerBound, WordIndex } from './word-index'

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
/** Words that a hyphen parts, as one: `trade-off` → `tradeoff`. */
const joinedWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu) ?? []).map((word) => stem(fold(word).replaceAll(' ', '')))
const initials = (text: string): string =>
  fold(text)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')

/** A name with its foldings, made once. */
interface Known {
  entry: NameEntry
  /** Of the name, then of each alias; where TeX is in them, of all once more as they are shown. */
  keys: string[]
}

export interface SearchOptions {
  limit: number
  type?: NameEntry['type']
  kind?: string
}

/** An immutable index over one state of the store. */
export interface NameIndex {
  find(text: string, options: SearchOptions): Suggestion[]
  /** Concepts that are called just this, by name or alias, in one number or another; the heaviest first. */
  called(text: string): Suggestion[]
}

/** Concepts before papers, the heavier first: the order of names that fit equally. */
export async function indexNames(entries: readonly NameEntry[]): Promise<NameIndex> {
  const known = entries.toSorted(byWeight).map((entry) => ({ entry, keys: writingsOf(entry).map(toKey) }))
  const words = await WordIndex.of(known.length, (at) => wordsOf(known[at]!))
  const whole = new Writings(
    known.flatMap(({ entry, keys }, at) => keys.map((key, place) => ({ key, at, tier: tierOf(entry, place) }))),
  )
  const initial = new Writings(known.flatMap(({ entry }, at) => initialsOf(entry).map((key) => ({ key, at, tier: 0 }))))

  return {
    find(text, { limit, type, kind }) {
      const key = toKey(text)
      const hits = new Set<number>()
      const add = (found: Iterable<number>, most = limit): void => {
        const full = Math.min(limit, hits.size + most)
        for (const at of found) {
          if (hits.size >= full) return
          const { entry } = known[at]!
          if ((!type || entry.type === type) && (!kind || entry.kind === kind)) hits.add(at)
        }
      }
      const typed = key.split(' ')
      const exact = whole.equal(key)
      add(exact)
      add(initial.equal(key), FEW)
      add(key ? whole.beginning(key) : known.keys())
      add(initial.equal(key))
      if (hits.size < limit && typed.some(isTelling)) add(words.beginning(typed))
      const joined = text.replace(HYPHENS, '')
      if (hits.size < limit && joined !== text) add(words.beginning(toKey(joined).split(' ')))
      const few = exact.length > 0 ? 1 : FEW
      if (hits.size < few && typed.some(isTelling)) add(nearest(typed, words.near(typed), known))
      return [...hits].map((at) => toSuggestion(known[at]!, key))
    },
    called(text) {
      const key = toKey(text)
      const hits = [...new Set(whole.equal(key))].filter((at) => known[at]!.entry.type === 'concept')
      return hits.map((at) => toSuggestion(known[at]!, key))
    },
  }
}

/** All by which it is found: its words and, of a concept, those that a hyphen parts as one, too. */
function wordsOf({ entry, keys }: Known): string[] {
  const words = keys.flatMap((key) => key.split(' '))
  return entry.type === 'concept' ? [...words, ...[entry.name, ...entry.aliases].flatMap(joinedWords)] : words
}

/** Those that part a word. */
const HYPHENS = /(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu

/** Names with TeX in them are found as they are stored and as they are shown. */
function writingsOf({ name, aliases }: NameEntry): string[] {
  const stored = [name, ...aliases]
  const shown = stored.map(readable)
  return shown.every((text, at) => text === stored[at]) ? stored : [...stored, ...shown]
}

/**
 * Fewer hits than this and names that are a typo away are offered too, unless something is called just what was typed; more by
 * initials alone would hide what begins so.
 */
const FEW = 3
/** Names a typo away that are compared letter by letter. */
const MOST_COMPARED = 100

/** A word of one or two letters alone begins too many names; it narrows what others find. */
const isTelling = (word: string): boolean => word.length > 2

function nearest(typed: readonly string[], found: readonly FarHit[], known: readonly Known[]): number[] {
  const compared = found
    .slice(0, MOST_COMPARED)
    .map(({ text }) => ({ at: text, far: likeness(typed, known[text]!.keys) }))
  return compared.sort((a, b) => byLikeness(a.far, b.far) || a.at - b.at).map(({ at }) => at)
}

interface Writing {
  key: string
  /** Place of the name among all, the heaviest first. */
  at: number
  /** 0 = the name itself, 1 = an alias, 2 = a paper's title. */
  tier: number
}

/** By the place among the writings of a name: itself, then its aliases, then the same as they are shown. */
const tierOf = ({ type, aliases }: NameEntry, place: number): number =>
  type === 'paper' ? 2 : place % (aliases.length + 1) === 0 ? 0 : 1

/** Writings of names in order of the alphabet. */
class Writings {
  readonly #keys: string[]
  readonly #at: Uint32Array
  readonly #tiers: Uint8Array
  constructor(writings: Writing[]) {
    writings.sort((a, b) => compare(a.key, b.key) || a.tier - b.tier || a.at - b.at)
    this.#keys = writings.map(({ key }) => key)
    this.#at = Uint32Array.from(writings, ({ at }) => at)
    this.#tiers = Uint8Array.from(writings, ({ tier }) => tier)
  }

  /** Names before aliases, the heavier first. */
  equal(key: string): Uint32Array {
    const from = lowerBound(this.#keys, key)
    let to = from
    while (this.#keys[to] === key) to++
    return this.#at.subarray(from, to)
  }

  /** Names before aliases, the heavier first. */
  *beginning(key: string): Generator<number> {
    const [from, to] = [lowerBound(this.#keys, key), lowerBound(this.#keys, `${key}\uffff`)]
    const tiers = this.#tiers.subarray(from, to)
    for (const tier of [0, 1, 2]) {
      yield* this.#at
        .subarray(from, to)
        .filter((_, place) => tiers[place] === tier)
        .sort()
    }
  }
}

function initialsOf({ type, name }: NameEntry): string[] {
  const key = type === 'concept' ? initials(name) : ''
  return key.length > 1 ? [key] : []
}

const byWeight = (a: NameEntry, b: NameEntry): number =>
  a.type === b.type
    ? b.weight - a.weight || compare(a.name, b.name) || compare(a.id, b.id)
    : a.type === 'concept'
      ? -1
      : 1

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toSuggestion({ entry, keys }: Known, key: string): Suggestion {
  const kind = kindSchema.safeParse(entry.kind)
  const names = entry.aliases.length + 1
  const has = (at: number): boolean => keys[at]?.includes(key) || keys[at + names]?.includes(key) || false
  const alias = key && !has(0) ? entry.aliases.find((_, i) => has(i + 1)) : undefined
  return {
    type: entry.type,
    id: entry.id,
    name: entry.name,
    weight: entry.weight,
    ...(kind.success ? { kind: kind.data } : {}),
    ...(alias === undefined ? {} : { alias }),
  }
}
