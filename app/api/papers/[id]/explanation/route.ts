import { explainPaper } from '@/app/_server/explain-paper'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('explanation', explainPaper)
