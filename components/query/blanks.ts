/** What the blanks of a saved query are filled with, and what stands in them before. */
import type { Parameter } from '@/lib/model/saved-query'

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

/** What stands in the field of a blank: `Find a method`, `Find an answer`, `Find another cluster`. */
export function findingWords(label: string): string {
  if (/^(an?|the|one|another)\s/i.test(label)) return `Find ${label}`
  return `Find ${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`
}
