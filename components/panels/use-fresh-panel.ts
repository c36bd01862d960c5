/**
 * What a reader expects when a panel's content changes under them: it begins at the top, and who came by a link inside of
 * it, or by the search with the keyboard, goes on from there, instead of from the top of the page.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useExplorerStore } from '@/components/explorer/explorer-store'

/** Give `onClickCapture` to the element of the ref; `shown` names what is in it, parted by blanks. */
export function useFreshPanel(panel: RefObject<HTMLElement | null>, shown: string): { onClickCapture: () => void } {
  const clicked = useRef(false)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const scroller = scrollerOf(element)
    if (scroller) scroller.scrollTop = 0
    const { awaited } = useExplorerStore.getState()
    if (clicked.current || (awaited !== null && shown.split(' ').includes(awaited)))
      element.focus({ preventScroll: true })
    clicked.current = false
    if (awaited !== null) useExplorerStore.setState({ awaited: null })
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
