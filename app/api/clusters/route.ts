import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('clusters', async ({ store }) => ({
  clusters: await store.clusters(),
}))
