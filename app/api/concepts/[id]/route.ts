import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('concept', async ({ store, params }) =>
  orNotFound(
    await store.concept(params.id),
    `The concept ${params.id}`,
    'Find it by its name: /api/search?type=concept&q=…',
  ),
)
