import { feedOfQuery, stampOfFeed } from '@/app/_server/query-feed'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('followQuery', feedOfQuery, stampOfFeed)
