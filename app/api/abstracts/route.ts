import { suggestionOf } from '@/app/_server/name-index'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('abstracts', async ({ store, query }) => {
  const { q, limit } = query
  const { ids, verbatim } = await store.saying(q)
  const papers = await store.paperNames(ids.slice(0, limit))
  return { query: q, papers: ids.length, verbatim, suggestions: papers.map(suggestionOf) }
})
