/** From what a form, a link or a command line gives to the values that a saved query runs with. */

import { KINDS, ROLES } from '@/lib/model/concept'
import { isNumber } from '@/lib/model/number-words'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { isScalar, listOf, type Scalar } from '@/lib/model/typed-values'

/** Names every parameter that is missing, unknown or of another type. */
export class QueryParameterError extends Error {
  override readonly name = 'QueryParameterError'
}

/** Things of the corpus that a person names by id, key, name or alias. */
export type ResolveId = (kind: 'concept' | 'paper' | 'cluster', text: string, of?: string) => Promise<Resolved>
/** The id, with name and kind of a concept where they are at hand, or those it could be; none at all where nothing is called so. */
export type Resolved =
  | { id: string; name?: string; kind?: string | undefined }
  | { candidates: { id: string; name: string }[] }

/** What a statement gets for one of its parameters. */
type Bound = string | number | Scalar[]

const LONGEST_TEXT = 1_000

/**
 * The values of `asked`, if not of all.
 * @throws QueryParameterError naming all that is wrong at once
 */
export async function bindParameters(
  query: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  resolve: ResolveId,
  asked: readonly Parameter[] = query.parameters,
): Promise<Record<string, Bound>> {
  const complaints = unknownNames(query, given)
  const bound: Record<string, Bound> = {}
  for (const parameter of asked) {
    const value = isBlank(given, parameter.name) ? parameter.default : given[parameter.name]
    if (value === undefined) {
      complaints.push(`${parameter.name} is missing: give ${wanted(parameter)}.`)
      continue
    }
    const result = await bind(parameter, value, resolve)
    if (typeof result === 'object' && 'complaint' in result) complaints.push(result.complaint)
    else bound[parameter.name] = result
  }
  if (complaints.length === 0) return bound
  throw new QueryParameterError(`The query “${query.name}” can't run as asked. ${complaints.join(' ')}`)
}

const isBlank = (given: Readonly<Record<string, unknown>>, name: string): boolean =>
  !Object.hasOwn(given, name) || given[name] === undefined || given[name] === null || given[name] === ''

function unknownNames({ parameters }: SavedQuery, given: Readonly<Record<string, unknown>>): string[] {
  const known = parameters.map(({ name }) => name)
  const names = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.'
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => `${name} is not a parameter of it. ${names}`)
}

function wanted({ kind, of }: Parameter): string {
  if (kind === 'concept') return `the id or name of a ${of?.toLowerCase() ?? 'concept'}`
  if (kind === 'paper') return 'the id or title of a paper'
  if (kind === 'cluster') return 'the id or name of a cluster'
  if (kind === 'kind') return `one of ${KINDS.join(', ')}`
  if (kind === 'role') return `one of ${ROLES.join(', ')}`
  if (kind === 'integer') return 'a whole number'
  if (kind === 'list') return 'a list, such as PPO, SAC or ["PPO", "SAC"]'
  return kind === 'number' ? 'a number' : 'a text'
}

async function bind(parameter: Parameter, value: unknown, resolve: ResolveId): Promise<Bound | { complaint: string }> {
  const { name, kind, of } = parameter
  const complaint = {
    complaint: `${name} must be ${wanted(parameter)}, not ${JSON.stringify(value)?.slice(0, 60)}.`,
  }
  if (kind === 'integer' || kind === 'number') return toNumber(value, kind) ?? complaint
  if (kind === 'list') return toList(value) ?? complaint
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) return complaint
  if (kind === 'text') return value
  if (kind === 'kind') return KINDS.find((entry) => entry.toLowerCase() === value.toLowerCase()) ?? complaint
  if (kind === 'role') return ROLES.find((entry) => entry === value.toLowerCase().replaceAll(' ', '_')) ?? complaint
  const resolved = await resolve(kind, value, of)
  return 'id' in resolved ? resolved.id : { complaint: ambiguity(parameter, value, resolved.candidates) }
}

function ambiguity({ name, kind }: Parameter, value: string, candidates: { id: string; name: string }[]): string {
  if (candidates.length === 0)
    return `${name}: there is no ${kind} “${value}” in this corpus. Search for its name first.`
  const several = candidates.slice(0, 5).map((candidate) => `${candidate.id} (${candidate.name})`)
  return `${name}: “${value}” could be ${several.join(', ')}. Give one of these ids.`
}

function toNumber(value: unknown, kind: 'integer' | 'number'): number | undefined {
  const number = typeof value === 'string' && isNumber(value) ? Number(value) : value
  const fits = kind === 'integer' ? Number.isSafeInteger : Number.isFinite
  return typeof number === 'number' && fits(number) ? number : undefined
}

/** None that is empty: nothing is in it, which no answer would say. */
function toList(value: unknown): Scalar[] | undefined {
  const list = typeof value === 'string' ? listOf(value) : value
  return Array.isArray(list) && list.length > 0 && list.every(isScalar) ? list : undefined
}
