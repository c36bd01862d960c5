/**
 * Records of two-letter (or so) tags, as RIS, Web of Science and MEDLINE write them: a tag at the beginning of a line, its
 * value behind it, further lines of the value indented or without a tag.
 */
import type { Source } from '@/ingest/read/source'

export interface Dialect {
  /** Groups: tag, value. */
  tag: RegExp
  /** A line of a value that goes on; group: the text. Undefined: any line without a tag goes on. */
  continuation?: RegExp
  /** Whether a tag opens a record although none is open, or the open one is to end. */
  begins(tag: string, open: TagRecord | undefined): boolean
  ends(tag: string): boolean
  /** An empty line ends the record. */
  blankEnds: boolean
  /** Tags of which each further line is a value of its own. */
  lists: ReadonlySet<string>
}

/** Values by tag, in order; a value over several lines holds line breaks. */
export interface TagRecord {
  line: number
  values: Map<string, string[]>
  /** Ended by its end tag, or by the next record. */
  whole: boolean
}

export async function* tagRecords(source: Source, dialect: Dialect): AsyncGenerator<TagRecord> {
  let open: TagRecord | undefined
  let last = ''
  for await (const { line, text } of source.lines()) {
    const [, tag, value = ''] = dialect.tag.exec(text) ?? []
    if (tag === undefined) {
      if (open && dialect.blankEnds && !text.trim()) {
        yield { ...open, whole: true }
        open = undefined
      } else if (open) goOn(open, last, text, dialect)
      continue
    }
    if (dialect.ends(tag)) {
      if (open) yield { ...open, whole: true }
      open = undefined
      continue
    }
    if (dialect.begins(tag, open)) {
      if (open) yield { ...open, whole: true }
      open = { line, values: new Map(), whole: false }
    }
    if (!open) continue
    const values = open.values.get(tag)
    if (values) values.push(value.trim())
    else open.values.set(tag, [value.trim()])
    last = tag
  }
  if (open) yield open
}

function goOn(open: TagRecord, tag: string, line: string, { continuation, lists }: Dialect): void {
  const text = continuation ? continuation.exec(line)?.[1] : line.trim()
  const values = open.values.get(tag)
  if (!text || !values) return
  if (lists.has(tag)) values.push(text.trim())
  else values.push(`${values.pop() ?? ''}\n${text.trim()}`)
}

/** The first value of the first of these tags that has one. */
export const first = ({ values }: TagRecord, ...tags: string[]): string | undefined =>
  tags.flatMap((tag) => values.get(tag) ?? []).find((value) => value.trim())

/** All values of the first of these tags that has any. */
export const all = ({ values }: TagRecord, ...tags: string[]): string[] =>
  tags.map((tag) => values.get(tag) ?? []).find((found) => found.length > 0) ?? []

/** The longest value: where an abstract stands twice, the other is a copyright notice or a beginning. */
export const longest = ({ values }: TagRecord, ...tags: string[]): string | undefined =>
  tags.flatMap((tag) => values.get(tag) ?? []).sort((a, b) => b.length - a.length)[0]
