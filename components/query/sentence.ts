/** A saved query's name as a sentence: words and blanks, and the same with the blanks filled. */
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'

export type SentencePart = { text: string } | { parameter: Parameter }

/** Parts in order; a parameter that the sentence forgot stands behind it, so that none is without its blank. */
export function sentenceParts({ name, parameters }: Pick<SavedQuery, 'name' | 'parameters'>): SentencePart[] {
  const parts: SentencePart[] = []
  const missing = new Map(parameters.map((parameter) => [parameter.name, parameter]))
  for (const text of name.split(/(\{[a-zA-Z][a-zA-Z0-9]*\})/)) {
    const parameter = missing.get(text.slice(1, -1))
    if (parameter && text.startsWith('{')) parts.push({ parameter })
    else if (text) parts.push({ text })
  }
  const said = new Set(parts.flatMap((part) => ('parameter' in part ? [part.parameter.name] : [])))
  for (const parameter of missing.values()) {
    if (!said.has(parameter.name)) parts.push({ text: ` · ${parameter.label} ` }, { parameter })
  }
  return parts
}

/** The sentence in words; `wordFor` gives a blank's value as a person reads it. */
export function sentenceInWords(
  query: Pick<SavedQuery, 'name' | 'parameters'>,
  wordFor: (parameter: Parameter) => string | undefined,
): string {
  return sentenceParts(query)
    .map((part) => ('text' in part ? part.text : (wordFor(part.parameter) ?? '…')))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Values of all blanks where each is filled or has a default, else undefined. */
export function filledValues(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const filled: Record<string, string> = {}
  for (const parameter of parameters) {
    const value = values[parameter.name] ?? (parameter.default === undefined ? '' : String(parameter.default))
    if (value === '') return undefined
    filled[parameter.name] = value
  }
  return filled
}
