/**
 * A node is dragged out of the way, with the mouse or a finger; the map stays where it is. Until the pointer has gone a
 * few pixels it may still be a click. Escape, or a second finger, puts the node back.
 */
import type { Renderer, Target } from './picture'

/** Pixels that a click may wander. */
const SLACK = { mouse: 5, touch: 10 } as const

interface Hold {
  key: string
  touch: boolean
  pointer: number
  /** Where the pointer went down, and how far from it the node's middle was. */
  start: { x: number; y: number }
  offset: { x: number; y: number }
  moving: boolean
  /** It was put back; what the pointer does until it is lifted means nothing. */
  over: boolean
}

export interface Drag {
  /** Whether what the pointer did since it went down is no click. */
  justHappened(): boolean
  stop(): void
}

/** @param light shows a node with its links, or nothing */
export function listenToDrag(container: HTMLElement, renderer: Renderer, light: (target: Target) => void): Drag {
  const ears = new AbortController()
  const { signal } = ears
  let hold: Hold | undefined
  let dragged = false

  const pointOf = (event: PointerEvent) => {
    const rect = container.getBoundingClientRect()
    return { x: event.clientX - rect.left, y: event.clientY - rect.top }
  }
  const letGo = (back: boolean) => {
    if (!hold?.moving || hold.over) return
    hold.over = true
    container.style.cursor = ''
    renderer.mover.letGo(back)
    if (hold.touch) light(undefined)
  }
  const end = (back: boolean) => {
    letGo(back)
    hold = undefined
  }
  const take = (event: PointerEvent) => {
    if (hold || !event.isPrimary) return end(true)
    dragged = false
    const touch = event.pointerType === 'touch'
    if (event.button !== 0 || event.ctrlKey || (event.shiftKey && !touch)) return
    const start = pointOf(event)
    const grip = renderer.gripAt(start.x, start.y, touch)
    if (!grip) return
    const offset = { x: grip.x - start.x, y: grip.y - start.y }
    hold = { key: grip.key, touch, pointer: event.pointerId, start, offset, moving: false, over: false }
  }
  const move = (event: PointerEvent) => {
    if (!hold || hold.over || event.pointerId !== hold.pointer) return
    const { start, offset, touch, key } = hold
    const point = pointOf(event)
    if (!hold.moving) {
      if (Math.hypot(point.x - start.x, point.y - start.y) < (touch ? SLACK.touch : SLACK.mouse)) return
      hold.moving = true
      dragged = true
      light({ key })
      container.style.cursor = 'grabbing'
    }
    renderer.mover.hold(key, { x: point.x + offset.x, y: point.y + offset.y })
  }
  const ofPointer = (back: boolean) => (event: PointerEvent) => event.pointerId === hold?.pointer && end(back)

  container.addEventListener('pointerdown', take, { signal, capture: true })
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', ofPointer(false), { signal })
  window.addEventListener('pointercancel', ofPointer(true), { signal })
  // The click that ends a drag is none, and no first half of a double click.
  container.addEventListener('click', (event) => dragged && event.stopPropagation(), { signal, capture: true })
  // A long press that asks for the menu holds nothing any more.
  container.addEventListener('contextmenu', () => end(true), { signal, capture: true })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !hold?.moving) return
      event.stopPropagation()
      letGo(true)
    },
    { signal, capture: true },
  )
  const keepCamera = (event: { preventSigmaDefault(): void }) => hold && event.preventSigmaDefault()
  const [mouse, touches] = [renderer.sigma.getMouseCaptor(), renderer.sigma.getTouchCaptor()]
  mouse.on('mousemovebody', keepCamera)
  touches.on('touchmove', keepCamera)
  return {
    justHappened: () => dragged,
    stop: () => {
      end(true)
      ears.abort()
      mouse.off('mousemovebody', keepCamera)
      touches.off('touchmove', keepCamera)
    },
  }
}
