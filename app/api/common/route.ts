import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('common', ({ store, body }) =>
  store.common(body.nodes, { ids: body.ids }),
)
