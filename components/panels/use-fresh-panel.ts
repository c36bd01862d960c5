/**
 * What a reader expects when a panel's content changes under them: it begins at the top, and who came by a link inside of
 * it goes on from there with the keyboard, instead of from the top of the page.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Give `onClickCapture` to the element of the ref; `shown` names what is in it. */
export function useFreshPanel(panel: RefObject<HTMLElement | null>, shown: string): { onClickCapture: () => void } {
  const clicked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is what it is about
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const scroller = scrollerOf(element)
    if (scroller) scroller.scrollTop = 0
    if (clicked.current) element.focus({ preventScroll: true })
    clicked.current = false
  }, [panel, shown])
  return {
    onClickCapture: () => {
      clicked.current = true
    },
  }
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { overflowY } = getComputedStyle(element)
  if (overflowY === 'auto' || overflowY === 'scroll') return element
  return element.parentElement && scrollerOf(element.parentElement)
}
