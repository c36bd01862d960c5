'use client'
/** Whether a media query holds; undefined while the server renders. */
import { useCallback, useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean | undefined {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore<boolean | undefined>(
    subscribe,
    () => matchMedia(query).matches,
    () => undefined,
  )
}

/** Small enough for the sheet from below; style sheets ask the same. */
export const usePhone = (): boolean | undefined =>
  useMedia('(max-width: 899px), (max-width: 1023px) and (max-height: 499px)')

/** Too low for the sheet and the map one above the other, and wide enough for both beside each other. */
export const useLowAndWide = (): boolean => useMedia('(max-height: 499px) and (min-width: 600px)') === true
