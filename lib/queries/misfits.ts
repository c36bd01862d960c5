/** Why an answer may be empty: a concept was given that is of another kind than the query asks for. */
import type { SavedQuery } from '@/lib/model/saved-query'
import type { ResolveId } from './bind-parameters'

/** A sentence for each such concept; undefined where there is none. */
export async function misfits(
  { parameters }: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  resolve: ResolveId,
): Promise<string | undefined> {
  const sentences: string[] = []
  for (const { name, kind, of } of parameters) {
    const text = given[name]
    if (kind !== 'concept' || of === undefined || typeof text !== 'string' || text === '') continue
    const found = await resolve(kind, text, of)
    if (!('id' in found) || found.kind === undefined || found.kind === of) continue
    sentences.push(
      `“${found.name}” is a ${found.kind.toLowerCase()} here, and the query asks for a ${of.toLowerCase()}.`,
    )
  }
  return sentences.join(' ') || undefined
}
