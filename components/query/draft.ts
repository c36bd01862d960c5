/** A statement on its way to a saved query: what its parameters are, and the sentence that its blanks stand in. */
import type { QueryDraft } from '@/lib/api/contract'
import { KINDS } from '@/lib/model/concept'
import { PARAMETER_KINDS, type Parameter, type SavedQuery } from '@/lib/model/saved-query'
import type { ValueType } from '@/lib/model/typed-values'
import { withDefault } from './kept-question'

/** What fills a blank, as the value of a choice: `concept:Method`, `paper`, `text`. */
export const FILLINGS = [
  ...KINDS.map((kind) => ({ value: `concept:${kind}`, label: `a ${kind.toLowerCase()}` })),
  { value: 'concept', label: 'a concept of any kind' },
  { value: 'paper', label: 'a paper' },
  { value: 'cluster', label: 'a cluster' },
  { value: 'kind', label: 'a kind of concept' },
  { value: 'role', label: 'a role' },
  { value: 'text', label: 'words' },
  { value: 'integer', label: 'a whole number' },
  { value: 'number', label: 'a number' },
  { value: 'list', label: 'a list' },
]

export const fillingOf = ({ kind, of }: Pick<Parameter, 'kind' | 'of'>): string => (of ? `${kind}:${of}` : kind)

/** What a parameter's name suggests: `$method` is filled by a method, unless it is a list; where it suggests nothing, what its value is. */
export function likelyFilling(name: string, type: ValueType = 'text', words = ''): string {
  if (type === 'list') return 'list'
  const word = name.toLowerCase().replace(/\d+$/, '')
  const known = FILLINGS.find(({ value }) => value.toLowerCase().split(':').at(-1) === word)
  if (known) return known.value
  if (type === 'number') return words.includes('.') ? 'number' : 'integer'
  return words === '' && /^(limit|most|least|count|percent|year|since|until|n|k|top)$/.test(word) ? 'integer' : 'text'
}

export interface DraftFields {
  /** The sentence, with `{name}` for each blank. */
  sentence: string
  description: string
  /** Filling by parameter name. */
  fillings: Readonly<Record<string, string>>
  /** Own query that is written over; undefined for a new one. */
  slug: string | undefined
}

/** The sentence a new query begins with: its leading comment, and a blank for each parameter. */
export function firstSentence(statement: string, names: readonly string[]): string {
  const title = /^\s*\/\/\s*(.+)/.exec(statement)?.[1]?.trim() ?? ''
  const blanks = names.filter((name) => !title.includes(`{${name}}`)).map((name) => `{${name}}`)
  return [title, ...blanks].filter(Boolean).join(' ')
}

/** A parameter whose blank the sentence leaves out keeps the value that it has. */
export function toDraft(
  statement: string,
  names: readonly string[],
  fields: DraftFields,
  values: Readonly<Record<string, string>> = {},
): QueryDraft {
  const { sentence, description, fillings, slug } = fields
  return {
    name: sentence.trim(),
    description: description.trim(),
    tags: [],
    parameters: toParameters(names, fillings).map((parameter) =>
      sentence.includes(`{${parameter.name}}`) ? parameter : withDefault(parameter, values[parameter.name]),
    ),
    cypher: statement.trim(),
    ...(slug ? { slug } : {}),
  }
}

export function toParameters(names: readonly string[], fillings: Readonly<Record<string, string>>): Parameter[] {
  return names.map((name): Parameter => {
    const [kind = 'text', of] = (fillings[name] ?? likelyFilling(name)).split(':')
    return { name, kind: toKind(kind), label: name, ...(of ? { of } : {}) }
  })
}

const toKind = (text: string): Parameter['kind'] => PARAMETER_KINDS.find((kind) => kind === text) ?? 'text'

/** What of an own query the form begins with when it is changed. */
export const fieldsOf = ({ name, description, parameters, slug, own }: SavedQuery): DraftFields => ({
  sentence: name,
  description,
  fillings: Object.fromEntries(parameters.map((parameter) => [parameter.name, fillingOf(parameter)])),
  slug: own ? slug : undefined,
})
