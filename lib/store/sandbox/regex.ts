/**
 * Which regular expressions are let through: those whose time grows with a small power of the text's length at most.
 * Backtracking explodes where something repeated can match in more than one way, so groups are not repeated, left out at
 * most, and what gives a choice (repeats and alternatives) is counted.
 */

const LONGEST = 200
const MOST_REPEATS = 3
const MOST_ALTERNATIVES = 8

/** `pattern` is what stands between the quotes, escapes and all. */
export function isPlainRegex(pattern: string): boolean {
  if (pattern.length > LONGEST) return false
  const plain = toPlain(pattern)
  if (/[()][*+{?]|[[\]\\]/.test(plain)) return false
  const repeats = plain.match(/[*+?]|\{/g)?.length ?? 0
  const alternatives = plain.match(/\|/g)?.length ?? 0
  return (
    repeats <= MOST_REPEATS &&
    alternatives <= MOST_ALTERNATIVES &&
    !/\d{3}/.test(plain.match(/\{.*?\}/g)?.join(' ') ?? '')
  )
}

/** The power of the text's length with which its time grows. What stands at the end tries no other way. */
export function powerOf(pattern: string): number {
  return toPlain(pattern).replace(/\.\*$/, '').match(/[*+{]/g)?.length ?? 0
}

/**
 * A doubled backslash is one in the pattern; classes and escaped signs count as one sign, back references as a group, and a
 * group without repeats that may be left out as its last sign.
 */
function toPlain(pattern: string): string {
  return pattern
    .replaceAll('\\\\', '\\')
    .replace(/\\u[0-9a-fA-F]{4}/g, 'x')
    .replace(/\\[1-9k]/g, '(*')
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?[imsu]+\)/g, '')
    .replace(/\(\?:/g, '(')
    .replace(/\(([^()*+?{]*)\)\?/g, '$1?')
    .replace(/([*+?}])[?+]/g, '$1')
}
