import { answerReadings } from '@/app/_server/readings'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('readings', answerReadings)
