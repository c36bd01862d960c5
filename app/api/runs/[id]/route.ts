import { removeRun } from '@/app/_server/remove-run'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('removeRun', removeRun)
