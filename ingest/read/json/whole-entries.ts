/** What can be saved of a JSON document that was cut off: the entries of its first list of objects that are whole. */

/** Objects of the outermost list, as far as they parse. */
export function wholeEntries(content: string): unknown[] {
  const start = /\[\s*\{/.exec(content)
  if (!start) return []
  const entries: unknown[] = []
  let depth = 0
  let begin = -1
  for (const token of tokens(content, start.index + 1)) {
    if (token.mark === '{' || token.mark === '[') {
      if (depth++ === 0) begin = token.at
    } else if (--depth === 0) {
      const entry = parsed(content.slice(begin, token.at + 1))
      if (entry !== undefined) entries.push(entry)
    } else if (depth < 0) break
  }
  return entries
}

/** Braces and brackets outside of strings. */
function* tokens(content: string, from: number): Generator<{ mark: string; at: number }> {
  const pattern = /"(?:[^"\\]|\\.)*"?|[{}[\]]/gs
  pattern.lastIndex = from
  for (let found = pattern.exec(content); found; found = pattern.exec(content)) {
    if (!found[0].startsWith('"')) yield { mark: found[0], at: found.index }
  }
}

function parsed(slice: string): unknown {
  try {
    return JSON.parse(slice)
  } catch {
    return undefined
  }
}
