import { serve } from '@/app/_server/respond'
import { nameIndex } from '@/app/_server/search'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('abstracts', async ({ store, query }) => {
  const { q, limit } = query
  const [{ ids, verbatim }, index] = await Promise.all([store.saying(q), nameIndex(store)])
  return { query: q, papers: ids.length, verbatim, suggestions: index.papers(ids.slice(0, limit)) }
})
