import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('closest', async ({ store, params, query }) => {
  const closest = await store.closest(params.id, query.limit)
  // None for a paper that stands alone, and for one that isn't there: only then is it looked for.
  if (closest.length === 0) {
    orNotFound(
      await store.paper(params.id),
      `The paper ${params.id}`,
      'Find it by its title: /api/search?type=paper&q=…',
    )
  }
  return { paper: params.id, closest }
})
