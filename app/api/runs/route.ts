import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('runs', async ({ store }) => ({
  runs: await store.runs(),
}))
