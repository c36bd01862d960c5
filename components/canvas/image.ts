/** The map as one picture to keep: what the panels leave free of it, over a strip that says what shapes and colours mean. */

import type Sigma from 'sigma'
import { keepFile } from '@/components/ui/keep-file'
import { SHEET } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { imageKey } from './image-key'
import type { Picture } from './picture'
import { frameOf, type Stage } from './stage'

export function imageOf(sigma: Sigma, stage: Stage, picture: Picture, atlas: Atlas): HTMLCanvasElement {
  // Draws all layers in this task: WebGL's can't be read in a later one.
  sigma.refresh({ schedule: false })
  const { edges, nodes } = sigma.getCanvases()
  const { width, height } = sigma.getDimensions()
  const canvases = stage.around([edges, nodes].filter((canvas) => canvas !== undefined))
  const frame = frameOf(picture, width, height)
  const ratio = Math.max(...canvases.map((canvas) => canvas.width / width))
  const image = document.createElement('canvas')
  const context = image.getContext('2d')
  if (!context) throw new Error('This browser draws no 2D canvas, so there is no picture to keep.')
  const key = imageKey(context, frame.width, picture, atlas)
  image.width = Math.round(frame.width * ratio)
  image.height = Math.round((frame.height + key.height) * ratio)
  context.scale(ratio, ratio)
  context.fillStyle = SHEET.sheet[picture.theme]
  context.fillRect(0, 0, frame.width, frame.height)
  for (const canvas of canvases) {
    const own = canvas.width / width
    const [x, y, wide, high] = [frame.x, frame.y, frame.width, frame.height].map((length) => length * own)
    context.globalAlpha = Number(canvas.style.opacity || 1)
    context.drawImage(canvas, x ?? 0, y ?? 0, wide ?? 0, high ?? 0, 0, 0, frame.width, frame.height)
  }
  context.globalAlpha = 1
  key.draw(frame.height)
  return image
}

/** Hands a picture to the browser as a file to keep. */
export function keepImage(image: HTMLCanvasElement, name: string): void {
  image.toBlob((blob) => blob && keepFile(blob, name), 'image/png')
}
