/** Commands of formulas that take arguments: fractions, roots, what is set over letters. */
import type { FormulaReader } from './formula-reader'
import { ACCENTS } from './tex-letters'
import { isHeld, subscript, superscript } from './tex-scripts'
import { OVER } from './tex-signs'
import { UNSAYABLE } from './tex-source'

/** @param from where the command begins; the reader stands behind its name. */
type ReadCommand = (reader: FormulaReader, from: number, end: number) => void

/** One letter or number with its marks and scripts, a name, a call, something in brackets. */
const SCRIPTS = '[\\p{M}\\p{Lm}\\p{No}⁺⁻⁼⁽⁾₊₋₌₍₎′*°]*'
const ONE = new RegExp(
  `^(?:\\p{L}${SCRIPTS}|[\\d.,]+${SCRIPTS}|[∞ℓ]|\\p{L}*\\([^()]*\\)|√[\\p{L}\\d]|\\p{L}{3,}|[|‖⌈⌊][^|‖⌈⌊]*[|‖⌉⌋])$`,
  'u',
)
/** A product: nothing in it that binds less than a fraction does. */
const PRODUCT = /^[^\s+\-−/=<>≤≥∈±]+$/
const held = (text: string, isEnough: RegExp): string =>
  ONE.test(text) || isHeld(text) || isEnough.test(text.replace(/\([^()]*\)/g, '()')) ? text : `(${text})`

const quotient = (above: string, below: string): string => `${held(above, PRODUCT)}/${held(below, ONE)}`

const fraction: ReadCommand = (reader, from, end) => {
  const text = quotient(reader.argument(end), reader.argument(end))
  const isRaised = reader.source.text[reader.at] === '^' || reader.line.isBehindName
  reader.line.say(from, reader.at, isRaised ? `(${text})` : text, 'word')
  reader.line.part(isRaised ? '' : 'call')
}

const DEGREE = /\s*\[([^[\]{}$\\]{1,4})\]/y

const root: ReadCommand = (reader, from, end) => {
  DEGREE.lastIndex = reader.at
  const degree = DEGREE.exec(reader.source.text)?.[1]?.trim() ?? '2'
  if (DEGREE.lastIndex > 0) reader.at = DEGREE.lastIndex
  const sign = { 2: '√', 3: '∛', 4: '∜' }[degree] ?? `${superscript(degree)}√`
  if (sign.startsWith('^')) throw UNSAYABLE
  // `\sqrt(n)`: what it is of stands in parentheses already
  if (reader.source.text[reader.at] === '(') return reader.line.say(from, reader.at, sign)
  const inner = reader.argument(end)
  const text = inner && held(inner, ONE)
  reader.line.say(from, reader.at, `${sign}${text}`)
  if (!text.endsWith(')')) reader.line.part('word')
}

const LETTER = new RegExp(`^(\\p{L}|\\d)(${SCRIPTS})$`, 'u')
const LETTERS = /^[a-zA-Z]{2,4}$/

/** `\hat{x}`: the mark goes over the letter, a bar over each of a few. */
const over =
  (name: string, mark: string): ReadCommand =>
  (reader, from, end) => {
    const text = reader.argument(end)
    const [, letter, scripts] = LETTER.exec(text) ?? []
    if (/^[∪∩+=~≤≥∈]$/.test(text)) return reader.line.say(from, reader.at, `${text}${mark}`.normalize('NFC'), 'loose')
    const isBar = /^(?:bar|overline|underline)$/.test(name)
    if (letter === undefined && !(isBar && LETTERS.test(text))) throw UNSAYABLE
    const shown = letter === undefined ? text.replace(/./g, `$&${mark}`) : `${letter}${mark}${scripts}`
    reader.line.say(from, reader.at, shown.normalize('NFC'))
  }

const choose = (all: string, some: string): string => `(${all} choose ${some})`

const choice: ReadCommand = (reader, from, end) => {
  const text = choose(reader.argument(end), reader.argument(end))
  reader.line.say(from, reader.at, text)
}

const INFIX = /\\(?:(over|choose)(?![a-zA-Z])|.)|[{}]/gs

