/** POST /api/derive: works out anew what follows from the papers, in full where `concordance rebuild` asks for it. */
import 'server-only'
import type { Answer } from '@/lib/api/endpoints'
import { deriveNow } from './ingest'
import { oneAtATime } from './one-at-a-time'
import type { Question } from './respond'

export async function deriveAgain({ store, query, request }: Question<'derive'>): Promise<Answer<'derive'>> {
  const { papers, concepts, clusters } = await oneAtATime(request, () => deriveNow(store, { full: query.full }))
  return { papers, concepts, clusters }
}
