/**
 * Mouse, pen and finger: hovering lights (after 40 ms, never while dragging), a click selects, a double click comes
 * closer, a right click or a long press asks for the menu; drag.ts takes nodes elsewhere, rectangle.ts chooses them. What was
 * hit is the renderer's `targetAt`.
 */
import { listenToDrag } from './drag'
import type { Renderer, Target } from './picture'
import { listenToRectangle, type RectangleHandlers } from './rectangle'

export interface PointerHandlers {
  hover: (target: Target) => void
  /** `adds` where Shift, Ctrl or Cmd is held: to what is chosen already. */
  click: (target: Target, adds: boolean) => void
  doubleClick: (target: Target) => void
  /** Coordinates of the window. */
  menu: (target: Target, x: number, y: number) => void
  rectangle: RectangleHandlers
}

const isAdding = (event: MouseEvent | TouchEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey

const HOVER_DELAY = 40
const LONG_PRESS = 550
const SLACK = { mouse: 5, touch: 22 } as const

/** Listens until the returned function is called. */
export function listenToPointer(container: HTMLElement, renderer: Renderer, on: PointerHandlers): () => void {
  const ears = new AbortController()
  const { signal } = ears
  const { sigma } = renderer
  const targetOf = (event: MouseEvent | PointerEvent, slack: number): Target => {
    const rect = container.getBoundingClientRect()
    return renderer.targetAt(event.clientX - rect.left, event.clientY - rect.top, slack)
  }
  const stopHover = listenToHover(container, renderer, { on, targetOf, signal })
  const press = listenToLongPress(container, { on, targetOf, signal })
  const drag = listenToDrag(container, renderer, on.hover)
  const rectangle = listenToRectangle(container, renderer, on.rectangle)
  const isNoClick = () => press.justHappened() || drag.justHappened() || rectangle.justHappened()
  let last: Target
  const clicked = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    if (isNoClick()) return
    stopHover()
    last = renderer.targetAt(event.x, event.y, event.original.type.startsWith('touch') ? SLACK.touch : SLACK.mouse)
    on.click(last, isAdding(event.original))
  }
  sigma.on('clickStage', clicked)
  sigma.on('clickNode', clicked)
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => {
    if (!last) return
    // The first click may have moved the camera: what it hit is meant.
    preventSigmaDefault()
    on.doubleClick(last)
  })
  container.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault()
      if (isNoClick()) return
      on.menu(targetOf(event, SLACK.mouse), event.clientX, event.clientY)
    },
    { signal },
  )
  return () => {
    stopHover()
    drag.stop()
    rectangle.stop()
    ears.abort()
    sigma.removeListener('clickStage', clicked)
    sigma.removeListener('clickNode', clicked)
  }
}

interface Listening {
  on: PointerHandlers
  targetOf: (event: PointerEvent, slack: number) => Target
  signal: AbortSignal
}

const same = (a: Target, b: Target): boolean => JSON.stringify(a) === JSON.stringify(b)

function listenToHover(container: HTMLElement, renderer: Renderer, { on, targetOf, signal }: Listening): () => void {
  let shown: Target
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (target: Target) => {
    clearTimeout(timer)
    if (same(target, shown)) return
    shown = target
    on.hover(target)
  }
  container.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return
      clearTimeout(timer)
      if (event.buttons !== 0 || renderer.sigma.getCamera().isAnimated()) return
      const target = targetOf(event, SLACK.mouse)
      container.style.cursor = target ? 'pointer' : ''
      timer = setTimeout(() => show(target), HOVER_DELAY)
    },
    { signal },
  )
  container.addEventListener('pointerleave', () => show(undefined), { signal })
  return () => {
    clearTimeout(timer)
    shown = undefined
  }
}

function listenToLongPress(container: HTMLElement, { on, targetOf, signal }: Listening) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  let happened = Number.NEGATIVE_INFINITY
  const stop = () => clearTimeout(timer)
  container.addEventListener(
    'pointerdown',
    (event) => {
      stop()
      if (event.pointerType !== 'touch' || !event.isPrimary) return
      start = { x: event.clientX, y: event.clientY }
      timer = setTimeout(() => {
        happened = event.timeStamp + LONG_PRESS
        on.menu(targetOf(event, SLACK.touch), event.clientX, event.clientY)
      }, LONG_PRESS)
    },
    { signal },
  )
  container.addEventListener(
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > 10) stop()
    },
    { signal },
  )
  for (const name of ['pointerup', 'pointercancel'] as const) container.addEventListener(name, stop, { signal })
  return { justHappened: () => performance.now() - happened < 1200 }
}
