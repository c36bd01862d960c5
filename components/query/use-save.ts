/** Keeps a query as a file beside the others; the list shows it at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { saveQuery } from '@/lib/api/client'
import type { QueryDraft } from '@/lib/api/contract'

export function useSave(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: QueryDraft) => saveQuery(draft),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['queries'] })
      onSaved()
    },
  })
}
