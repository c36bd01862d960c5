/** Commands in running text: type, citations, notes, lists, and signs of formulas that stand without dollars. */
import { FORMULA_COMMANDS } from './formula-commands'
import type { ProseReader } from './prose-reader'
import { readTerm } from './read-formula'
import { STYLES, SWITCHES } from './tex-fonts'
import { TEXT_SIGNS } from './tex-letters'
import { FORMULA_SIGNS, NOTHING, STANDARD_SIGNS } from './tex-signs'
import { matchAt } from './tex-source'
import { unbracedOf } from './unbraced'

const NAME = /\\([a-zA-Z]+)\*?/y
const CITATION =
  /\\(?:[a-z]{0,5}cite[a-z]{0,8}|(?:eq|auto|c|C|name|page)?ref)\*?\s?(?:\[[^[\]]{0,99}\]\s?){0,2}\{([^{}\\]{1,400})\}/y
const LIST =
  /\\(?:begin|end)\s?\{(?:itemize|enumerate|description|center|quote|abstract|theorem|lemma|proof|definition)\}/y
const EQUATION = /\\begin\s?\{((?:equation|displaymath|math|eqnarray|align|gather|multline)\*?)\}/y
const LABEL = /\\label\s?\{[^{}]{0,99}\}\s?/y
/** `\emphspectral`: what is left where somebody took the braces out of a text. */
const UNBRACED = /^(emph|textit|textbf|textsc|texttt)[a-zA-Z]+$/

const WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TEXT_SIGNS),
  ...['LaTeX', 'TeX', 'BibTeX', 'NP'].map((name) => [name, name] as const),
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbar', '|'],
  ['textunderscore', '_'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['guillemotleft', '«'],
  ['guillemotright', '»'],
  ['ie', 'i.e.'],
  ['eg', 'e.g.'],
  ['etal', 'et al.'],
  ['iid', 'i.i.d.'],
  ['wrt', 'w.r.t.'],
  ['whp', 'w.h.p.'],
  ['hyp', '-'],
  ['item', '•'],
  ['S', '§'],
])

/** Reads the command that begins where the reader stands. */
export function readProseCommand(reader: ProseReader): void {
  const { at, source } = reader
  const { text } = source
  if (readLonger(reader)) return
  const name = matchAt(NAME, text, at)![1]!
  const behind = at + 1 + name.length
  const brace = text[behind] === '{' ? behind : text[behind] === ' ' && text[behind + 1] === '{' ? behind + 1 : -1
  if (brace >= 0 && readBraced(reader, name, brace)) return
  const word = WORDS.get(name)
  const unbraced = UNBRACED.exec(name)
  const isJoined = isInWord(text, at)
  if (word !== undefined) reader.put(text.startsWith('{}', behind) ? behind + 2 : behind, word)
  else if (unbraced) reader.put(at + 1 + unbraced[1]!.length, '')
  else if (!isJoined && isUnseen(name, text[behind])) reader.put(behind + Number(/\s/.test(text[behind] ?? '')), '')
  else if (/^[RNZ]{1,2}$/.test(name) && text[behind] === '^') readFormulaCommand(reader, behind)
  else if (isTerm(name) && !(isJoined && STANDARD_SIGNS.has(name))) readFormulaCommand(reader, behind)
  else reader.keep(behind)
}

/** `and\or` and `\home\to` are no commands; `\log\log` are two. */
function isInWord(text: string, at: number): boolean {
  const [, slash, word] = /(\\?)([a-zA-Z]*[a-z]{2})$/.exec(text.slice(Math.max(0, at - 20), at)) ?? []
  return word !== undefined && (slash === '' || !isTerm(word))
}

/** Changes of type and size for what follows. */
const isUnseen = (name: string, next = ''): boolean =>
  SWITCHES.has(name) || (NOTHING.has(name) && !/[([\\|.]/.test(next))

/** `\alpha`, `\sqrt{n}`, `\mathcal{O}` outside a formula. */
const isTerm = (name: string): boolean =>
  STANDARD_SIGNS.has(name) ||
  (FORMULA_COMMANDS.has(name) && !FORMULA_SIGNS.has(name)) ||
  STYLES.has(name) ||
  NOTHING.has(name) ||
  unbracedOf(name) !== undefined

function readFormulaCommand(reader: ProseReader, behind: number): void {
  const { source, pen, at } = reader
  const end = readTerm(source, at, pen)
  if (end !== undefined) {
    reader.at = end
    return
  }
  let to = behind
  while (source.text[to] === '{' && source.closing[to]! > 0) to = source.closing[to]! + 1
  reader.keep(to)
}

const IN_TYPE = new Set(['underline', 'url', 'uppercase', 'lowercase'])

/** Commands whose braces hold running text; a brace that never closes ends with the text. */
function readBraced(reader: ProseReader, name: string, brace: number): boolean {
  const { source, pen } = reader
  const { text, closing } = source
  const second = closing[brace]! + 1
  const first = text.slice(brace + 1, Math.max(second - 1, brace + 1))
  const hasSecond = second > 1 && text[second] === '{'
  if (STYLES.get(name) === 'text' || IN_TYPE.has(name)) reader.open(brace)
  else if (name === 'footnote' || name === 'thanks')
    reader.open(brace, { opener: /\s/.test(pen.last()) ? '(' : ' (', closer: ')' })
  else if (name === 'textcolor' && hasSecond) reader.open(second)
  else if (name === 'href' && hasSecond)
    reader.open(second, { closer: text.startsWith(first, second + 1) ? '' : ` (${first})` })
  else return false
  return true
}

/** Commands that are told by more than their name. */
function readLonger(reader: ProseReader): boolean {
  const { at, source } = reader
  const { text } = source
  const cited = matchAt(CITATION, text, at)
  const unseen = matchAt(LIST, text, at) ?? matchAt(LABEL, text, at)
  const equation = matchAt(EQUATION, text, at)
  if (cited) reader.put(at + cited[0].length, `[${cited[1]!.replace(/\s*,\s*/g, ', ').trim()}]`)
  else if (unseen) reader.put(at + unseen[0].length, '')
  else if (equation) readEquation(reader, equation)
  else return false
  return true
}

function readEquation(reader: ProseReader, [begin, name]: RegExpExecArray): void {
  const from = reader.at + begin.length
  const closing = `\\end{${name}}`
  const to = reader.source.text.indexOf(closing, from)
  if (to < 0) reader.keep(from)
  else reader.writeFormula({ from, to, end: to + closing.length })
}
