/**
 * An id that a merge retired, one of a paper's other ids, or one that a cluster had before is answered with what it leads
 * to: the address then gets that one, so that the map selects it too and the link is good to send on. The answer is kept under both.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { conceptKey, paperKey } from '@/lib/model/graph'

/** `page` is the answer to the question for `asked`; `id` is its own. */
export function useLaterId(
  type: 'concept' | 'paper' | 'cluster',
  asked: string,
  id: string | undefined,
  page: unknown,
): void {
  const client = useQueryClient()
  const { correct } = useActions()
  useEffect(() => {
    if (id === undefined || id === asked) return
    client.setQueryData([type, id], page)
    if (type === 'cluster') return correct(asked, id)
    const toKey = type === 'concept' ? conceptKey : paperKey
    correct(toKey(asked), toKey(id))
  }, [client, correct, type, asked, id, page])
}
