import { serve } from '@/app/_server/respond'
import { VERSION } from '@/app/_server/version'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('health', async ({ store, environment }) => ({
  ...(await store.health()),
  version: VERSION,
  readonly: environment.readonly,
}))