/** `{a \over b}`, `{n \choose k}`: a group that is parted within. The reader stands at its brace. */
export function readInfix(reader: FormulaReader, close: number): boolean {
  const { text, closing } = reader.source
  const from = reader.at
  INFIX.lastIndex = from + 1
  for (let match = INFIX.exec(text); match && match.index < close; match = INFIX.exec(text)) {
    if (match[0] === '{') INFIX.lastIndex = closing[match.index]! || close
    else if (match[1]) {
      const [first, second] = [match.index, INFIX.lastIndex]
      const [above, below] = [aside(reader, from + 1, first), aside(reader, second, close)]
      reader.line.say(from, close + 1, (match[1] === 'over' ? quotient : choose)(above, below), 'word')
      reader.line.part('call')
      reader.at = close + 1
      return true
    }
  }
  return false
}

function aside(reader: FormulaReader, from: number, to: number): string {
  const { inner, pen } = reader.aside(from)
  inner.run(to)
  return pen.text.trim()
}

const modulo: ReadCommand = (reader, from, end) => {
  reader.line.say(from, reader.at, `(mod ${reader.argument(end)})`, 'loose')
}

const negation: ReadCommand = (reader, from, end) => {
  const text = reader.argument(end)
  if ([...text].length !== 1) throw UNSAYABLE
  reader.line.say(from, reader.at, `${text}\u0338`.normalize('NFC'), 'loose')
}

const script =
  (toScript: (text: string) => string): ReadCommand =>
  (reader, from, end) => {
    const text = reader.argument(end)
    reader.line.script(from, reader.at, text === '' ? '' : toScript(text))
  }

/** `\Oh{n}`: what authors call their orders of growth. */
const order: ReadCommand = (reader, from, end) => {
  const start = reader.at
  reader.line.say(from, start, 'O')
  if (reader.source.text[start] !== '{') return
  const text = `(${reader.argument(end)})`
  reader.line.say(start, reader.at, text)
}

/** `\hspace{1em}`: nothing of it is read. */
const unread: ReadCommand = (reader, from, end) => {
  const close = reader.source.closing[reader.at]
  if (reader.source.text[reader.at] !== '{' || !close || close >= end) throw UNSAYABLE
  reader.at = close + 1
  reader.line.skip(from, reader.at)
}

/** `\vphantom{\sum}` takes room, and says nothing; Zotero writes it without what it is of: `\mathcal{\vphantom}V`. */
const phantom: ReadCommand = (reader, from, end) => {
  const { text } = reader.source
  while (text[reader.at] === ' ') reader.at++
  if (text[reader.at] === '{') unread(reader, from, end)
  else if (/[\p{L}\p{N}\\]/u.test(text[reader.at] ?? '')) throw UNSAYABLE
  else reader.line.skip(from, reader.at)
}

const colored: ReadCommand = (reader, from, end) => {
  unread(reader, from, end)
  if (reader.source.text[reader.at] === '{') reader.group(reader.at, end)
}

/** `f\_{n}`: a script whose sign another format had to escape. */
const escapedScript: ReadCommand = (reader, from, end) => {
  if (/[{a-zA-Z0-9\\]/.test(reader.source.text[reader.at] ?? '') && reader.font !== 'text') {
    script(subscript)(reader, from, end)
  } else reader.line.say(from, reader.at, '_')
}

export const FORMULA_COMMANDS: ReadonlyMap<string, ReadCommand> = new Map<string, ReadCommand>([
  ...['frac', 'tfrac', 'dfrac', 'nicefrac', 'sfrac', 'cfrac'].map((name) => [name, fraction] as const),
  ...['binom', 'tbinom', 'dbinom'].map((name) => [name, choice] as const),
  ...[...OVER].map(([name, mark]) => [name, over(name, mark)] as const),
  ...['`', "'", '^', '~', '"', '=', '.'].map((name) => [name, over(name, ACCENTS[name]!)] as const),
  ...['hspace', 'vspace', 'mspace', 'label', 'tag'].map((name) => [name, unread] as const),
  ...['phantom', 'vphantom', 'hphantom'].map((name) => [name, phantom] as const),
  ...['Oh', 'bigO', 'BigO', 'BigOh', 'bigoh', 'calO'].map((name) => [name, order] as const),
  ['sqrt', root],
  ['pmod', modulo],
  ['not', negation],
  ['textsuperscript', script(superscript)],
  ['textsubscript', script(subscript)],
  ['textcolor', colored],
  ['color', unread],
  ['_', escapedScript],
])
