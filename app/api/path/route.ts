import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('path', async ({ store, query }) =>
  orNotFound(
    await store.path(query.from, query.to, query.hops),
    `A chain of at most ${query.hops} links from ${query.from} to ${query.to}`,
    'Allow more with hops=8, or check both keys with /api/search?q=….',
  ),
)
