import { toGraphResponse, wantsColumns } from '@/app/_server/graph-answer'
import { serve } from '@/app/_server/respond'
import { nameIndex } from '@/app/_server/search'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('graph', async (question) => {
  const answer = await toGraphResponse(question)
  // A page soon searches what it shows, and of 50,000 papers the index takes eight seconds.
  if (wantsColumns(question.request)) nameIndex(question.store).catch(() => undefined)
  return answer
})
