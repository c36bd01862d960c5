/**
 * Search over names: concepts by name, alias and initials, papers by title, id and author. Exact hits come first, then a few by
 * initials, then beginnings (names before aliases), then words in any order, then papers by their authors, then typos; the
 * same ranking on both engines.
 */
import 'server-only'
import type { Suggestion } from '@/lib/api/contract'
import { compareText } from '@/lib/model/compare-text'
import { kindSchema } from '@/lib/model/concept'
import { idsMeant } from '@/lib/model/paper-id'
import type { NameEntry } from '@/lib/store/graph-store'
import { readable } from '@/lib/text/read-tex'
import { AuthorIndex, NOBODY, type Written } from './author-index'
import { byLikeness, likeness } from './typo-rank'
import { type FarHit, WordIndex } from './word-index'
import { Writings } from './writings'

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
  const ids = new Writings(known.flatMap(({ entry }, at) => idKeysOf(entry).map((key) => ({ key, at, tier: 0 }))))
  const authors = await AuthorIndex.of(known.map(writtenOf), (name) => toKey(readable(name)))

  return {
    find(text, { limit, type, kind }) {
      const key = toKey(text)
      const typed = key.split(' ')
      const hits = new Set<number>()
      let room = limit
      const add = (found: Iterable<number>, most = room): void => {
        const full = Math.min(room, hits.size + most)
        for (const at of found) {
          if (hits.size >= full) return
          const { entry } = known[at]!
          if ((!type || entry.type === type) && (!kind || entry.kind === kind)) hits.add(at)
        }
      }
      const exact = whole.equal(key)
      add(exact)
      for (const id of idsMeant(text)) add(ids.equal(id))
      const { hits: written, isName } = type === 'concept' || kind ? NOBODY : authors.find(typed)
      const authorOf = new Map(written.map(({ paper, author }) => [paper, author]))
      const isCalled = exact.length > 0 || hits.size > 0 || isName
      // Names that only begin so, or have the word in them, leave some room for papers by whoever is called so.
      if (isName) room = Math.max(hits.size, limit - Math.min(FEW, authorOf.size))
      add(initial.equal(key), FEW)
      add(key ? whole.beginning(key) : known.keys())
      add(initial.equal(key))
      if (hits.size < room && typed.some(isTelling)) add(words.beginning(typed))
      const joined = text.replace(HYPHENS, '')
      if (hits.size < room && joined !== text) add(words.beginning(toKey(joined).split(' ')))
      room = limit
      add(authorOf.keys())
      const sure = hits.size
      if (sure < (isCalled ? 1 : FEW) && typed.some(isTelling)) add(nearest(typed, words.near(typed), known))
      return [...hits].map((at, place) => ({
        ...toSuggestion(known[at]!, key, authorOf.get(at)),
        ...(place < sure ? {} : { near: true }),
      }))
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

/** Names with TeX in them are found as they are stored and as they are shown. A paper's other names are its ids. */
function writingsOf({ type, name, aliases }: NameEntry): string[] {
  const stored = type === 'paper' ? [name] : [name, ...aliases]
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

/** By the place among the writings of a name: itself, then its aliases, then the same as they are shown. */
const tierOf = ({ type, aliases }: NameEntry, place: number): number =>
  type === 'paper' ? 2 : place % (aliases.length + 1) === 0 ? 0 : 1

function initialsOf({ type, name }: NameEntry): string[] {
  const key = type === 'concept' ? initials(name) : ''
  return key.length > 1 ? [key] : []
}

const byWeight = (a: NameEntry, b: NameEntry): number =>
  a.type === b.type
    ? b.weight - a.weight || compareText(a.name, b.name) || compareText(a.id, b.id)
    : a.type === 'concept'
      ? -1
      : 1

/** Of a paper: each id, and what stands behind its scheme. */
const idKeysOf = ({ type, aliases }: NameEntry): string[] =>
  type === 'paper' ? aliases.flatMap((id) => [id, id.slice(id.indexOf(':') + 1)].map((key) => key.toLowerCase())) : []

const writtenOf = ({ entry: { authors = [], year } }: Known, paper: number): Written => ({ paper, authors, year })

/** One that was found otherwise than by its names. */
export const suggestionOf = (entry: NameEntry): Suggestion => toSuggestion({ entry, keys: [] }, '')

/** Authors of a paper that a suggestion names. */
const MOST_AUTHORS = 10

function toSuggestion({ entry, keys }: Known, key: string, author?: string): Suggestion {
  const { type, id, name, weight, aliases, authors = [], year } = entry
  const kind = kindSchema.safeParse(entry.kind)
  const names = aliases.length + 1
  const has = (at: number): boolean => keys[at]?.includes(key) || keys[at + names]?.includes(key) || false
  const alias = type === 'concept' && key && !has(0) ? aliases.find((_, i) => has(i + 1)) : undefined
  return {
    ...{ type, id, name, weight },
    ...(kind.success ? { kind: kind.data } : {}),
    ...(alias === undefined ? {} : { alias }),
    ...(authors.length > 0 ? { authors: authors.slice(0, MOST_AUTHORS) } : {}),
    ...(author === undefined ? {} : { author }),
    ...(year === undefined ? {} : { year }),
  }
}
