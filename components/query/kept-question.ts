/** A saved query with its blanks filled once and for all: a query of one's own whose defaults are the values. */
import type { QueryDraft } from '@/lib/api/contract'
import { isNumber } from '@/lib/model/number-words'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'

type Values = Readonly<Record<string, string>>

const LONGEST_NAME = 200

/** `words` are the sentence with what fills its blanks. */
export function toKept(query: SavedQuery, values: Values, words: string): QueryDraft {
  const { description, tags, parameters, cypher } = query
  return {
    name: words.replace(/[{}]/g, '').slice(0, LONGEST_NAME),
    description,
    tags,
    parameters: parameters.map((parameter) => withDefault(parameter, values[parameter.name])),
    cypher,
  }
}

export function withDefault(parameter: Parameter, value: string | undefined): Parameter {
  if (!value?.trim()) return parameter
  if (parameter.kind !== 'integer' && parameter.kind !== 'number') return { ...parameter, default: value }
  return isNumber(value) ? { ...parameter, default: Number(value) } : parameter
}

/** Whether one's own queries have this one with these values. */
export const isKept = (queries: readonly SavedQuery[], { cypher }: SavedQuery, values: Values): boolean =>
  queries.some(
    (query) =>
      query.own &&
      query.cypher === cypher &&
      query.parameters.every(({ name, default: preset }) => preset !== undefined && String(preset) === values[name]),
  )
