/** What the text has for a run of tokens, and how a person would write it. */

import { type Doc, fieldOf } from '@/ingest/extract/doc'
import { withoutLatex } from '@/ingest/extract/words/normalize'
import { repairMojibake } from '@/ingest/read/mojibake'
import { withoutInvisible, withoutMarkup } from '@/ingest/read/plain-text'
import { readable } from '@/lib/text/read-tex'

/**
 * Where a run stands; what it would cut is taken whole: `epsilon$-greedy` → `$\epsilon$-greedy`, `f_{DR` → `f_{DR}`,
 * `lower} bound` → `{\em lower} bound`.
 */
export function placeOf(doc: Doc, first: number, last: number): { start: number; end: number } {
  const text = doc.paper[fieldOf(doc, first)]
  const place = { start: doc.starts[first]!, end: doc.ends[last - 1]! }
  // rare, and apart, so that what comes for each name is compiled once
  return /[${}(]/.test(text.slice(place.start, place.end)) ? wholeFormula(doc, first, text, place) : place
}

function wholeFormula(doc: Doc, first: number, text: string, place: { start: number; end: number }) {
  const end = closingBraces(text, place.start, parameterEnd(text, place.start, place.end))
  const start = openingCommand(text, place.start, end)
  if (count(text, '$', start, end) % 2 === 0) return { start, end }
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  let from = start
  while (from > sentence.start && /[\\{]/.test(text[from - 1]!)) from--
  if (from > sentence.start && text[from - 1] === '$') return { start: from - 1, end }
  let to = end
  while (to < sentence.end && /[}]/.test(text[to]!)) to++
  return to < sentence.end && text[to] === '$' ? { start, end: to + 1 } : { start, end }
}

/** `TD($\lambda` → `TD($\lambda$)`. */
function parameterEnd(text: string, start: number, end: number): number {
  if (count(text, '(', start, end) === count(text, ')', start, end)) return end
  return end + (/^\$?\)/.exec(text.slice(end, end + 2))?.[0].length ?? 0)
}

function closingBraces(text: string, start: number, end: number): number {
  let open = count(text, '{', start, end) - count(text, '}', start, end)
  let to = end
  while (open > 0 && text[to] === '}') {
    to++
    open--
  }
  return to
}

/** A command of type before the place, where the brace that it opened closes within. */
function openingCommand(text: string, start: number, end: number): number {
  if (count(text, '}', start, end) <= count(text, '{', start, end)) return start
  const command = /(?:\\[a-z]+\s*\{|\{\\[a-z]+\s*)$/.exec(text.slice(Math.max(0, start - 20), start))
  return start - (command?.[0].length ?? 0)
}

const count = (text: string, sign: string, start: number, end: number): number =>
  text.slice(start, end).split(sign).length - 1

export function surfaceOf(doc: Doc, first: number, last: number): string {
  const { start, end } = placeOf(doc, first, last)
  return doc.paper[fieldOf(doc, first)].slice(start, end)
}

/** A Greek letter alone between dollars, a hyphen at most behind it; with scripts it stays a letter: `$\chi^2$-divergence`. */
const GREEK_ALONE =
  /\$\\(?:var)?(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)(-?)\$/gi
/** One sign for two letters, as PDFs have them: `ﬁ`. */
const LIGATURE = /[\ufb00-\ufb06]/g
/** A hyphen and a blank inside a word. */
const BROKEN = /(?<=\p{L})-\s+(?=\p{Ll})(?!(?:and|or|to|und|et)\b)/gu
/** All but what stands between two numbers. */
const HYPHENS = /(?<!\d)(?:[‐‑‒–−]|(?<=\S)--(?=\S))|(?:[‐‑‒–−]|(?<=\S)--(?=\S))(?!\d)/g

/** Nearly all names: words with single blanks or hyphens between them. */
const PLAIN = /^[a-z\d]+(?:[ -][a-z\d]+)*$/i

/** A text as a name is written: `$\ell_1$–norm` → `ℓ₁-norm`, `$\epsilon$-greedy` → `epsilon-greedy`. */
export function plainName(text: string): string {
  if (PLAIN.test(text) && !text.includes('var')) return text
  const said = /[\\$]/.test(text) ? readable(text.replace(GREEK_ALONE, '$1$2')) : text
  return withoutInvisible(repairMojibake(withoutLatex(withoutMarkup(said.replace(BROKEN, '')))))
    .replace(LIGATURE, (letters) => letters.normalize('NFKC'))
    .replace(HYPHENS, '-')
}
