/** What a blank offers while its list is open, each with the answers that it would lead to. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { countAnswers } from '@/lib/api/client'
import type { BlankProps } from './blank'
import { NOT_COUNTED, type Offer, rankOffers } from './rank-offers'

/** As many as are asked about. */
export const MOST_ASKED = 200

interface OffersWanted<T> extends Pick<BlankProps, 'parameter' | 'slug' | 'others'> {
  typed: string
  /** The best first. */
  find: (signal: AbortSignal) => Promise<T[]> | T[]
  /** Id of what is open on the page, which is offered first. */
  selected?: string | undefined
  idOf: (item: T) => string
  enabled: boolean
}

export function useOffers<T>({ parameter, slug, others, typed, find, selected, idOf, enabled }: OffersWanted<T>) {
  return useQuery({
    queryKey: ['offers', slug, parameter.name, others, typed, selected],
    queryFn: async ({ signal }): Promise<Offer<T>[]> => {
      const taken = Object.values(others)
      const items = (await find(signal)).filter((item) => !taken.includes(idOf(item))).slice(0, MOST_ASKED)
      if (items.length === 0) return []
      const asked = { blank: parameter.name, values: items.map(idOf), params: others }
      const counted = await countAnswers(slug, asked, { signal }).catch(() => NOT_COUNTED)
      return rankOffers(items, counted, { byCount: typed === '', isFirst: (item) => idOf(item) === selected })
    },
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}
