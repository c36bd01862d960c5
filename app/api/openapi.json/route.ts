import { toOpenApi } from '@/app/_server/openapi'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('openapi', async () => toOpenApi())
