/** A saved query with the values it was asked with, as a sentence: ids by the names that they stand for. */
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { sentenceInWords } from '@/lib/model/sentence'
import type { GraphStore } from '@/lib/store/graph-store'

type Known = Pick<GraphStore, 'names' | 'clusters'>

/** `bound` are the values that the statement gets. */
export async function questionInWords(
  query: SavedQuery,
  bound: Readonly<Record<string, unknown>>,
  store: Known,
): Promise<string> {
  const words = new Map<string, string>()
  for (const parameter of query.parameters) words.set(parameter.name, await valueInWords(parameter, bound, store))
  return sentenceInWords(query, ({ name }) => words.get(name))
}

async function valueInWords(
  { name, kind }: Parameter,
  bound: Readonly<Record<string, unknown>>,
  store: Known,
): Promise<string> {
  const value = bound[name]
  const said = Array.isArray(value) ? value.join(', ') : String(value ?? '…')
  if (kind === 'role') return ROLE_WORDS[ROLES.find((role) => role === said) ?? 'mentions']
  if (kind === 'cluster') return (await store.clusters()).find(({ id }) => id === said)?.name ?? said
  if (kind !== 'concept' && kind !== 'paper') return said
  return (await store.names()).find(({ type, id }) => type === kind && id === said)?.name ?? said
}
