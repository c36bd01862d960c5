/**
 * When two names are one: keys that are equal for hyphen, space, plural, case and British variants of a name, and the
 * test whether a short form can stand for a long one. Keys are for comparing, never for showing.
 */
import type { Kind } from '@/lib/model/concept'
import { irregularSingular } from '@/lib/model/irregular-plurals'
import { joinWords } from '@/lib/model/join-words'
import { writeOutNetwork } from '@/lib/model/network-words'
import { oneWording } from '@/lib/model/one-wording'
import { isShortForm } from '@/lib/model/short-form'
import { slug } from '@/lib/model/slug'

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ing|ed|er|e)$/, 'iz$1'],
  [/yse(d|r)?$/, 'yze$1'],
  [/(behavi|col|fav|neighb|lab|hon|harb|hum|vap|flav|arm)our/, '$1or'],
  [/ll(ing|ed|er)$/, 'l$1'],
  [/tre$/, 'ter'],
  [/(def|off|lic)ence$/, '$1ense'],
  [/ogue$/, 'og'],
  [/^artefact$/, 'artifact'],
  [/^programme$/, 'program'],
  [/^(judg|acknowledg)ement$/, '$1ment'],
]

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(ss|x|ch|sh|zz)es$/, '$1'],
  [/([^siu])s$/, '$1'],
]

/**
 * Words that are added to a name without making it another, with the kind of concept that bears them: `PPO algorithm` is
 * PPO, `MNIST dataset` is MNIST, `credit assignment problem` is credit assignment.
 */
const ADDED_AFTER_PHRASE: Readonly<Record<string, Kind>> = {
  algorithm: 'Method',
  method: 'Method',
  approach: 'Method',
  technique: 'Method',
  problem: 'Task',
}
const ADDED_AFTER_SHORT: Readonly<Record<string, Kind>> = {
  ...ADDED_AFTER_PHRASE,
  model: 'Method',
  framework: 'Method',
  optimizer: 'Method',
  dataset: 'Benchmark',
  benchmark: 'Benchmark',
  simulator: 'Benchmark',
  environment: 'Benchmark',
  suite: 'Benchmark',
  metric: 'Metric',
  score: 'Metric',
}

/** Behind one word they add nothing, either, where papers say the same without them: `heuristic method`, `generalization ability`. */
const ADDED_WHERE_SAID: Readonly<Record<string, Kind>> = {
  ...ADDED_AFTER_PHRASE,
  strategy: 'Method',
  setting: 'Task',
  scenario: 'Task',
  application: 'Task',
  ability: 'Metric',
  capability: 'Metric',
  capacity: 'Metric',
  performance: 'Metric',
  property: 'Metric',
}

const MOST_REMEMBERED = 1_500_000

/** The same words and names are asked for again and again; a corpus of them fits in memory. */
function remember(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let result = known.get(text)
    if (result === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear()
      result = compute(text)
      known.set(text, result)
    }
    return result
  }
}

const foldWord = remember(fold)

function fold(word: string): string {
  let folded = irregularSingular(word) ?? word
  if (folded.length > 3) {
    for (const [pattern, by] of PLURALS) {
      if (!pattern.test(folded)) continue
      folded = folded.replace(pattern, by)
      break
    }
  }
  for (const [pattern, by] of BRITISH) folded = folded.replace(pattern, by)
  return folded
}

const spelled = remember((name) => {
  const capitals = new Set((name.match(/\b[A-Z0-9]{3,}S\b/g) ?? []).map((word) => word.toLowerCase()))
  const singular = name.replace(/\b(\w*[A-Z][A-Z0-9]+)s\b/g, '$1')
  const words = slug(singular)
    .split('-')
    .map((word) => (capitals.has(word) ? word : foldWord(word)))
  return writeOutNetwork(words.join(' '))
})

/** The words of a name in one spelling: `Multi-Objective Optimisations` → `multi`, `objective`, `optimization`. */
export const nameWords = (name: string): string[] => spelled(name).split(' ')

/** The key of a name's words in one spelling. */
export const keyOfWords = (words: readonly string[]): string => joinWords(oneWording(words.join(' ')).split(' '))

/** Equal for two names that are variants of one. */
export const nameKey = remember((name) => keyOfWords(nameWords(name)))

/**
 * The name without a word that adds nothing to a concept of the kind: `PPO algorithm` → `PPO`, `policy gradient methods`
 * → `policy gradient`, but `genetic algorithm`, `cross-entropy method` and `language model` stay.
 */
export function withoutAddedWord(name: string, kind: Kind): string {
  const match = /^(.*\S)\s+(\S+)$/.exec(name)
  if (!match) return name
  const [, rest = '', last = ''] = match
  const word = foldWord(last.toLowerCase())
  if (isShortForm(rest)) return rest.length > 2 && ADDED_AFTER_SHORT[word] === kind ? rest : name
  return ADDED_AFTER_PHRASE[word] === kind && /\S\s+\S/.test(rest) ? rest : name
}

/** The name without its last word, where that adds nothing and the rest is said for it, too; else as it is. */
export function withoutSaidWord(name: string, kind: Kind, said: () => Iterable<string>): string {
  const cut = name.lastIndexOf(' ')
  if (cut < 0 || ADDED_WHERE_SAID[foldWord(name.slice(cut + 1).toLowerCase())] !== kind) return name
  const rest = name.slice(0, cut)
  const key = nameKey(rest)
  for (const form of said()) if (nameKey(form) === key) return rest
  return name
}

const holdsWords = (long: string, short: string): boolean => ` ${spelled(long)} `.includes(` ${spelled(short)} `)

const signs = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/**
 * Whether the signs of `short` stand in `long` in order, the first at its start, the others as far right as they can, and
 * `short` itself does not stand there (after Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation
 * definitions").
 */
export function abbreviates(short: string, long: string): boolean {
  const letters = signs(short.replace(/(?<=\p{Lu})s$/u, '')).replace(/[^\p{L}\p{N}]/gu, '')
  const text = signs(long)
  if (letters.length < 2 || text.length <= letters.length || holdsWords(long, short)) return false
  let at = text.length
  for (let i = letters.length - 1; i > 0; i--) {
    do at--
    while (at > 0 && text[at] !== letters[i])
  }
  return at > 0 && text.startsWith(letters.charAt(0))
}
