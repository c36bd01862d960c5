/**
 * The only importer of compromise (its first layer: sentences, no tags). A paper's text is cut into sentences whose
 * offsets are exact, whatever the text holds.
 */
import nlp from 'compromise/one'

/** Half-open range of UTF-16 units. */
export interface Range {
  start: number
  end: number
}

type SplitSentences = (text: string, world: object) => unknown

const world = nlp.world()
const splitSentences = readSplitter()
teachAbbreviations()

/** Where compromise keeps its sentence splitter; a version that moved it is refused with a clear word. */
function readSplitter(): SplitSentences {
  const methods = nlp.methods() as { one?: { tokenize?: { splitSentences?: SplitSentences } } }
  const split = methods.one?.tokenize?.splitSentences
  if (!split) throw new Error('compromise has no sentence splitter here; install the version that package.json names.')
  return split
}

/** Papers write `vs.` and `w.r.t.` inside sentences; and `ML.` ends one, though compromise reads it as millilitres. */
function teachAbbreviations() {
  const model = nlp.model() as { one?: { abbreviations?: Record<string, boolean> } }
  const known = model.one?.abbreviations
  if (!known) return
  for (const word of ['vs', 'eq', 'eqs', 'fig', 'figs', 'sec', 'w.r.t', 'i.e', 'e.g', 'cf', 'resp', 'approx', 'no']) {
    known[word] = true
  }
  for (const word of [
    'ml',
    'dl',
    'td',
    'ad',
    'min',
    'exp',
    'def',
    'prob',
    'situ',
    'vivo',
    'vitro',
    'eng',
    'adj',
    'mm',
  ]) {
    delete known[word]
  }
}

/** Rows of dots, on which the splitter takes a time that grows with their square. */
const ENDLESS =
  /(?:[.!?\u203D\u2E18\u203C\u2047-\u2049\u0964\u0965\u061F\u06D4\u0589\u1362\u1367\u104B\u17D4\u3002]\s?){16,}/g

/** Only the last sign of a row ends a sentence. */
function withOneEnd(row: string): string {
  const last = row.trimEnd().length - 1
  return row.slice(0, last).replace(/\S/g, ',') + row.slice(last)
}

/** Ranges of the sentences of a text, in order and covering all of it but white space at their borders. */
export function sentencesOf(wrapped: string): Range[] {
  // a wrapped line ends no sentence, an empty line does
  const lines = wrapped.replace(/\r?\n(?![^\S\n]*\n)/g, (lineEnd) => ' '.repeat(lineEnd.length))
  const text = lines.replace(ENDLESS, withOneEnd)
  const parts = splitSentences(text, world)
  const sentences: Range[] = []
  let at = 0
  for (const part of Array.isArray(parts) ? parts : []) {
    if (typeof part !== 'string' || part === '') continue
    if (!text.startsWith(part, at)) return [trim(text, { start: 0, end: text.length })].filter(isFull)
    sentences.push(trim(text, { start: at, end: at + part.length }))
    at += part.length
  }
  if (at < text.length) sentences.push(trim(text, { start: at, end: text.length }))
  return sentences.filter(isFull)
}

const isFull = ({ start, end }: Range) => end > start
const isBlank = (text: string, at: number) => /\s/.test(text[at] ?? '')

function trim(text: string, { start, end }: Range): Range {
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  return { start, end }
}
