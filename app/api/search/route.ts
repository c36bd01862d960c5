import { serve } from '@/app/_server/respond'
import { nameIndex } from '@/app/_server/search'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('search', async ({ store, query }) => {
  const { q, ...options } = query
  const index = await nameIndex(store)
  return { query: q, suggestions: index.find(q, options) }
})
