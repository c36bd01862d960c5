/** Formulas and single commands, written as a whole or not at all. */
import { FormulaLine } from './formula-line'
import { FormulaReader } from './formula-reader'
import type { Pen } from './pen'
import { type TexSource, UNSAYABLE } from './tex-source'

/** A script that goes with a command; another format may have escaped it. */
const SCRIPT = /[\^_]|\\_(?=\{)/y

/** Writes a formula; false where it can't, and then nothing is written. */
export function readFormula(source: TexSource, from: number, to: number, pen: Pen): boolean {
  const mark = pen.mark()
  try {
    new FormulaReader(source, from, new FormulaLine(pen, mark)).run(to)
    return true
  } catch (error) {
    if (error !== UNSAYABLE) throw error
    pen.back(mark)
    return false
  }
}

/** Writes a command or script that stands in running text, with its arguments and further scripts; where it ends, undefined if it can't. */
export function readTerm(source: TexSource, from: number, pen: Pen): number | undefined {
  const mark = pen.mark()
  const line = new FormulaLine(pen, 0)
  const reader = new FormulaReader(source, from, line)
  reader.inProse = true
  const end = source.text.length
  try {
    reader.step(end)
    while (reader.isAt(SCRIPT)) reader.step(end)
  } catch (error) {
    if (error !== UNSAYABLE) throw error
    pen.back(mark)
    return undefined
  }
  if (line.isOpen && /[^\s.,;:)\]}]/.test(source.text[reader.at] ?? ' ')) pen.put(reader.at, reader.at, ' ')
  return reader.at
}
