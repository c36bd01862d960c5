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

/** Narrow enough for the sheet from below. */
export const usePhone = (): boolean | undefined => useMedia('(max-width: 899px)')
