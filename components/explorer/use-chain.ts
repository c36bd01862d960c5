'use client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { getCommon, getPath } from '@/lib/api/client'
import { type Chain, toChain, toStar } from '@/lib/graph/chain'
import type { Common } from '@/lib/model/page'
import { useChosen } from './explorer-state'

const KEPT = { staleTime: 5 * 60_000, retry: false } as const

/** What connects two nodes; panel and canvas share one answer. */
export const pathQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['path', from, to],
    queryFn: ({ signal }) => getPath(from, to, { signal }),
    ...KEPT,
  })

/** What more than two have in common; what they had with one fewer or one more stays until it is known. */
export const commonQuery = (nodes: readonly string[]) =>
  queryOptions({
    queryKey: ['common', ...nodes],
    queryFn: ({ signal }) => getCommon(nodes, { signal }),
    placeholderData: (before: Common | undefined, query) =>
      query && isPartOf(query.queryKey.slice(1), nodes) ? before : undefined,
    ...KEPT,
  })

/** The same with the ids of papers, to take them away. */
export const commonIdsQuery = (nodes: readonly string[]) =>
  queryOptions({
    queryKey: ['common ids', ...nodes],
    queryFn: ({ signal }) => getCommon(nodes, { signal, ids: true }),
    ...KEPT,
  })

/** Whether one of the two holds all of the other. */
const isPartOf = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((key) => b.includes(key)) || b.every((key) => a.includes(key))

/** What connects the chosen nodes; undefined until it is known, or where there are not two or nothing does. */
export function useChain(): Chain | undefined {
  const chosen = useChosen()
  const [from = '', to = ''] = chosen
  const path = useQuery({ ...pathQuery(from, to), enabled: chosen.length === 2, select: toChain }).data
  const star = useQuery({ ...commonQuery(chosen), enabled: chosen.length > 2, select: toStar }).data
  return chosen.length > 2 ? star : path
}
