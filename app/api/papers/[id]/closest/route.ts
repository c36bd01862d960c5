import { paperOrNotFound } from '@/app/_server/paper-or-not-found'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('closest', async ({ store, params, query }) => {
  const closest = await store.closest(params.id, query.limit)
  // None for a paper that stands alone, and for one that isn't there: only then is it looked for.
  if (closest.length === 0) await paperOrNotFound(store, params.id)
  return { paper: params.id, closest }
})
