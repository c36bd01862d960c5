'use client'
/** Whether a media query holds; undefined while the server renders. */
import { useCallback, useRef, useSyncExternalStore } from 'react'

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
export function usePhone(): boolean | undefined {
  const isNarrow = useMedia('(max-width: 899px)')
  const isLow = useHeldWhileWriting(useMedia('(max-width: 1023px) and (max-height: 499px)'))
  return isNarrow || isLow
}

/** A tablet on its side is that low once a keyboard has come up: in another frame the field, and with it the keyboard, would go. */
function useHeldWhileWriting(isLow: boolean | undefined): boolean | undefined {
  const held = useRef(isLow)
  if (held.current === undefined || !document.activeElement?.matches('input, textarea')) held.current = isLow
  return held.current
}

/** Too low for the sheet and the map one above the other, and wide enough for both beside each other. */
export const useLowAndWide = (): boolean => useMedia('(max-height: 499px) and (min-width: 600px)') === true
