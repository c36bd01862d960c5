/** How a concept of several papers is shown: the best of its names, its kind by vote, its other names by frequency. */
import { compareText } from '@/lib/model/compare-text'
import { KINDS, type Kind } from '@/lib/model/concept'
import { isShortForm } from '@/lib/model/short-form'
import { slug } from '@/lib/model/slug'
import { headKeys } from './broader'
import type { LedgerEntry } from './ledger'
import { nameKey } from './name-key'

const MOST_ALIASES = 40
/** From so many papers on, what one of them alone says is how it says it, not what the thing is called. */
const WELL_KNOWN = 20

/** A capital of fashion behind a hyphen: `NP-Hard`. */
const CAPITAL_BEHIND_HYPHEN = /(?<=-)\p{Lu}\p{Ll}/u

const gapsOf = (name: string): number => name.match(/[ -]/g)?.length ?? 0

/** The hyphen of `decision-making`, none of `low-resource setting`. */
const isHeadJoined = (name: string): boolean => /-[^ -]+$/.test(name)

const hyphensOf = (name: string): number => name.match(/-/g)?.length ?? 0

/**
 * Which of two writings an index has, where as many papers have each: `metadata` before `meta-data`, `decision making` before
 * `decision-making`, but `low-resource setting` before `low resource setting`; then the one that the id is made of, which is American.
 */
const compareWritings = (a: string, b: string, id: string): number =>
  titleWords(a) - titleWords(b) ||
  gapsOf(a) - gapsOf(b) ||
  Number(isHeadJoined(a)) - Number(isHeadJoined(b)) ||
  hyphensOf(b) - hyphensOf(a) ||
  Number(slug(b) === id) - Number(slug(a) === id) ||
  compareText(a, b)

const titleWords = (name: string): number => name.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu)?.length ?? 0

/** `sparse rewards` where `sparse reward` is a name too; but `molecular dynamics` are not many of `molecular dynamic`. */
const isPluralOfAnother = (name: string, names: ReadonlyMap<string, number>): boolean =>
  /(?<!(?<!metr|top|heurist|characterist|crit)ic)s$/.test(name) &&
  (names.has(name.slice(0, -1)) || names.has(name.replace(/ies$/, 'y').replace(/es$/, '')))

/** Papers that write it so; of a fashion it takes two. */
const weightOf = (name: string, papers: number): number => (CAPITAL_BEHIND_HYPHEN.test(name) ? papers / 2 : papers)

/**
 * Names that `isSpelledOut` first, no plural of another name, then by papers; ties go to plain case and an index's writing.
 * The lexicon's name, where a paper has it, goes before all.
 */
export function chooseName(entry: LedgerEntry, isSpelledOut: (name: string) => boolean): string {
  const names = [...entry.names]
  if (names.length === 1) return names[0]![0]
  const rank = new Map(
    names.map(([name]) => [
      name,
      (entry.lexiconNames.has(name) ? 4 : 0) +
        (isSpelledOut(name) ? 2 : 0) +
        (isPluralOfAnother(name, entry.names) ? 0 : 1),
    ]),
  )
  names.sort(
    ([a, papersA], [b, papersB]) =>
      (rank.get(b) ?? 0) - (rank.get(a) ?? 0) ||
      weightOf(b, papersB) - weightOf(a, papersA) ||
      compareWritings(a, b, entry.id),
  )
  return names[0]?.[0] ?? entry.id
}

export function chooseKind(kinds: ReadonlyMap<Kind, number>): Kind {
  return KINDS.reduce((best, kind) => ((kinds.get(kind) ?? 0) > (kinds.get(best) ?? 0) ? kind : best), KINDS[0])
}

/**
 * What a person may type for it, most frequent first, each once whatever its case, hyphens or plural; of what is well known, not
 * what a single paper says for it, but for short forms.
 */
export function chooseAliases(entry: LedgerEntry, name: string): string[] {
  const counts = new Map(entry.forms)
  for (const [other, papers] of entry.names) counts.set(other, Math.max(papers, counts.get(other) ?? 0))
  const ranked = [...counts].sort(
    (a, b) => b[1] - a[1] || titleWords(a[0]) - titleWords(b[0]) || compareText(a[0], b[0]),
  )
  const seen = new Set([nameKey(name)])
  const aliases: string[] = []
  for (const [form, papers] of ranked) {
    const key = nameKey(form)
    if (papers === 1 && entry.papers >= WELL_KNOWN && !isShortForm(form) && !entry.lexiconNames.has(form)) continue
    if (seen.has(key) || aliases.length >= MOST_ALIASES) continue
    seen.add(key)
    aliases.push(form)
  }
  return aliases
}

/**
 * A paper on network throughput may say throughput for short, one on cost overhead; among all papers these are names of other
 * concepts. Such forms are no aliases, but for short forms, of which a paper may mean either.
 */
export function withoutOthersNames<Concept extends { name: string; key: string; aliases: string[] }>(
  concepts: readonly Concept[],
): Concept[] {
  const keys = new Set(concepts.map(({ key }) => key))
  const plain = new Set(concepts.flatMap(({ name, key }) => (isShortForm(name) ? [] : [key])))
  return concepts.map((concept) => {
    const wider = new Set([concept.name, ...concept.aliases].flatMap(headKeys))
    const isOthers = (alias: string): boolean => {
      const key = nameKey(alias)
      if (plain.has(key) && !isShortForm(alias)) return true
      return keys.has(key) && (wider.has(key) || headKeys(alias).includes(concept.key))
    }
    return { ...concept, aliases: concept.aliases.filter((alias) => !isOthers(alias)) }
  })
}
