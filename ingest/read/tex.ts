/** TeX in titles, abstracts and names to plain text. Formulas ($…$, \(…\), \[…\]) stay as they are written. */

import { ACCENTS, LETTERS, TEXT_SIGNS } from '@/lib/text/tex-letters'

const SIGNS = new Map(Object.entries({ ...LETTERS, ...TEXT_SIGNS }))

const FORMULA = /(?<!\\)(\$\$[^$]+\$\$|\$(?:\\.|[^$\\])+\$|\\\((?:(?!\\\)).)+\\\)|\\\[(?:(?!\\\]).)+\\\])/s

/** What a PDF calls the ligatures of TeX's fonts, and the hyphen at which it broke a word. */
const LIGATURES: Record<string, string> = { 11: 'ff', 12: 'fi', 13: 'fl', 14: 'ffi', 15: 'ffl', 173: '' }

/** `G\"odel`, `G{\"o}del`, `\'{\i}`, `Erd{\H o}s` → their letters; all else stays. */
export function decodeTexAccents(text: string): string {
  const decoded = text.includes('\\') ? outsideFormulas(text, accents) : text
  return decoded.includes('(cid:')
    ? decoded.replace(/\(cid:(1[1-5]|173)\)(?:(?<=173\))\s(?=\p{Ll}))?/gu, (_, code: string) => LIGATURES[code]!)
    : decoded
}

function accents(text: string): string {
  return text
    .replace(/\{?\\([`'^~"=.])\s*(?:\{\s*(\\?[a-zA-Z])\s*\}|(\\?[a-zA-Z]))\}?/g, accented)
    .replace(/\{?\\([uvHckrdb])(?:\s*\{\s*(\\?[a-zA-Z])\s*\}|\s+(\\?[a-zA-Z]))\}?/g, accented)
    .replace(
      /\{\\([a-zA-Z]+)\}|\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g,
      (whole, braced?: string, bare?: string) => SIGNS.get(braced ?? bare ?? '') ?? whole,
    )
}

/** `\'{e}`: accent and letter, the letter in braces or not; a dotless i takes its accent as a dotted one does. */
function accented(whole: string, accent: string, braced?: string, bare?: string): string {
  const letter = (braced ?? bare ?? '').replace(/^\\/, '')
  const mark = ACCENTS[accent]
  // `\'` of a formula or a path, or a command such as `\begin` that only begins like one.
  if (!mark || !letter) return whole
  return balanced(whole, `${letter}${mark}`.normalize('NFC'))
}

/** What the match took of braces that belong to the text around it is given back. */
function balanced(whole: string, letter: string): string {
  const opened = whole.startsWith('{')
  const closed = whole.endsWith('}') && count(whole, '}') > count(whole, '{') - (opened ? 1 : 0)
  return `${opened && !closed ? '{' : ''}${letter}${closed && !opened ? '}' : ''}`
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

/**
 * A value of BibTeX: accents, escapes and ligatures undone, braces and commands of emphasis taken off.
 * @returns the text, and whether commands are left that this doesn't know.
 */
export function decodeTex(text: string): { text: string; isPlain: boolean } {
  const decoded = outsideFormulas(text, (part) =>
    accents(part)
      .replace(/\\[hv]space\*?\s*\{?[\d.]+\s*(?:pt|em|ex|cm|mm)\}?/g, '')
      .replace(/\\href\s*\{[^{}]*\}\s*(?=\{)/g, '')
      .replace(
        /\\(?:emph|text[a-z]*|mbox|url|mathrm|em|it|bf|sc|tt|rm|itshape|bfseries|uppercase|lowercase)(?![a-zA-Z])\s*/g,
        '',
      )
      .replace(/\\([&%$#_{}])/g, (_, sign: string) => (sign === '{' ? '\u0001' : sign === '}' ? '\u0002' : sign))
      .replace(/\\\\|\\ |(?<!\\)~/g, ' ')
      .replace(/\\[,;:!/@-]/g, '')
      .replace(/[{}]/g, '')
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/``/g, '“')
      .replace(/''/g, '”'),
  )
  const isPlain = !outsideFormulas(decoded, (part) => part, '').includes('\\')
  return { text: decoded.replaceAll('\u0001', '{').replaceAll('\u0002', '}'), isPlain }
}

/** @param formula what stands for each formula; the formula itself where left out. */
function outsideFormulas(text: string, change: (part: string) => string, formula?: string): string {
  return text
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 ? (formula ?? part) : change(part)))
    .join('')
}
