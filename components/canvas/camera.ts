/** Where the camera looks: framing a box in what panels leave free, easing there, and zooming in steps. */
import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Insets } from '@/components/explorer/explorer-store'
import type { Rect } from './label-layout'
import type { Box } from './scene'

export interface Framing {
  insets: Insets
  /** Pixels between box and edge of the free part. */
  padding: number
  /** The camera comes no closer than this ratio. */
  nearest: number
}

const BASE: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 }

/** Camera from which the box fills what is free of the canvas. */
export function cameraFor(sigma: Sigma, box: Box, { insets, padding, nearest }: Framing): CameraState {
  const override = { cameraState: BASE }
  const a = sigma.graphToViewport({ x: box.x[0], y: box.y[0] }, override)
  const b = sigma.graphToViewport({ x: box.x[1], y: box.y[1] }, override)
  const { width, height } = sigma.getDimensions()
  const freeWidth = Math.max(80, width - insets.left - insets.right - 2 * padding)
  const freeHeight = Math.max(80, height - insets.top - insets.bottom - 2 * padding)
  const ratio = Math.max(Math.abs(b.x - a.x) / freeWidth, Math.abs(b.y - a.y) / freeHeight, nearest)
  const centre = sigma.viewportToFramedGraph({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, override)
  const origin = sigma.viewportToFramedGraph({ x: 0, y: 0 }, override)
  const onePixel = sigma.viewportToFramedGraph({ x: 1, y: 0 }, override)
  const unit = Math.hypot(onePixel.x - origin.x, onePixel.y - origin.y) * ratio
  return {
    x: centre.x - ((insets.left - insets.right) / 2) * unit,
    y: centre.y + ((insets.top - insets.bottom) / 2) * unit,
    angle: 0,
    ratio,
  }
}

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Eases in half a second; jumps in no time, and where the person wants no motion. */
export function ease(sigma: Sigma, state: Partial<CameraState>, milliseconds = 500): void {
  const camera = sigma.getCamera()
  if (milliseconds === 0 || reducedMotion()) camera.setState(state)
  else void camera.animate(state, { duration: milliseconds, easing: 'cubicInOut' })
}

/** Zooms by a factor around the middle of what is free. */
export function zoomBy(sigma: Sigma, factor: number, insets: Insets): void {
  const { width, height } = sigma.getDimensions()
  const middle = { x: (insets.left + width - insets.right) / 2, y: (insets.top + height - insets.bottom) / 2 }
  const ratio = sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio * factor)
  ease(sigma, sigma.getViewportZoomedState(middle, ratio), 200)
}

/** Graph units to pixels of the viewport, as of the last frame: `px = x * a + b`, `py = y * c + d`. */
export interface Projection {
  x: (x: number) => number
  y: (y: number) => number
  width: number
  height: number
}

export function projectionOf(sigma: Sigma): Projection {
  const origin = sigma.graphToViewport({ x: 0, y: 0 })
  const one = sigma.graphToViewport({ x: 1, y: 1 })
  const { width, height } = sigma.getDimensions()
  const scaleX = one.x - origin.x
  const scaleY = one.y - origin.y
  return { x: (x) => origin.x + x * scaleX, y: (y) => origin.y + y * scaleY, width, height }
}

/** A box of the scene in pixels of the viewport. */
export function boxOnScreen({ x, y }: Box, projection: Projection): Rect {
  const [left, right] = [projection.x(x[0]), projection.x(x[1])]
  const [top, bottom] = [projection.y(y[1]), projection.y(y[0])]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
