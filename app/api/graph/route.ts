import { toGraphResponse } from '@/app/_server/graph-answer'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('graph', toGraphResponse)
