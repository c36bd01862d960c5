/**
 * Names that a model takes for one, though their last words say two things: a `grooming frequency` is no mention of grooming
 * efficiency. Of 150 such read in abstracts, 22 were another wording of the name.
 */
import type { Candidate } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { type CorpusTables, VECTOR_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { EMPTY_TAILS, GENERIC_HEADS, MODIFYING } from '@/ingest/extract/words/stop-words'
import type { Word } from '@/ingest/extract/words/vocabulary'
import { wordSet } from '@/ingest/extract/words/word-set'
import { cosine } from './likeness'

/** Words less alike than this are seldom two for one thing: cost and overhead have 0.87, efficiency and frequency 0.26. */
const ALIKE = 0.4

/** They say no more than what stands before them. */
const SAYS_LITTLE = wordSet('performance capability ability way scenario condition process result')

/** Doing one of these is doing none of the others, though vectors have them alike. */
const TASKS = new Map(
  [
    'estimation',
    'detection recognition identification',
    'retrieval search',
    'generation',
    'reasoning',
    'calibration',
    'editing',
    'clustering',
  ].flatMap((words, task) => words.split(' ').map((word) => [word, task] as const)),
)

/** Whether a form has the words of a name but the last, and one there that says another thing. */
export function isForeign(doc: Doc, vectors: CorpusTables['vectors'], name: Candidate, form: Candidate): boolean {
  const [a, b] = [headOf(doc, name), headOf(doc, form)]
  if (!a || !b || a.norm === b.norm || EMPTY_TAILS.has(a.key)) return false
  const before = wordsBefore(name, a)
  if (before === undefined || before !== wordsBefore(form, b)) return false
  const isEmpty = GENERIC_HEADS.has(b.key) || SAYS_LITTLE.has(b.key)
  if (isEmpty || MODIFYING.has(a.key) || MODIFYING.has(b.key) || areOfOneStem(a.norm.text, b.norm.text)) return false
  const [one, other] = [TASKS.get(a.key), TASKS.get(b.key)]
  return (one !== undefined && other !== undefined && one !== other) || !areAlike(vectors, a, b)
}

/** The last word but a tail that says nothing; undefined for single words and short forms. */
function headOf({ words }: Doc, { occurrences }: Candidate): Word | undefined {
  const { first, last } = occurrences[0]!
  const end = last - first > 2 && EMPTY_TAILS.has(words[last - 1]!.key) ? last - 1 : last
  const head = words[end - 1]!
  return end - first < 2 || head.upper ? undefined : head
}

/** Key of the words before the head. */
function wordsBefore({ expanded }: Candidate, head: Word): string | undefined {
  const at = expanded.lastIndexOf(` ${head.key}`)
  return at > 0 ? expanded.slice(0, at) : undefined
}

/** Letters of a stem: `captioning`, `captions`; `coding` has that of `code`. */
const STEM = 4

const stemOf = (word: string): string => word.slice(0, Math.max(3, Math.min(STEM, word.length - 1)))

const areOfOneStem = (a: string, b: string): boolean => a.includes(stemOf(b)) || b.includes(stemOf(a))

/** Words that the corpus hardly has are like none. */
function areAlike(vectors: Int8Array, { norm: a }: Word, { norm: b }: Word): boolean {
  if (a.row < 0 || b.row < 0) return false
  return cosine(vectorOf(vectors, a.row), vectorOf(vectors, b.row)) >= ALIKE
}

const vectorOf = (vectors: Int8Array, row: number): Int8Array =>
  vectors.subarray(row * VECTOR_WIDTH, (row + 1) * VECTOR_WIDTH)
