import { copyStore } from '@/app/_server/copy-store'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('copy', copyStore)
