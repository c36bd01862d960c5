import { toGraphResponse } from '@/app/_server/graph-answer'
import { serve } from '@/app/_server/respond'
import { nameIndex } from '@/app/_server/search'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('graph', async (question) => {
  const answer = await toGraphResponse(question)
  // Whoever gets the graph soon searches it, and of 50,000 papers the index takes eight seconds.
  nameIndex(question.store).catch(() => undefined)
  return answer
})
