/** How many answers each question about a node has, asked one after another. */
import { useQuery } from '@tanstack/react-query'
import { countAnswers } from '@/lib/api/client'
import { type Answers, NOT_COUNTED, rankOffers } from './rank-offers'
import type { AskableQuestion } from './use-questions'

/** By slug; what could not be counted is left out. */
export function useAnswerCounts(node: string, questions: readonly AskableQuestion[]) {
  return useQuery({
    queryKey: ['answers about', node, questions.map(({ slug }) => slug)],
    queryFn: async ({ signal }) => {
      const answers = new Map<string, Answers>()
      for (const { slug, blank, value } of questions) {
        const asked = { blank, values: [value], params: {} }
        const counted = await countAnswers(slug, asked, { signal }).catch(() => NOT_COUNTED)
        const [offer] = rankOffers([value], counted, { byCount: false, isFirst: () => false })
        answers.set(slug, offer?.answers)
      }
      return answers
    },
    staleTime: 5 * 60_000,
    retry: false,
  }).data
}
