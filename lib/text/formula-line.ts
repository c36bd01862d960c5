/** A formula as it is written in a line: TeX sets its spaces itself, so they are set here as a person would. */
import type { Pen } from './pen'
import type { Manner } from './tex-signs'

/**
 * What stands between a sign and the next: `word` parts letters from letters, `call` also from a parenthesis, `any` parts
 * all but brackets, `none` takes a space away, '' leaves it to the author.
 */
type Gap = '' | 'none' | 'word' | 'call' | 'any'

const OPENING = /[([{⟨⌈⌊⌜⌞]/
const CLOSING = /^[)\]}⟩⌉⌋⌝⌟,;.:]/
/** Letters, numbers, closed brackets; the second half of a letter beyond the first plane. */
const ENDS_WORD = /[\p{L}\p{N}\p{M}\udc00-\udfff)\]}⟩⌉⌋′″*°∞]/u
const BEGINS_WORD = /^[\p{L}\p{N}√∛∜∑∏∫∂∇∞⌈⌊⟨]/u

export class FormulaLine {
  readonly #pen: Pen
  readonly #start: number
  #gap: Gap = ''

  /** @param start mark of the pen before which the formula doesn't look. */
  constructor(pen: Pen, start: number) {
    this.#pen = pen
    this.#start = start
  }

  /** Nothing to be seen for a part of the source. */
  skip(from: number, to: number): void {
    this.#pen.put(from, to, '')
  }

  /** A part of the source as it stands, which has no space in it. */
  keep(from: number, to: number, text: string): void {
    this.#part(from, text, '')
    this.#pen.keep(from, to)
  }

  say(from: number, to: number, text: string, manner: Manner = 'letter'): void {
    const last = this.#pen.last(this.#start)
    this.#part(from, text, manner === 'loose' ? 'any' : manner === 'word' ? 'word' : '')
    this.#pen.put(from, to, text)
    if (manner === 'word') this.#gap = 'word'
    else if (manner === 'tight') this.#gap = last === ' ' ? 'any' : 'none'
    else if (manner === 'loose') this.#gap = last === '' ? 'none' : 'any'
  }

  /** Raised or lowered signs, glued to what is before them. */
  script(from: number, to: number, text: string): void {
    const gap = this.#gap === 'none' ? '' : this.#gap
    this.#pen.put(from, to, text)
    this.#gap = /^[\^_]/.test(text) && gap !== 'any' ? 'word' : gap
  }

  /** A blank of the source. */
  blank(from: number, to: number, { isSpace, closes }: { isSpace: boolean; closes: boolean }): void {
    const last = this.#pen.last(this.#start)
    if (closes || this.#gap === 'none' || last === '' || /[\s([{⟨⌈⌊]/.test(last)) this.#pen.put(from, to, '')
    else if (isSpace) this.#pen.keep(from, to)
    else this.#pen.put(from, to, ' ')
    if (this.#gap !== 'word') this.#gap = ''
  }

  /** Parts what comes from what was. */
  part(gap: Gap): void {
    if (this.#gap !== 'any' || gap !== 'word') this.#gap = gap
  }

  /** Whether a name such as `log` or an open root is waiting for what it is of. */
  get isBehindName(): boolean {
    return this.#gap === 'word'
  }

  /** Whether what follows the formula in running text wants to be parted from it. */
  get isOpen(): boolean {
    return this.#gap === 'any'
  }

  #part(at: number, text: string, before: Gap): void {
    const last = this.#pen.last(this.#start)
    const gaps = [this.#gap, before]
    this.#gap = ''
    if (last === '' || /\s/.test(last)) return
    const parts =
      (gaps.includes('any') && !OPENING.test(last) && !CLOSING.test(text)) ||
      (gaps.includes('word') && ENDS_WORD.test(last) && BEGINS_WORD.test(text)) ||
      (gaps.includes('call') && (text.startsWith('(') || BEGINS_WORD.test(text)))
    if (parts) this.#pen.put(at, at, ' ')
  }
}
