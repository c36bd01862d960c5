/** Groups of a formula: letters set in another alphabet, and sets whose braces nobody escaped. */
import type { FormulaReader } from './formula-reader'
import type { Font } from './tex-fonts'
import { type TexSource, UNSAYABLE } from './tex-source'

interface Style {
  name: string
  style: Font
  /** Where the command begins. */
  from: number
  end: number
}

/** `\mathbb{R}`, `\mathcal O`, `\text{for all}`; the reader stands behind the name. */
export function readStyled(reader: FormulaReader, { name, style, from, end }: Style): void {
  const { source, line, font } = reader
  if (source.text[reader.at] === '*') reader.at++
  reader.at = reader.skipBlanks(reader.at)
  if (reader.at >= end) throw UNSAYABLE
  const open = reader.at
  const content = source.text.slice(open + 1, source.closing[open] || open)
  const isName = /^(?:operatorname|mathop)$/.test(name) || /^[a-zA-Z]{3,}$/.test(content)
  // a class such as `\mathcal{NP}` is a word, not letters of their own
  const shown = /^[a-zA-Z]{2,}$/.test(content) ? 'plain' : style
  if (isName) line.part('word')
  if (source.text[open] === '{') reader.group(from, end, { font: shown })
  else {
    line.skip(from, open)
    reader.font = shown
    reader.step(end)
    reader.font = font
  }
  if (isName) line.part('word')
}

/** `S = {a, b}`: a comma between braces that stand for themselves, which TeX would not print. */
export function isSet({ text, closing }: TexSource, brace: number): boolean {
  const content = text.slice(brace + 1, closing[brace] || brace)
  return !content.startsWith('\\') && content.replace(/\([^()]*\)|\{[^{}]*\}/g, '').includes(',')
}
