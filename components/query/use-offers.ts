/**
 * What a blank offers while its list is open, each with the answers that it would lead to, the most first. Where counting
 * takes long the list is shown as it was found, and the numbers are written into it when they come: nothing moves then.
 */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { countAnswers } from '@/lib/api/client'
import type { BlankProps } from './blank'
import { NOT_COUNTED, type Offer, rankOffers, toOffers } from './rank-offers'

/** As many as are asked about. */
export const MOST_ASKED = 200
/** Milliseconds that a list waits for its numbers. */
const PATIENCE = 1000

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
  const client = useQueryClient()
  const counting = useRef<AbortController>(null)
  // Numbers of a list that is closed or typed on are not waited for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what a list is of
  useEffect(() => () => counting.current?.abort(), [enabled, typed])
  const queryKey = ['offers', slug, parameter.name, others, typed, selected]
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Offer<T>[]> => {
      const taken = Object.values(others)
      const items = (await find(signal)).filter((item) => !taken.includes(idOf(item))).slice(0, MOST_ASKED)
      if (items.length === 0) return []
      const asked = { blank: parameter.name, values: items.map(idOf), params: others }
      const controller = new AbortController()
      counting.current = controller
      const coming = countAnswers(slug, asked, { signal: controller.signal }).catch(() => NOT_COUNTED)
      const counted = await Promise.race([coming, after(PATIENCE)])
      if (counted)
        return rankOffers(items, counted, { byCount: typed === '', isFirst: (item) => idOf(item) === selected })
      void coming.then((late) => {
        if (late !== NOT_COUNTED) client.setQueryData<Offer<T>[]>(queryKey, toOffers(items, late))
        // Opened again, the list asks anew.
        else if (controller.signal.aborted) client.removeQueries({ queryKey, exact: true })
      })
      return toOffers(items, NOT_COUNTED)
    },
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

const after = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds))
