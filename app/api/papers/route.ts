import { papersByIds } from '@/app/_server/papers-by-ids'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('papers', papersByIds)
