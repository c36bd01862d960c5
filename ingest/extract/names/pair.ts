/** A short form and what the paper writes it out as, as they are compared. */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Abbreviation, Doc } from '@/ingest/extract/doc'

export function toPair(doc: Doc, short: Occurrence, long: Occurrence): Abbreviation {
  const expanded = keyBetween(doc, long.first, long.last)
  return { short, long, shortKey: keyOf(doc, short), longKey: keyOf(doc, long), expanded }
}

/** Norms of the words of a run, joined by blanks. */
export function keyOf(doc: Doc, { first, last }: Occurrence): string {
  let key = ''
  for (let i = first; i < last; i++) if (doc.words[i]!.isWord) key += (key && ' ') + doc.words[i]!.norm.text
  return key
}

/** Keys of the words of a run, joined by blanks. */
export function keyBetween(doc: Doc, first: number, last: number): string {
  const keys: string[] = []
  for (let i = first; i < last; i++) if (doc.words[i]!.isWord) keys.push(doc.words[i]!.key)
  return keys.join(' ')
}
