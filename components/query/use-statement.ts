/**
 * Runs the statement that is being written, each time by asking the server anew; only one that was answered becomes a lens,
 * in the place of what the same draft made before, else its error stands here.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { askLens, type LensQuestion } from '@/components/explorer/lens-answer'
import { lensId } from '@/components/explorer/view-url'
import { showAnswer, useQueryStore } from './query-store'
import { rememberRun } from './statement-memory'
import { writtenOf } from './use-written'

export function useStatementRun() {
  const { addLens } = useActions()
  const client = useQueryClient()
  const asking = useRef<AbortController>(null)
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: async (lens: LensQuestion) => {
      const written = writtenOf(lens)
      if (written) rememberRun(written)
      const controller = new AbortController()
      asking.current = controller
      const answer = await askLens(lens, { signal: controller.signal })
      client.setQueryData(['run', lens.slug, lens.params], answer)
    },
    onSuccess: (_done, lens) => {
      const id = lensId(lens)
      addLens(lens, useQueryStore.getState().ran)
      useQueryStore.setState({ ran: id })
      showAnswer(id)
    },
  })
  return {
    run: mutate,
    isPending,
    stop: () => asking.current?.abort(),
    /** Why this one was not answered, where it was asked last; that a person stopped it is no error. */
    errorOf: (lens: LensQuestion): Error | undefined =>
      error && !isStopped(error) && variables && lensId(variables) === lensId(lens) ? error : undefined,
  }
}

const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'
