/** One meaning in two wordings: `linear program` and `linear programming` where papers write LP for both. */
import { compareText } from '@/lib/model/compare-text'
import type { Ledger } from './ledger'
import { nameWords } from './name-key'
import type { WrittenForms } from './short-forms'
import type { UnionFind } from './union-find'

const SMALL_WORDS = new Set('a an and as at by for from in of on the to with'.split(' '))

/** Behind five letters, so that `image` and `number` stay; `-or` and `-ive` make other things (`processor`). */
const ENDING = /^(.{5,}?)(?:ation|ing|ed|er|e)$/

/** Equal for names that differ in small words and in endings. Means something only where they have one short form. */
export const senseKey = (name: string): string =>
  nameWords(name)
    .filter((word) => !SMALL_WORDS.has(word))
    .map(stem)
    .join(' ')

function stem(word: string): string {
  const whole = word.replace(/ography$/, 'ogram')
  return ENDING.exec(whole)?.[1]?.replace(/([^aeious])\1$/, '$1') ?? whole
}

/** Joins what papers expand one short form to in two wordings; two concepts of the lexicon stay two. */
export function joinSameSenses(written: readonly WrittenForms[], ledger: Ledger, sets: UnionFind): void {
  const known = new Set([...ledger.values()].filter(({ lexicon }) => lexicon > 0).map(({ id }) => sets.find(id)))
  for (const ids of idsBySense(written)) {
    const roots = [...new Set(ids.map((id) => sets.find(id)))]
    const [first] = roots
    if (first === undefined || roots.length < 2) continue
    const inLexicon = roots.filter((root) => known.has(root)).length
    if (inLexicon > 1) continue
    for (const root of roots) sets.join(first, root)
    if (inLexicon > 0) known.add(sets.find(first))
  }
}

/** Ids that share a short form and a sense, in an order that does not hang on that of the papers. */
function idsBySense(written: readonly WrittenForms[]): string[][] {
  const senses = new Map<string, string>()
  const ids = new Map<string, Set<string>>()
  for (const { expanded } of written) {
    for (const { key, id, name } of expanded) {
      const sense = senses.get(name) ?? senseKey(name)
      senses.set(name, sense)
      const place = `${key} ${sense}`
      const known = ids.get(place)
      if (known) known.add(id)
      else ids.set(place, new Set([id]))
    }
  }
  const several = [...ids].filter(([, { size }]) => size > 1)
  return several.sort(([a], [b]) => compareText(a, b)).map(([, same]) => [...same])
}
