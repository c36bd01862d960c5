'use client'
/** Whether the window is narrow enough for the sheet from below; undefined while the server renders. */
import { useSyncExternalStore } from 'react'

const QUERY = '(max-width: 759px)'

function subscribe(changed: () => void): () => void {
  const media = matchMedia(QUERY)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

export function usePhone(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => undefined,
  )
}
