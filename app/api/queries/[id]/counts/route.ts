import { serve } from '@/app/_server/respond'
import { countQuery } from '@/app/_server/saved-queries'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('countAnswers', countQuery)
