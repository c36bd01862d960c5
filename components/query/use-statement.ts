/**
 * Runs the statement that is being written; only one that was answered becomes a lens, in the place of what the same draft
 * made before, else its error stands here.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useActions } from '@/components/explorer/explorer-actions'
import { askLens, type LensQuestion } from '@/components/explorer/lens-answer'
import { lensId } from '@/components/explorer/view-url'
import { showAnswer, useQueryStore } from './query-store'

export function useStatementRun() {
  const { addLens } = useActions()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (lens: LensQuestion) =>
      client.fetchQuery({
        queryKey: ['run', lens.slug, lens.params],
        queryFn: ({ signal }) => askLens(lens, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
      }),
    onSuccess: (_answer, lens) => {
      const id = lensId(lens)
      addLens(lens, useQueryStore.getState().ran)
      useQueryStore.setState({ ran: id })
      showAnswer(id)
    },
  })
}
