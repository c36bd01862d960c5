import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('neighborhood', async ({ store, query }) =>
  orNotFound(
    await store.neighborhood(query.key, { roles: query.roles, limit: query.limit }),
    `The node ${query.key}`,
    'Find it by its name: /api/search?q=….',
  ),
)
