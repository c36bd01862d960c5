/**
 * Runs the statement that is being written, each time by asking the server anew; only one that was answered becomes a lens,
 * in the place of what the same draft made before, else its error stands here. What runs goes on, and can be stopped,
 * though the editor was left meanwhile.
 */
import { type MutationState, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useActions } from '@/components/explorer/explorer-actions'
import { askLens, type LensQuestion } from '@/components/explorer/lens-answer'
import { lensId } from '@/lib/graph/lens-text'
import { showAnswer, useQueryStore } from './query-store'
import { rememberRun } from './statement-memory'
import { writtenOf } from './use-written'

interface Asked {
  lens: LensQuestion
  /** Stops it. */
  asking: AbortController
}

const RUNS = ['statement']

export function useStatementRun() {
  const { addLens } = useActions()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationKey: RUNS,
    mutationFn: async ({ lens, asking }: Asked) => {
      const written = writtenOf(lens)
      if (written) rememberRun(written)
      const answer = await askLens(lens, { signal: asking.signal })
      client.setQueryData(['run', lens.slug, lens.params], answer)
    },
    onSuccess: (_done, { lens }) => {
      const id = lensId(lens)
      addLens(lens, useQueryStore.getState().ran)
      useQueryStore.setState({ ran: id })
      showAnswer(id)
    },
  })
  // Of all that were run, also by an editor that is gone.
  const runs = useMutationState({ filters: { mutationKey: RUNS } }) as MutationState<void, Error, Asked>[]
  const { status, error, variables } = runs.at(-1) ?? {}
  return {
    run: (lens: LensQuestion) => mutate({ lens, asking: new AbortController() }),
    isPending: status === 'pending',
    stop: () => variables?.asking.abort(),
    /** Why this one was not answered, where it was asked last; that a person stopped it is no error. */
    errorOf: (lens: LensQuestion): Error | undefined =>
      error && !isStopped(error) && variables && lensId(variables.lens) === lensId(lens) ? error : undefined,
  }
}

const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'
