/** A saved query's name as a sentence: words and blanks, and the same with the blanks filled. */
import type { Parameter, SavedQuery } from './saved-query'

/** `sign`: the comma or other sign that stands behind a blank and must not begin a line. */
export type SentencePart = { text: string } | { parameter: Parameter; sign?: string }

/** Parts in order; a parameter that the sentence forgot stands behind it, unless it has a value that it then keeps. */
export function sentenceParts({ name, parameters }: Pick<SavedQuery, 'name' | 'parameters'>): SentencePart[] {
  const parts: SentencePart[] = []
  const missing = new Map(parameters.map((parameter) => [parameter.name, parameter]))
  for (const text of name.split(/(\{[a-zA-Z][a-zA-Z0-9]*\})/)) {
    const parameter = missing.get(text.slice(1, -1))
    if (parameter && text.startsWith('{')) parts.push({ parameter })
    else if (text) parts.push(...behind(parts.at(-1), text))
  }
  const said = new Set(parts.flatMap((part) => ('parameter' in part ? [part.parameter.name] : [])))
  for (const parameter of missing.values()) {
    if (!said.has(parameter.name) && parameter.default === undefined)
      parts.push({ text: ` · ${parameter.label} ` }, { parameter })
  }
  return parts
}

/** Text as a part, without the signs it begins with: those go to the blank before it. */
function behind(part: SentencePart | undefined, text: string): SentencePart[] {
  const sign = part && 'parameter' in part ? /^[,.;:?!)]+/.exec(text)?.[0] : undefined
  if (!sign || !part) return [{ text }]
  Object.assign(part, { sign })
  return text.length > sign.length ? [{ text: text.slice(sign.length) }] : []
}

/** The sentence in words; `wordFor` gives a blank's value as a person reads it. */
export function sentenceInWords(
  query: Pick<SavedQuery, 'name' | 'parameters'>,
  wordFor: (parameter: Parameter) => string | undefined,
): string {
  return sentenceParts(query)
    .map((part) => ('text' in part ? part.text : `${wordFor(part.parameter) ?? '…'}${part.sign ?? ''}`))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
