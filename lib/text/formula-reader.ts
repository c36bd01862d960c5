/**
 * Formulas of TeX in the signs of Unicode: `O(\sqrt{T})` → `O(√T)`, `\mathbb{R}^d` → `ℝᵈ`. All or nothing: what can't be
 * said in a line of plain signs stays as it was written.
 */

import { FORMULA_COMMANDS, readInfix } from './formula-commands'
import { FormulaLine } from './formula-line'
import { isSet, readStyled } from './formula-styles'
import { Pen } from './pen'
import { type Font, inFont, SHORTENED, STYLES, SWITCHES } from './tex-fonts'
import { subscript, superscript } from './tex-scripts'
import { FORMULA_SIGNS, NOTHING, ROOM } from './tex-signs'
import { type TexSource, UNSAYABLE } from './tex-source'
import { unbracedOf } from './unbraced'

/** Braces within braces beyond which no formula is worth reading. */
const DEEPEST = 12

const COMMAND = /\\([a-zA-Z]+|.)\*?/sy
const BLANKS = /\s+/y
const NEGATIVE = /-\d+/y
const CLOSING = /\\right(?![a-z])|\\r(?:floor|ceil|angle|vert|Vert|brace|brack)|\\\}|[)\]},^_]/y
export class FormulaReader {
  readonly source: TexSource
  readonly line: FormulaLine
  at: number
  font: Font
  /** Blanks behind a command are the author's own, as around it is running text. */
  inProse = false
  #depth: number

  constructor(source: TexSource, at: number, line: FormulaLine, font: Font = 'plain', depth = 0) {
    if (depth > DEEPEST) throw UNSAYABLE
    this.source = source
    this.at = at
    this.line = line
    this.font = font
    this.#depth = depth
  }

  isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    return pattern.test(this.source.text)
  }

  run(end: number): void {
    while (this.at < end) this.step(end)
  }

  /** Reads one sign, command, script or group. */
  step(end: number): void {
    const { at, source, line } = this
    const sign = source.text[at]!
    if (sign === '\\') this.command(end)
    else if (sign === '^' || sign === '_') this.script(end)
    else if (sign === '{') this.group(at, end, { isSet: isSet(source, at) })
    else if (sign === '}' || sign === '$') throw UNSAYABLE
    else if (/\s/.test(sign)) {
      const to = Math.min(this.skipBlanks(at), end)
      CLOSING.lastIndex = to
      line.blank(at, to, { isSpace: source.text.slice(at, to) === ' ', closes: CLOSING.test(source.text) })
      this.at = to
    } else {
      this.at++
      const shown = sign === "'" && this.font !== 'text' ? '′' : inFont(sign, this.font)
      if (sign === '~') {
        line.skip(at, at + 1)
        line.part('any')
      } else if (shown === sign) line.keep(at, at + 1, sign)
      else line.say(at, at + 1, shown)
    }
  }

  /** @param from where what stands before the brace and goes with it begins. */
  group(from: number, end: number, { font = this.font, isSet = false } = {}): void {
    const outside = this.font
    const close = this.source.closing[this.at]!
    if (close === 0 || close >= end || ++this.#depth > DEEPEST) throw UNSAYABLE
    if (from === this.at && readInfix(this, close)) {
      this.#depth--
      return
    }
    if (isSet) this.line.keep(from, this.at + 1, '{')
    else this.line.skip(from, this.at + 1)
    this.at++
    this.font = font
    this.run(close)
    if (isSet) this.line.keep(close, close + 1, '}')
    else this.line.skip(close, close + 1)
    this.at = close + 1
    this.font = outside
    this.#depth--
  }

  script(end: number): void {
    const from = this.at
    const raised = this.source.text[from] === '^'
    this.at++
    const text = raised && this.isAt(NEGATIVE) ? this.number() : this.argument(end)
    this.line.script(from, this.at, text === '' ? '' : raised ? superscript(text) : subscript(text))
  }

  /** `x^-1`, where the braces are gone. */
  private number(): string {
    const from = this.at
    this.at = NEGATIVE.lastIndex
    return this.source.text.slice(from, this.at)
  }

  command(end: number): void {
    const from = this.at
    COMMAND.lastIndex = from
    const name = COMMAND.exec(this.source.text)?.[1]
    if (name === undefined) throw UNSAYABLE
    this.at = from + 1 + name.length
    if (this.at > end) throw UNSAYABLE
    if (this.sign(name, from) || this.dressed(name, from, end)) return
    const unbraced = unbracedOf(name)
    const font = SHORTENED.get(name.slice(0, -1))
    if (unbraced !== undefined) {
      this.at = from + 1 + unbraced.length
      this.dressed(unbraced, from, end)
    } else if (font && /[A-Z]$/.test(name)) this.line.say(from, this.at, inFont(name.at(-1)!, font))
    else throw UNSAYABLE
  }

  /** The argument of a command or script, written out. */
  argument(end: number): string {
    this.at = this.skipBlanks(this.at)
    const { text } = this.source
    if (this.at >= end) throw UNSAYABLE
    const { inner, pen } = this.aside(this.at)
    if (text[this.at] === '{') inner.group(this.at, end)
    else if (/[}^_&$]/.test(text[this.at]!)) throw UNSAYABLE
    else if (text[this.at] === '\\') inner.command(end)
    else {
      const sign = String.fromCodePoint(text.codePointAt(this.at)!)
      inner.run(this.at + sign.length)
    }
    this.at = inner.at
    return pen.text.trim()
  }

  /** A reader of a part whose words are wanted by themselves. */
  aside(at: number): { inner: FormulaReader; pen: Pen } {
    const pen = new Pen(this.source.text)
    return { pen, inner: new FormulaReader(this.source, at, new FormulaLine(pen, 0), this.font, this.#depth + 1) }
  }

  skipBlanks(at: number): number {
    BLANKS.lastIndex = at
    return BLANKS.test(this.source.text) ? BLANKS.lastIndex : at
  }

  private sign(name: string, from: number): boolean {
    const { line, source } = this
    const sign = FORMULA_SIGNS.get(name)
    if (sign) {
      // a space that only ended the command: `\Delta t`
      const blanks = this.skipBlanks(this.at)
      const isEnded = !this.inProse && sign.manner === 'letter' && /[a-zA-Z]/.test(name)
      if (isEnded && /^[a-zA-Z0-9]/.test(source.text[blanks] ?? '')) this.at = blanks
      line.say(from, this.at, sign.text, sign.manner)
    } else if (NOTHING.has(name)) {
      if (/^(?:left|right)$/.test(name) && source.text[this.at] === '.') this.at++
      line.skip(from, this.at)
    } else if (ROOM.has(name)) {
      line.skip(from, this.at)
      line.part('any')
    } else return false
    return true
  }

  private dressed(name: string, from: number, end: number): boolean {
    const style = STYLES.get(name)
    const font = SWITCHES.get(name)
    const read = FORMULA_COMMANDS.get(name)
    if (style) readStyled(this, { name, style, from, end })
    else if (font) {
      this.at = this.skipBlanks(this.at)
      this.line.skip(from, this.at)
      this.font = font
    } else if (read) read(this, from, end)
    else return false
    return true
  }
}
