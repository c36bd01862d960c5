import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('evidence', async ({ store, query }) =>
  orNotFound(
    await store.evidence(query.paper, query.concept),
    `A link between the paper ${query.paper} and the concept ${query.concept}`,
    'The concepts of a paper are at /api/papers/{id}.',
  ),
)
