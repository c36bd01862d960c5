/** How many answers each of some questions has, asked one after another. */
import { useQuery } from '@tanstack/react-query'
import { countAnswers } from '@/lib/api/client'
import { type Answers, NOT_COUNTED, rankOffers } from './rank-offers'
import type { AskableQuestion } from './use-questions'

/** By slug; what could not be counted is left out. */
export function useAnswerCounts(questions: readonly AskableQuestion[]) {
  return useQuery({
    queryKey: ['answers about', questions.map(({ slug, value, others }) => [slug, value, others])],
    queryFn: async ({ signal }) => {
      const answers = new Map<string, Answers>()
      for (const { slug, blank, value, others } of questions) {
        const asked = { blank, values: [value], params: others }
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
