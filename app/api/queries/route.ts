import { on, serveAll } from '@/app/_server/respond'
import { listQueries, saveQuery } from '@/app/_server/saved-queries'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveAll(
  on('queries', listQueries),
  on('saveQuery', saveQuery),
)
