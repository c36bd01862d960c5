/**
 * What is taken away takes the focus with it, and the keyboard would begin again at the top of the page: it goes on at what
 * is next to it, else at the map or the list in its place.
 */
import { type RefObject, useLayoutEffect } from 'react'

const MAP = '[role="application"], [role="treegrid"] [tabindex="0"]'

/** `next` is asked once the place is gone. */
export function useFocusHandedOn(
  place: RefObject<HTMLElement | null>,
  next?: () => HTMLElement | null | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once it is taken away
  useLayoutEffect(() => {
    const element = place.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const heir = next?.() ?? document.querySelector<HTMLElement>(MAP)
        heir?.focus({ preventScroll: true })
      })
    }
  }, [])
}
