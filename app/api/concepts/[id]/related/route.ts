import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('related', async ({ store, params, query }) => {
  const related = await store.related(params.id, query.limit)
  // None for a concept that stands alone, and for one that isn't there: only then is it looked for.
  if (related.length === 0) {
    orNotFound(
      await store.concept(params.id),
      `The concept ${params.id}`,
      'Find it by its name: /api/search?type=concept&q=…',
    )
  }
  return { concept: params.id, related }
})
