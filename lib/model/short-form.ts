/** Short forms such as `RLHF`, and which of a concept's other names is the one of its name. */

/** True for `PPO`, `TD3`, `MuJoCo`, `GPT-4`, `LLMs`: one token whose capitals or digits say that it is no plain word. */
export function isShortForm(name: string): boolean {
  if (name.length < 2 || name.length > 12 || /\s/.test(name)) return false
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 || (capitals === 1 && /\d/.test(name))
}

/**
 * Those of the other names that stand for the whole name, without a plural's s: `POMDP`; but no `ACE` of an
 * angiotensin-converting enzyme inhibitor, which has no letter of the last word.
 */
export function shortFormsOf(name: string, aliases: readonly string[]): string[] {
  const words = lettersOf(name).split(' ')
  const last = words.pop() ?? ''
  const rest = words.join(' ')
  return aliases.flatMap((alias) => {
    const short = alias.replace(/(?<=\p{Lu})s$/u, '')
    return isShortForm(short) && standsFor(lettersOf(short).replaceAll(' ', ''), rest, last) ? short : []
  })
}

/** Small letters and digits in words, without accents. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether letters begin with the first word, go on through the rest, and begin the last word. */
function standsFor(letters: string, rest: string, last: string): boolean {
  if (letters.charAt(0) !== rest.charAt(0)) return false
  for (let at = 1; at < letters.length; at++) {
    const begins = letters.charAt(at) === last.charAt(0)
    if (begins && isThrough(letters.slice(at), last) && isThrough(letters.slice(0, at), rest)) return true
  }
  return false
}

/** Whether letters stand in a text one after another. */
function isThrough(letters: string, text: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}
