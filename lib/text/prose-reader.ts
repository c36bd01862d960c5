/**
 * Running text with TeX in it as people read it. Only what is surely TeX is changed: formulas, known commands, accents,
 * escapes; whatever else has a backslash, dollar or brace in it stays.
 */
import { type FormulaBounds, formulaAt } from './formula-bounds'
import { Pen, type Readable } from './pen'
import { readProseCommand } from './prose-commands'
import { readFormula, readTerm } from './read-formula'
import { letterAt } from './tex-accents'
import { SWITCHES } from './tex-fonts'
import { STANDARD_SIGNS } from './tex-signs'
import { type TexSource, toTexSource } from './tex-source'

const SPECIAL = /[\\${}~]|[\^_](?=\{)/g
/** A command and nothing else: `{\mu}m`. */
const ALONE = /^\\[a-zA-Z]+\s*$/
const ESCAPED = /[%&#_${}]/

export class ProseReader {
  readonly source: TexSource
  readonly pen: Pen
  at = 0
  /** What stands for a brace that closes what a command opened, by its place. */
  readonly closers = new Map<number, string>()

  constructor(text: string) {
    this.source = toTexSource(text)
    this.pen = new Pen(text)
  }

  read(): Readable {
    const { text } = this.source
    while (this.at < text.length) {
      SPECIAL.lastIndex = this.at
      const next = SPECIAL.exec(text)?.index ?? text.length
      this.keep(next)
      if (next < text.length) this.special(text[next]!)
    }
    return this.pen.readable()
  }

  /** The source up to an offset as it stands. */
  keep(to: number): void {
    this.pen.keep(this.at, to)
    this.at = to
  }

  /** Other signs for the source up to an offset. */
  put(to: number, text: string): void {
    this.pen.put(this.at, to, text)
    this.at = to
  }

  /** Leaves out the source up to a brace that opens here or further on, and writes signs where that brace closes. */
  open(brace: number, { opener = '', closer = '' } = {}): void {
    this.closers.set(this.source.closing[brace]!, closer)
    this.put(brace + 1, opener)
  }

  private special(sign: string): void {
    if (sign === '$') this.formula() || this.keep(this.at + 1)
    else if (sign === '{') this.brace()
    else if (sign === '~') this.tilde()
    else if (sign === '^' || sign === '_') this.script()
    else if (sign === '\\') this.backslash()
    else {
      const closer = this.closers.get(this.at)
      if (closer === undefined) this.keep(this.at + 1)
      else this.put(this.at + 1, closer)
    }
  }

  private formula(): boolean {
    const bounds = formulaAt(this.source, this.at)
    if (!bounds) return false
    this.writeFormula(bounds)
    return true
  }

  /** A formula, or all of it as it stands. */
  writeFormula({ from, to, end }: FormulaBounds): void {
    const { pen, source, at } = this
    const { text } = source
    const mark = pen.mark()
    const begin = source.text.slice(from, to).search(/\S/)
    const last = from + text.slice(from, to).trimEnd().length
    const isJoined = begin > 0 && /[\p{L}\p{N}]/u.test(pen.last())
    pen.put(at, from + Math.max(begin, 0), isJoined ? ' ' : '')
    if (begin >= 0 && readFormula(source, from + begin, last, pen)) {
      this.at = last
      this.put(end, last < to && /[\p{L}\p{N}]/u.test(text[end] ?? '') ? ' ' : '')
    } else {
      pen.back(mark)
      this.keep(end)
    }
  }

  /** `10^{-3}` without dollars. */
  private script(): void {
    const end = /\s/.test(this.source.text[this.at - 1] ?? ' ') ? undefined : readTerm(this.source, this.at, this.pen)
    if (end === undefined) this.keep(this.at + 1)
    else this.at = end
  }

  /** Braces around one letter and around what a command sets in another type; those of the author's own stay. */
  private brace(): void {
    const { text, closing } = this.source
    const close = closing[this.at]!
    const inside = /^\{\s*(?=\\)/.exec(text.slice(this.at, this.at + 8))
    const begin = this.at + (inside?.[0].length ?? 0)
    const letter = inside ? letterAt(text, begin) : undefined
    const name = inside && /^\\([a-zA-Z]+)/.exec(text.slice(begin, begin + 20))?.[1]
    if (letter && letter.end === close) this.put(close + 1, letter.text)
    else if (name === 'deg' && begin + 4 === close && /\d/.test(text[this.at - 1] ?? '')) this.put(close + 1, '°')
    else if (name && (SWITCHES.has(name) || (STANDARD_SIGNS.has(name) && ALONE.test(text.slice(begin, close))))) {
      this.open(this.at)
    } else this.keep(this.at + 1)
  }

  /** A space that must not break, where TeX is on one side of it or words are on both. */
  private tilde(): void {
    const { text } = this.source
    const before = text.slice(Math.max(0, this.at - 2), this.at)
    const after = text[this.at + 1] ?? ''
    const isSpace =
      /[\\$]/.test(after) || /[$}]$/.test(before) || (/(?:\p{L}\p{L}|\.)$/u.test(before) && /[\p{L}\d([]/u.test(after))
    if (isSpace) this.put(this.at + 1, ' ')
    else this.keep(this.at + 1)
  }

  private backslash(): void {
    const { at, source } = this
    const next = source.text[at + 1] ?? ''
    if ((next === '(' || next === '[') && this.formula()) return
    const letter = letterAt(source.text, at)
    if (letter) this.put(letter.end, letter.text)
    else if (ESCAPED.test(next)) this.put(at + 2, next)
    else if (/[a-zA-Z]/.test(next)) readProseCommand(this)
    else this.sign(next)
  }

  /** A backslash before neither letter nor sign of TeX's own. */
  private sign(next: string): void {
    const { at } = this
    const { text } = this.source
    const before = text[at - 1] ?? ' '
    const after = text[at + 2] ?? ' '
    const isBlank = /\s/.test(before)
    if (/[,;:]/.test(next)) this.put(at + 2, isBlank || /\s/.test(after) ? '' : ' ')
    else if (/[!@]/.test(next)) this.put(at + 2, '')
    else if (next === '/') this.put(at + 2, /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? '/' : '')
    else if (next === '-' && /\p{L}/u.test(after)) this.put(at + 2, '')
    else if (next === '\\' && /\s/.test(after)) this.put(at + 2, '')
    else if (/\s/.test(next) && !isBlank) this.put(at + 2, ' ')
    else if ((next === '"' || next === "'") && at > 0) this.put(at + 2, next)
    else this.keep(at + 1 + (next === '\\' ? 1 : 0))
  }
}
