/** Letters with accents as TeX writes them in running text: `\"o`, `\'{\i}`, `\v{s}`, `\ss`. */
import { ACCENTS, LETTERS } from './tex-letters'
import { matchAt } from './tex-source'

export interface TexLetter {
  text: string
  end: number
}

const SIGN_ACCENT = /\\([`'^~"=.])(?:\{\s?(\\?[a-zA-Z])\s?\}|(\\[ij])(?![a-zA-Z])|([a-zA-Z]))/y
const NAMED_ACCENT = /\\([uvHckrdb])(?:\s?\{\s?(\\?[a-zA-Z])\s?\}|\s([a-zA-Z])(?![a-zA-Z]{2}\s))/y
const LETTER = /\\([a-zA-Z]{1,2})(?![a-zA-Z(])(?:\{\}|\s(?=[a-z]))?/y

/** The letter that a command at this place writes; undefined where it writes none, such as the `\'` of a quotation. */
export function letterAt(text: string, at: number): TexLetter | undefined {
  const accent = matchAt(SIGN_ACCENT, text, at) ?? matchAt(NAMED_ACCENT, text, at)
  if (accent) {
    const [whole, name, ...letters] = accent
    const letter = letters.find(Boolean)!.replace('\\', '')
    const composed = `${letter}${ACCENTS[name!]}`.normalize('NFC')
    if (composed.length > 1 || isQuotation(text, at, name!)) return undefined
    return { text: composed, end: at + whole.length }
  }
  const [whole, name] = matchAt(LETTER, text, at) ?? []
  const letter = name === undefined ? undefined : LETTERS[name]
  return letter === undefined ? undefined : { text: letter, end: at + whole!.length }
}

/** Escaped quotation marks: `\"end-to-end\"`, `it\'s`. */
function isQuotation(text: string, at: number, mark: string): boolean {
  if (mark === "'" && /^\\'s(?![a-zA-Z])/.test(text.slice(at, at + 4))) return true
  const opens = !/[\p{L}{}]/u.test(text[at - 1] ?? ' ')
  return opens && (mark === '"' || mark === "'") && CLOSES[mark].test(text.slice(at + 2, at + 200))
}

const CLOSES = { '"': /[\p{L}.,!?]\\"(?![a-zA-Z{\\])/u, "'": /[\p{L}.,!?]\\'(?![a-zA-Z{\\])/u }
