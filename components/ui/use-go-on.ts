/** A button that brings more rows goes with the last of them: the keyboard goes on at the first that came, not at the top of the page. */
import { type RefObject, useEffect } from 'react'

/** `from` is the place of that row in the list; it is gone to when `shown` (a number of rows, or all) becomes another. */
export function useGoOn(list: RefObject<HTMLElement | null>, from: number, shown: number | boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: when more rows are there
  useEffect(() => {
    if (from <= 0 || document.activeElement !== document.body) return
    list.current?.children[from]?.querySelector<HTMLElement>('a, button, summary')?.focus({ preventScroll: true })
  }, [shown])
}
