/** DELETE /api/papers/{id}: takes one paper out, and works out what follows from those that stay. */
import 'server-only'
import type { Answer } from '@/lib/api/endpoints'
import { markUnfinished } from '@/lib/derive/unfinished'
import { deriveNow } from './ingest'
import { oneAtATime } from './one-at-a-time'
import { paperOrNotFound } from './paper-or-not-found'
import type { Question } from './respond'

export async function removePaper(question: Question<'removePaper'>): Promise<Answer<'removePaper'>> {
  const { store, params, query, environment, request } = question
  return oneAtATime(request, async () => {
    const { paper } = await paperOrNotFound(store, params.id)
    await markUnfinished(environment.dataFolder)
    await store.removePapers([paper.id])
    if (query.derive) await deriveNow(store)
    return { paper: paper.id }
  })
}
