/**
 * Which regular expressions are let through: those whose time grows at most with a small power of the text's length.
 * Backtracking explodes where a repeated group can match in more than one way, so groups are not repeated at all.
 */

const LONGEST = 200
const MOST_REPEATS = 3

/** `pattern` is what stands between the quotes, escapes and all. */
export function isPlainRegex(pattern: string): boolean {
  if (pattern.length > LONGEST) return false
  // A doubled backslash is one in the pattern; classes and escaped signs count as one sign.
  const plain = pattern
    .replaceAll('\\\\', '\\')
    .replace(/\\u[0-9a-fA-F]{4}/g, 'x')
    .replace(/\\[1-9k]/g, '(*')
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?[imsu]+\)/g, '')
    .replace(/\(\?:/g, '(')
  if (/[()][*+{?]|\(\?/.test(plain.replace(/\)\?/g, ')'))) return false
  const repeats = plain.match(/[*+]|\{\d+,\d*\}/g) ?? []
  return repeats.length <= MOST_REPEATS && !/\{\d{3,}|,\d{3,}\}/.test(plain)
}
