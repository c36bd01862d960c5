/** Sends what a person says of concepts; the graph is worked out anew before the answer comes, and all of the page follows. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useActions } from '@/components/explorer/explorer-actions'
import { ApiError } from '@/lib/api/api-error'
import { correctConcept, takeBackCorrection } from '@/lib/api/client'
import type { Correction } from '@/lib/model/correction'
import { conceptKey } from '@/lib/model/graph'

export function useCorrecting(onDone: () => void) {
  const client = useQueryClient()
  const { forget } = useActions()
  return useMutation({
    mutationFn: (said: Correction & { concept: string }) => correctConcept(said),
    onSuccess: async (_, { concept, reject }) => {
      if (reject) {
        await forget(conceptKey(concept))
        client.removeQueries({ queryKey: ['concept', concept] })
      }
      await client.invalidateQueries()
      onDone()
    },
  })
}

export function useTakingBack() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => takeBackCorrection(id).catch(letGone),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** Somebody else was quicker. */
function letGone(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 404)) throw error
}
