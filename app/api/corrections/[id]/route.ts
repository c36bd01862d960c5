import { takeBackCorrection } from '@/app/_server/corrections'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('takeBackCorrection', takeBackCorrection)
