/**
 * A rectangle drawn with Shift and the mouse chooses what lies in it beside what is chosen already. There is room for a
 * few only: of more it is the largest, which are ringed while it is drawn. Escape draws none.
 */
import { counted } from '@/components/explorer/words'
import { MOST_CHOSEN } from '@/lib/model/page'
import styles from './canvas.module.css'
import type { Rect } from './label-layout'
import type { Renderer } from './picture'

/** Pixels that a click may wander. */
const SLACK = 5
/** Pixels that its words take under it. */
const WORDS = 28

export interface RectangleHandlers {
  /** Keys of what is chosen already. */
  chosen: () => readonly string[]
  choose: (keys: readonly string[]) => void
}

export interface Enclosed {
  keys: string[]
  /** How many that is, and of how many. */
  words: string
}

/** What a rectangle chooses of what lies in it, which comes with the largest first. */
export function enclosed(inside: readonly string[], chosen: readonly string[]): Enclosed {
  const others = inside.filter((key) => !chosen.includes(key))
  const keys = others.slice(0, MOST_CHOSEN - chosen.length)
  const words =
    keys.length === others.length
      ? counted(others.length, 'node')
      : keys.length === 0
        ? `No room for more than ${MOST_CHOSEN}`
        : `the largest ${keys.length} of ${counted(others.length, 'node')}`
  return { keys, words }
}

type Point = Pick<Rect, 'x' | 'y'>

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** Listens until `stop`; `justHappened` says that what the pointer did since it went down is no click. */
export function listenToRectangle(container: HTMLElement, renderer: Renderer, on: RectangleHandlers) {
  const ears = new AbortController()
  const { signal } = ears
  const drawn = document.createElement('div')
  drawn.className = styles.rectangle ?? ''
  let from: (Point & { pointer: number }) | undefined
  let keys: readonly string[] = []
  let happened = false

  // What panels cover is not seen, so it is not chosen.
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = container.getBoundingClientRect()
    const { x, y, width, height } = renderer.frame()
    return { x: clamp(event.clientX - left, x, x + width), y: clamp(event.clientY - top, y, y + height) }
  }
  const draw = ({ x, y, width, height }: Rect) => {
    const found = enclosed(renderer.nodesIn({ x, y, width, height }), on.chosen())
    keys = found.keys
    drawn.dataset.words = found.words
    const frame = renderer.frame()
    drawn.classList.toggle(styles.low ?? '', y + height + WORDS > frame.y + frame.height)
    Object.assign(drawn.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
    container.append(drawn)
    renderer.update({ marked: keys })
  }
  const end = (chooses: boolean) => {
    if (!drawn.isConnected) return
    drawn.remove()
    renderer.update({ marked: [] })
    if (chooses && keys.length > 0) on.choose(keys)
  }

  container.addEventListener(
    'pointerdown',
    (event) => {
      end(false)
      happened = false
      const draws = event.isPrimary && event.button === 0 && event.shiftKey && event.pointerType !== 'touch'
      from = draws ? { ...pointOf(event), pointer: event.pointerId } : undefined
    },
    { signal, capture: true },
  )
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== from?.pointer || (happened && !drawn.isConnected)) return
      const rect = between(from, pointOf(event))
      if (!happened && Math.hypot(rect.width, rect.height) < SLACK) return
      happened = true
      draw(rect)
    },
    { signal },
  )
  for (const name of ['pointerup', 'pointercancel'] as const) {
    const lift = (event: PointerEvent) => {
      if (event.pointerId !== from?.pointer) return
      end(name === 'pointerup')
      from = undefined
    }
    window.addEventListener(name, lift, { signal })
  }
  container.addEventListener('click', (event) => happened && event.stopPropagation(), { signal, capture: true })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !drawn.isConnected) return
      event.stopPropagation()
      end(false)
    },
    { signal, capture: true },
  )
  const keepCamera = (event: { preventSigmaDefault(): void }) => from && event.preventSigmaDefault()
  const mouse = renderer.sigma.getMouseCaptor()
  mouse.on('mousemovebody', keepCamera)
  return {
    justHappened: () => happened,
    stop: () => {
      end(false)
      ears.abort()
      mouse.off('mousemovebody', keepCamera)
    },
  }
}
