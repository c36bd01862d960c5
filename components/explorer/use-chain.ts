'use client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { getPath } from '@/lib/api/client'
import { type Chain, toChain } from '@/lib/graph/chain'
import { usePair, useSelection } from './explorer-state'

/** What connects two nodes; panel and canvas share one answer. */
export const pathQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['path', from, to],
    queryFn: ({ signal }) => getPath(from, to, { signal }),
    staleTime: 5 * 60_000,
    retry: false,
  })

/** The chain between the selected node and the second of the pair; undefined until it is known, or where there is none. */
export function useChain(): Chain | undefined {
  const { key } = useSelection()
  const pair = usePair()
  const enabled = key !== null && pair !== null && key !== pair
  return useQuery({ ...pathQuery(key ?? '', pair ?? ''), enabled, select: toChain }).data
}
