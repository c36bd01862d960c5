/**
 * What a typed statement gets for its $parameters. An engine tells 2021 from '2021', and finds nothing where it is given the
 * wrong one: so what looks like a number or a list is one, unless the statement's own use or the person says otherwise.
 */
import { isNumber } from './number-words'
import { bareCypher, parametersOf } from './statement'

export const VALUE_TYPES = ['text', 'number', 'list'] as const
export type ValueType = (typeof VALUE_TYPES)[number]

type Words = Readonly<Record<string, string>>

/** Where among the values stands which type a person chose for a parameter: no parameter begins with a dollar. */
export const choiceName = (name: string): string => `$${name}`

/** What it is read as. */
export function typeOf(statement: string, name: string, values: Words): ValueType {
  return (
    VALUE_TYPES.find((type) => type === values[choiceName(name)]) ?? likelyType(statement, name, values[name] ?? '')
  )
}

/** …unless the person chooses. */
export function likelyType(statement: string, name: string, words: string): ValueType {
  const used = typeByUse(bareCypher(statement), name)
  if (used) return used
  return isNumber(words) ? 'number' : readList(words) ? 'list' : 'text'
}

/** Properties of nodes and links that are texts, and those that are numbers. */
const TEXTS = 'id|title|abstract|name|kind|cluster|venue|url|doi|arxivId|published'
const NUMBERS = 'year|papers|concepts|salience|confidence|roleConfidence'

function typeByUse(bare: string, name: string): ValueType | undefined {
  const here = `\\$${name}\\b`
  const is = (pattern: string) => new RegExp(pattern, 'i').test(bare)
  const against = (properties: string) =>
    `\\.(?:${properties})\\s*[=<>]+\\s*${here}|${here}\\s*[=<>]+\\s*\\w+\\.(?:${properties})\\b|\\b(?:${properties})\\s*:\\s*${here}`
  if (is(`\\b(?:IN|UNWIND)\\s+${here}`)) return 'list'
  if (is(`\\b(?:LIMIT|SKIP)\\s+${here}|${against(NUMBERS)}`)) return 'number'
  const asText = `(?:\\bCONTAINS|\\bWITH|=~)\\s*${here}|${here}\\s+(?:CONTAINS|STARTS|ENDS)\\b|\\b(?:to)?(?:Lower|Upper)\\(\\s*${here}`
  return is(`${asText}|${against(TEXTS)}`) ? 'text' : undefined
}

/** Those of the values that a statement is asked with, and the choices among them. */
export const paramsOf = (names: readonly string[], values: Words): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => [name, choiceName(name)].flatMap((key) => (values[key] ? [[key, values[key]]] : []))),
  )

/** As the interface takes them. */
export const typedValues = (statement: string, values: Words): Record<string, Scalar | Scalar[]> =>
  Object.fromEntries(
    parametersOf(statement).flatMap((name) => {
      const words = values[name]
      if (words === undefined) return []
      // Who writes a text in quotes means what is in them, unless it was chosen to be taken as it stands.
      const bare = choiceName(name) in values ? words : (readText(words) ?? words)
      return [[name, readAs(typeOf(statement, name, values), words) ?? bare]]
    }),
  )

/** Undefined for a text, and for what can't be read so. */
function readAs(type: ValueType, words: string): number | Scalar[] | undefined {
  if (type === 'number') return isNumber(words) ? Number(words) : undefined
  return type === 'list' ? listOf(words) : undefined
}

/** `["a", "b"]` as well as `a, b` and `[a, b]`; numbers where all of it are. */
export function listOf(words: string): Scalar[] {
  const literal = readList(words)
  if (literal) return literal
  const parts = words.replace(/^\s*\[|\]\s*$/g, '').split(',')
  const entries = parts.flatMap((part) => part.trim() || [])
  return entries.every(isNumber) ? entries.map(Number) : entries
}

export type Scalar = string | number | boolean | null
export const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object'

/** `["a", "b"]`, `['a', 1]`: as JSON or Cypher writes it. */
function readList(words: string): Scalar[] | undefined {
  const list = /^\s*\[/.test(words) ? readLiteral(words) : undefined
  return Array.isArray(list) && list.every(isScalar) ? list : undefined
}

function readText(words: string): string | undefined {
  const text = /^\s*["']/.test(words) ? readLiteral(words) : undefined
  return typeof text === 'string' ? text : undefined
}

function readLiteral(words: string): unknown {
  const json = words.replace(/"(?:\\.|[^"\\])*"|'((?:\\.|[^'\\])*)'/g, (quoted, inner?: string) =>
    inner === undefined ? quoted : `"${inner.replace(/\\'/g, "'").replace(/"/g, '\\"')}"`,
  )
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
