import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('cluster', async ({ store, params }) =>
  orNotFound(await store.cluster(params.id), `The cluster ${params.id}`, 'All clusters are at /api/clusters.'),
)
