/**
 * What a reader expects when a panel's content changes under them: it begins at the top, and who came by a link inside of
 * it, or by the search with the keyboard, goes on from there, instead of from the top of the page. Who goes back finds what
 * was left as it was: as far down, with the focus on the link that was followed.
 */
import { type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useExplorerStore } from '@/components/explorer/explorer-store'

interface Place {
  /** Pixels scrolled down. */
  top: number
  link?: LinkPlace | undefined
}

/** The link that was followed. */
interface LinkPlace {
  href: string
  /** Which of those with this address, from the end: at the head the trail grows, and may have it, too. */
  at: number
  /** Pixels of the window above it. */
  y: number
}

/** By what was shown; for as long as the tab is open. */
const places = new Map<string, Place>()

/** Pixels; narrower is a panel that is just being opened, and all in it far higher than it will be. */
const LEAST_WIDTH = 200

/** Give `onClickCapture` to the element of the ref; `shown` names what is in it, parted by blanks. */
export function useFreshPanel(
  panel: RefObject<HTMLElement | null>,
  shown: string,
): { onClickCapture: (event: MouseEvent) => void } {
  const clicked = useRef(false)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const { awaited, stepping } = useExplorerStore.getState()
    // By the browser's buttons, or by undo.
    const place = stepping ? undefined : places.get(shown)
    const link = findPlace(element, place)
    const isAwaited = awaited !== null && shown.split(' ').includes(awaited)
    // Whoever is at the map or in a list stays there.
    const isFree = document.activeElement === document.body || element.contains(document.activeElement)
    if (link && isFree) link.focus({ preventScroll: true })
    else if (isAwaited || (isFree && (clicked.current || stepping))) element.focus({ preventScroll: true })
    // The link goes with the next change, and takes the focus with it.
    clicked.current = link !== undefined
    if (awaited !== null) useExplorerStore.setState({ awaited: null })
    if (!place || element.offsetWidth >= LEAST_WIDTH) return
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth < LEAST_WIDTH) return
      observer.disconnect()
      findPlace(element, place)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [panel, shown])
  return {
    onClickCapture: ({ target, currentTarget }) => {
      clicked.current = true
      if (!(currentTarget instanceof HTMLElement && target instanceof Element)) return
      const link = linkPlaceOf(target, currentTarget)
      places.set(shown, { top: scrollerOf(currentTarget)?.scrollTop ?? 0, link })
    },
  }
}

/** Scrolls to where it was, or to the top without a place; the link that was followed there. */
function findPlace(panel: HTMLElement, place: Place | undefined): HTMLElement | undefined {
  const scroller = scrollerOf(panel)
  if (scroller) scroller.scrollTop = place?.top ?? 0
  const followed = place?.link
  const link = followed && linksTo(panel, followed.href).at(followed.at)
  if (link) scroller?.scrollBy(0, link.getBoundingClientRect().top - followed.y)
  return link
}

function linkPlaceOf(target: Element, panel: HTMLElement): LinkPlace | undefined {
  const link = target.closest('a')
  const href = link?.getAttribute('href')
  if (!link || !href) return
  const alike = linksTo(panel, href)
  return { href, at: alike.indexOf(link) - alike.length, y: link.getBoundingClientRect().top }
}

const linksTo = (element: HTMLElement, href: string): HTMLElement[] =>
  [...element.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href)

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { overflowY } = getComputedStyle(element)
  if (overflowY === 'auto' || overflowY === 'scroll') return element
  return element.parentElement && scrollerOf(element.parentElement)
}
