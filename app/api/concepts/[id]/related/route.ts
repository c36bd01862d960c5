import { conceptOrNotFound } from '@/app/_server/concept-or-not-found'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('related', async ({ store, params, query }) => {
  const related = await store.related(params.id, query.limit)
  if (related.length > 0) return { concept: params.id, related }
  // None for a concept that stands alone, and for one that isn't there: only then is it looked for.
  const { id } = (await conceptOrNotFound(store, params.id)).concept
  return { concept: id, related: id === params.id ? [] : await store.related(id, query.limit) }
})
