import { serve } from '@/app/_server/respond'
import { takeIn } from '@/app/_server/take-in'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('ingest', takeIn)
