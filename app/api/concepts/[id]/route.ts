import { conceptOrNotFound } from '@/app/_server/concept-or-not-found'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('concept', ({ store, params }) =>
  conceptOrNotFound(store, params.id),
)
