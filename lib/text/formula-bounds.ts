/** Where formulas begin and end in running text, and what is only a sum of money between two dollars. */
import type { TexSource } from './tex-source'

export interface FormulaBounds {
  /** Behind the opening sign. */
  from: number
  /** Where the closing sign begins, and where it ends. */
  to: number
  end: number
}

/** The formula that opens at a `$`, `$$`, `\(` or `\[`; undefined where none does. */
export function formulaAt({ text, closing }: TexSource, at: number): FormulaBounds | undefined {
  const isDollar = text[at] === '$'
  const open = isDollar && text[at + 1] !== '$' ? '$' : text.slice(at, at + 2)
  const close = isDollar ? open : open === '\\(' ? '\\)' : '\\]'
  const from = at + open.length
  const to = isDollar ? nextDollar(text, from) : nextClosing(text, from)
  if (to === undefined || !text.startsWith(close, to) || to === from) return undefined
  const end = to + close.length
  return isDollar && !isFormula({ text, closing }, { from, to, end }) ? undefined : { from, to, end }
}

const DOLLAR = /\\.|\$/gs

function nextDollar(text: string, from: number): number | undefined {
  DOLLAR.lastIndex = from
  for (let match = DOLLAR.exec(text); match; match = DOLLAR.exec(text)) if (match[0] === '$') return match.index
  return undefined
}

const BRACKET = /\\./gs

function nextClosing(text: string, from: number): number | undefined {
  BRACKET.lastIndex = from
  for (let match = BRACKET.exec(text); match; match = BRACKET.exec(text)) {
    if (/[()[\]]/.test(match[0])) return match.index
  }
  return undefined
}

/** Words that stand plainly in formulas. */
const NAMES = /(?<![\p{L}\\])(?:log|ln|lg|exp|poly|polylog|min|max|mod|sin|cos|sup|inf|lim|arg|det|dim|rank)(?!\p{L})/gu
const SENTENCE = /(?:^|[\s,;.)])\p{L}{2,}[,;.:)]?\s+[(]?\p{L}{2,}(?![\p{L}(])/u
const WORD = /\s\p{Ll}{2,}\s/u
/** `$reading comprehension$`: a formula for the sake of its slanted letters. */
const SLANTED = /^\p{L}[\p{L}\d]*(?:[\s-]\p{L}[\p{L}\d]*){0,4}$/u

/** Prose between two dollars is prose, not a formula: `costs $5 and $10`. */
function isFormula(source: TexSource, { from, to, end }: FormulaBounds): boolean {
  const { text } = source
  const content = text.slice(from, to)
  if (content.trim() === '') return false
  const isTex = /[\\^_{}]/.test(content)
  const outside = `${text[from - 2] ?? ''}${text[end] ?? ''}`
  if (!isTex && SLANTED.test(content)) return content.search(/\s/) < 0 || !/[\p{L}\p{N}]/u.test(outside)
  if (!isTex && /^\s*\d/.test(content) && /\d/.test(text[end] ?? '')) return false
  const plain = outerText(source, from, to).replace(NAMES, '·')
  return !SENTENCE.test(plain) && (isTex || !WORD.test(plain))
}

/** What stands outside all braces, commands as `·`. */
function outerText({ text, closing }: TexSource, from: number, to: number): string {
  const parts: string[] = []
  for (let at = from; at < to; at++) {
    const sign = text[at]!
    if (sign === '\\') {
      parts.push('·')
      if (/[a-zA-Z]/.test(text[at + 1] ?? '')) while (/[a-zA-Z]/.test(text[at + 1] ?? '')) at++
      else at++
    } else if (sign === '{' && closing[at]! > 0 && closing[at]! < to) {
      parts.push('·')
      at = closing[at]!
    } else parts.push(sign)
  }
  return parts.join('')
}
