/** Whether two names differ in nothing but where their words part: what ids of a paper and of a corpus are compared by. */

/**
 * Joins words without a gap (`multi objective` = `multiobjective`), except between digits (`2 7B` ≠ `27B`); a 2 between
 * letters is read aloud (`text2sql` = `text to sql`).
 */
export function joinWords(words: readonly string[]): string {
  const joined = words.join('')
  // most names: nothing that a gap could keep apart
  if (!/\d/.test(joined)) return joined
  return words
    .map((word) => (word.includes('2') ? word.replace(/(?<=\p{L})2(?=\p{L})/gu, 'to') : word))
    .join(' ')
    .replace(/(?<!\d) | (?!\d)/g, '')
}
