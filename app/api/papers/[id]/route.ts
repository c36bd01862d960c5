import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('paper', async ({ store, params }) =>
  orNotFound(
    await store.paper(params.id),
    `The paper ${params.id}`,
    'Find it by its title: /api/search?type=paper&q=…',
  ),
)
