/**
 * BibTeX to entries with raw field values. Written so that a broken entry costs itself: braces that never close are cut at
 * the next entry, and what stands between entries is comment, as BibTeX has it.
 */

export interface BibtexEntry {
  /** Lower case: `article`. */
  type: string
  /** Empty where the entry has none. */
  key: string
  line: number
  /** By lower-case name; the first of several. TeX as it stands, outer delimiters off, macros filled in. */
  fields: Map<string, string>
  /** Its braces close. */
  whole: boolean
}

const ENTRY = /@\s*([a-z]+)\s*([{(])/giy
const NEXT_ENTRY = /\n[ \t]*@\s*[a-z]+\s*[{(]\s*[^\s,{}()=]*\s*,/gi

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const macros = new Map(MONTHS.map((month) => [month, month]))
  const counter = lineCounter(text)
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at)) {
    ENTRY.lastIndex = at
    const head = ENTRY.exec(text)
    if (!head) {
      at++
      continue
    }
    const type = (head[1] ?? '').toLowerCase()
    const begin = ENTRY.lastIndex
    const { end, whole } = bodyEnd(text, begin, head[2] === '(' ? ')' : '}')
    const body = text.slice(begin, end)
    if (type === 'string') for (const [name, value] of fieldsOf(body, macros)) macros.set(name, value)
    else if (type !== 'comment' && type !== 'preamble') {
      const key = /^\s*([^,={}"]*?)\s*(?:,|$)/.exec(body)
      const fields = fieldsOf(key ? body.slice(key[0].length) : body, macros)
      yield { type, key: key?.[1] ?? '', line: counter(at), fields, whole }
    }
    at = end
  }
}

/** Where the entry ends: at its closing sign, else before the next entry that begins on a line of its own. */
function bodyEnd(text: string, begin: number, closing: string): { end: number; whole: boolean } {
  const end = closingAt(text, begin, closing)
  if (end !== -1) return { end, whole: true }
  NEXT_ENTRY.lastIndex = begin
  return { end: NEXT_ENTRY.exec(text)?.index ?? text.length, whole: false }
}

/** Index of the sign that closes what was opened before `begin`; -1 where it never closes. */
function closingAt(text: string, begin: number, closing: string): number {
  let depth = 0
  for (let at = begin; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (depth === 0 && sign === closing) return at
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    if (depth < 0) return closing === '}' ? -1 : at
  }
  return -1
}

/** `name = value # value, …`. Names may hold spaces; a value that can't be read ends at the next line with a name. */
function fieldsOf(body: string, macros: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>()
  const name = /[\s,]*([^=,{}"#]+?)\s*=\s*/y
  for (let at = 0; at < body.length; ) {
    name.lastIndex = at
    const found = name.exec(body)
    if (!found?.[1]) {
      const next = /,\s*\n|\n/g
      next.lastIndex = at + 1
      at = next.exec(body) ? next.lastIndex : body.length
      continue
    }
    const { value, end } = valueAt(body, name.lastIndex, macros)
    const key = found[1].toLowerCase()
    if (!fields.has(key)) fields.set(key, value)
    at = end
  }
  return fields
}

/** Parts joined by `#`: braced, quoted, numbers, or names of macros. */
function valueAt(body: string, begin: number, macros: ReadonlyMap<string, string>): { value: string; end: number } {
  const parts: string[] = []
  const bare = /\s*([^\s,#{}"]+)/y
  const join = /\s*#\s*/y
  let at = begin
  for (;;) {
    if (body[at] === '{' || body[at] === '"') {
      const close = body[at] === '{' ? closingAt(body, at + 1, '}') : closingAt(body, at + 1, '"')
      const end = close === -1 ? body.length : close
      parts.push(body.slice(at + 1, end))
      at = end + 1
    } else {
      bare.lastIndex = at
      const word = bare.exec(body)?.[1]
      if (!word) return { value: parts.join(''), end: Math.max(at, begin + 1) }
      parts.push(macros.get(word.toLowerCase()) ?? word)
      at = bare.lastIndex
    }
    join.lastIndex = at
    if (!join.test(body)) return { value: parts.join(''), end: at }
    at = join.lastIndex
  }
}

/** 1-based line of growing offsets. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', counted)) {
      line++
      counted = at + 1
    }
    return line
  }
}
