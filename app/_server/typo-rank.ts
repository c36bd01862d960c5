/** How far a name is from what was typed with mistakes in it: fewer typos first, then words in their order. */
import 'server-only'

/** Compared part by part, lower is nearer. */
export interface Likeness {
  /** Letters missing, wrong, too many or swapped, over all words. */
  typos: number
  /** 0 = the name begins with the words as typed, 1 = they stand in that order within it, 2 = in another. */
  order: number
  /** Words of the name beyond those typed. */
  more: number
}

export const byLikeness = (a: Likeness, b: Likeness): number =>
  a.typos - b.typos || a.order - b.order || a.more - b.more

/** The nearest of a name's writings, each word by the word of it that is nearest; the last may still be in the typing. */
export function likeness(typed: readonly string[], writings: readonly string[]): Likeness {
  const [first, ...others] = writings.map((writing) => likenessOf(typed, writing.split(' ')))
  const none = { typos: Number.POSITIVE_INFINITY, order: 2, more: 0 }
  return others.reduce((best, other) => (byLikeness(other, best) < 0 ? other : best), first ?? none)
}

function likenessOf(typed: readonly string[], words: readonly string[]): Likeness {
  const places: number[] = []
  let typos = 0
  for (const [i, word] of typed.entries()) {
    const after = (places.at(-1) ?? -1) + 1
    let [least, place] = [Number.POSITIVE_INFINITY, 0]
    for (const [at, candidate] of words.entries()) {
      const distance = edits(word, candidate, i === typed.length - 1)
      // Of equals the one that follows the word before it.
      if (distance < least || (distance === least && place !== after && at === after)) [least, place] = [distance, at]
    }
    typos += least
    places.push(place)
  }
  const inOrder = places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))
  const begins = places.every((place, i) => place === i)
  return { typos, order: begins ? 0 : inOrder ? 1 : 2, more: Math.max(0, words.length - typed.length) }
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; to any beginning of `word` where asked. */
export function edits(typed: string, word: string, toBeginning = false): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, j) => j)
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1]
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      const best = Math.min((last[j - 1] ?? 0) + (same ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      row[j] = swapped ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best
    }
    beforeLast = last
    last = row
  }
  return toBeginning ? Math.min(...last) : (last[word.length] ?? typed.length)
}

const LONGEST = 64
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)]

/** `edits`, given up as soon as there are more than `most`: what is asked of every word of a corpus. */
export function editsWithin(typed: string, word: string, most: number): number {
  if (word.length > LONGEST) return typed === word ? 0 : most + 1
  let [beforeLast, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= word.length; j++) last[j] = j
  for (let i = 1; i <= typed.length; i++) {
    row[0] = Math.min(i, LONGEST)
    let least = row[0]
    const letter = typed.charCodeAt(i - 1)
    for (let j = 1; j <= word.length; j++) {
      const other = word.charCodeAt(j - 1)
      let best = Math.min(last[j - 1]! + (letter === other ? 0 : 1), last[j]! + 1, row[j - 1]! + 1)
      const swaps = i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other
      if (swaps) best = Math.min(best, beforeLast[j - 2]! + 1)
      row[j] = best
      least = Math.min(least, best)
    }
    if (least > most) return most + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[word.length]!
}
