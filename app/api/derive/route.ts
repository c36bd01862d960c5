import { deriveAgain } from '@/app/_server/derive-again'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('derive', deriveAgain)
