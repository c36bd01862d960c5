/** The map as one picture to keep: all of it, under what it is a picture of, over what its shapes and colours mean. */

import type Sigma from 'sigma'
import type { Heading } from '@/components/explorer/use-heading'
import { keepFile } from '@/components/ui/keep-file'
import { SHEET } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { imageHead } from './image-head'
import { imageKey } from './image-key'
import type { Picture } from './picture'
import type { Stage } from './stage'

/** Pixels of the picture for one of the page, at least: it may be printed, or shown on a wall. */
const DENSITY = 2

export interface Imaged {
  sigma: Sigma
  stage: Stage
  picture: Picture
  atlas: Atlas
}

export function imageOf({ sigma, stage, picture, atlas }: Imaged, heading: Heading): HTMLCanvasElement {
  // Draws all layers in this task: WebGL's can't be read in a later one.
  sigma.refresh({ schedule: false })
  const { edges, nodes } = sigma.getCanvases()
  const { width, height } = sigma.getDimensions()
  const canvases = stage.around([edges, nodes].filter((canvas) => canvas !== undefined))
  const ratio = Math.max(...canvases.map((canvas) => canvas.width / width))
  const image = document.createElement('canvas')
  const context = image.getContext('2d')
  if (!context) throw new Error('This browser draws no 2D canvas, so there is no picture to keep.')
  const head = imageHead(context, width, heading, picture.theme)
  const key = imageKey(context, width, picture, atlas)
  image.width = Math.round(width * ratio)
  image.height = Math.round((head.height + height + key.height) * ratio)
  context.scale(ratio, ratio)
  context.fillStyle = SHEET.sheet[picture.theme]
  context.fillRect(0, 0, width, head.height + height)
  for (const canvas of canvases) {
    context.globalAlpha = Number(canvas.style.opacity || 1)
    context.drawImage(canvas, 0, head.height, width, height)
  }
  context.globalAlpha = 1
  head.draw(0)
  key.draw(head.height + height)
  return image
}

/**
 * Has something drawn beside the page, in an element of this size that nobody sees, at the picture's density whatever the
 * screen's: sigma and our layers ask the window for it, and while this runs nothing else does.
 */
export function drawnApart<T>({ width, height }: { width: number; height: number }, draw: (room: HTMLElement) => T): T {
  const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')
  const value = Math.max(DENSITY, window.devicePixelRatio)
  const room = document.createElement('div')
  Object.assign(room.style, { position: 'fixed', left: '100%', width: `${width}px`, height: `${height}px` })
  document.body.append(room)
  Object.defineProperty(window, 'devicePixelRatio', { configurable: true, value })
  try {
    return draw(room)
  } finally {
    if (own) Object.defineProperty(window, 'devicePixelRatio', own)
    else Reflect.deleteProperty(window, 'devicePixelRatio')
    room.remove()
  }
}

/** Hands a picture to the browser as a file to keep. */
export function keepImage(image: HTMLCanvasElement, name: string): void {
  image.toBlob((blob) => blob && keepFile(blob, name), 'image/png')
}
