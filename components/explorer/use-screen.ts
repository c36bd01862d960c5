'use client'
/**
 * Where a keyboard on the screen lies over the page instead of making it lower (Safari on iOS), the page takes the part that
 * is left: `--screen` is its height and `--screen-top` where it begins, both unset where nothing lies over it.
 */
import { useEffect } from 'react'

/** Pixels; what is less is no keyboard but a bar of the browser's, which 100dvh reckons with. */
export const LEAST_KEYBOARD = 120

export function useScreen(): void {
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const { style } = document.documentElement
    const measure = () => {
      const covered = document.documentElement.clientHeight - seen.height
      // A person who has come closer by two fingers sees less, too, and wants no other page.
      const isCovered = covered > LEAST_KEYBOARD && Math.abs(seen.scale - 1) < 0.01
      style.setProperty('--screen', isCovered ? `${seen.height}px` : '')
      style.setProperty('--screen-top', isCovered ? `${seen.offsetTop}px` : '')
    }
    measure()
    const ears = new AbortController()
    for (const change of ['resize', 'scroll']) seen.addEventListener(change, measure, { signal: ears.signal })
    return () => ears.abort()
  }, [])
}
