/**
 * What a blank offers while its list is open, each with the answers that it would lead to, the most first. Where counting
 * takes long the list is shown as it was found, and the numbers are written into it when they come: nothing moves then, but
 * opened again it has its order.
 */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { countAnswers } from '@/lib/api/client'
import type { Answer } from '@/lib/api/endpoints'
import type { BlankProps } from './blank'
import { NOT_COUNTED, rankOffers, toOffers } from './rank-offers'

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

interface Found<T> {
  items: T[]
  counted: Answer<'countAnswers'>
  /** When numbers came that the list did not wait for: never yet, or 0 where it waited. */
  late: number
}

export function useOffers<T>({ parameter, slug, others, typed, find, selected, idOf, enabled }: OffersWanted<T>) {
  const client = useQueryClient()
  const opened = useOpened(enabled)
  const counting = useRef<AbortController>(null)
  // Numbers of a list that is typed on are not waited for; those of a closed one are there when it is opened again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what a list is of
  useEffect(() => () => counting.current?.abort(), [typed])
  const queryKey = ['offers', slug, parameter.name, others, typed, selected]
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Found<T>> => {
      const taken = Object.values(others)
      const items = (await find(signal)).filter((item) => !taken.includes(idOf(item))).slice(0, MOST_ASKED)
      if (items.length === 0) return { items, counted: NOT_COUNTED, late: 0 }
      const asked = { blank: parameter.name, values: items.map(idOf), params: others }
      const controller = new AbortController()
      counting.current = controller
      const coming = countAnswers(slug, asked, { signal: controller.signal }).catch(() => NOT_COUNTED)
      const counted = await Promise.race([coming, after(PATIENCE)])
      if (counted) return { items, counted, late: 0 }
      void coming.then((late) => {
        if (late !== NOT_COUNTED) client.setQueryData<Found<T>>(queryKey, { items, counted: late, late: Date.now() })
        // Opened again, the list asks anew.
        else if (controller.signal.aborted) client.removeQueries({ queryKey, exact: true })
      })
      return { items, counted: NOT_COUNTED, late: Number.POSITIVE_INFINITY }
    },
    select: ({ items, counted, late }) =>
      late > opened
        ? toOffers(items, counted)
        : rankOffers(items, counted, { byCount: typed === '', isFirst: (item) => idOf(item) === selected }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

/** When the list was opened last. */
function useOpened(open: boolean): number {
  const [last, setLast] = useState({ open: false, at: 0 })
  if (last.open !== open) setLast({ open, at: open ? Date.now() : last.at })
  return last.at
}

const after = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds))
