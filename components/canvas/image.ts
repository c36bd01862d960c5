/** The map as one picture to keep: what the panels leave free of it, over a strip that says what the shapes mean. */

import type Sigma from 'sigma'
import { summaryOf, thousands } from '@/components/explorer/words'
import { LOOKS, SHEET, THINGS, type Theme } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { countsLeft } from '@/lib/graph/left-over'
import { yearColor, yearsOf } from '@/lib/graph/year-colors'
import type { Rect } from './label-layout'
import { fontOf } from './layer'
import type { Picture } from './picture'
import { drawShape } from './shapes-2d'
import { frameOf, type Stage } from './stage'

const STRIP = 40
const MARGIN = 16

export function imageOf(sigma: Sigma, stage: Stage, picture: Picture, atlas: Atlas): HTMLCanvasElement {
  // Draws all layers in this task: WebGL's can't be read in a later one.
  sigma.refresh({ schedule: false })
  const { edges, nodes } = sigma.getCanvases()
  const { width, height } = sigma.getDimensions()
  const canvases = stage.around([edges, nodes].filter((canvas) => canvas !== undefined))
  const frame = frameOf(picture, width, height)
  const ratio = Math.max(...canvases.map((canvas) => canvas.width / width))
  const image = document.createElement('canvas')
  image.width = Math.round(frame.width * ratio)
  image.height = Math.round((frame.height + STRIP) * ratio)
  const context = image.getContext('2d')
  if (!context) throw new Error('This browser draws no 2D canvas, so there is no picture to keep.')
  context.scale(ratio, ratio)
  context.fillStyle = SHEET.sheet[picture.theme]
  context.fillRect(0, 0, frame.width, frame.height + STRIP)
  for (const canvas of canvases) {
    const own = canvas.width / width
    const [x, y, wide, high] = [frame.x, frame.y, frame.width, frame.height].map((length) => length * own)
    context.globalAlpha = Number(canvas.style.opacity || 1)
    context.drawImage(canvas, x ?? 0, y ?? 0, wide ?? 0, high ?? 0, 0, 0, frame.width, frame.height)
  }
  context.globalAlpha = 1
  drawStrip(context, frame, picture, atlas)
  return image
}

/** The legend from the left, what it is a picture of at the right where there is room. */
function drawStrip(
  context: CanvasRenderingContext2D,
  { width, height }: Rect,
  { theme, colorBy, shown: { visible } }: Picture,
  atlas: Atlas,
): void {
  const middle = height + STRIP / 2
  const border = SHEET.sheet[theme]
  context.fillStyle = border
  context.fillRect(0, height, width, STRIP)
  context.font = fontOf(450, 13)
  context.textBaseline = 'middle'
  const left = countsLeft(atlas, visible)
  let x = MARGIN
  for (const thing of THINGS) {
    if (left[thing] === 0) continue
    drawShape(context, thing, { x: x + 6, y: middle, radius: 6, color: SHEET.ink[theme], border })
    context.fillStyle = SHEET.ink[theme]
    const words = `${LOOKS[thing].plural} ${thousands(left[thing])}`
    context.fillText(words, x + 18, middle + 0.5)
    x += 18 + context.measureText(words).width + MARGIN
  }
  const years = colorBy === 'year' ? yearsOf(atlas.graph.papers) : undefined
  if (years) x += drawYears(context, { x, middle }, years, theme) + MARGIN
  const summary = `${summaryOf(atlas, visible)} · Concordance`
  const room = context.measureText(summary).width + MARGIN
  if (x + room > width) return
  context.fillStyle = SHEET.muted[theme]
  context.fillText(summary, width - room, middle + 0.5)
}

/** The scale of the years' colours; gives the room that it takes. */
function drawYears(
  context: CanvasRenderingContext2D,
  { x, middle }: { x: number; middle: number },
  { first, last }: { first: number; last: number },
  theme: Theme,
): number {
  const [bar, gap] = [64, 6]
  const words = context.measureText(String(first)).width + gap
  const colors = context.createLinearGradient(x + words, 0, x + words + bar, 0)
  colors.addColorStop(0, yearColor(1, theme))
  colors.addColorStop(1, yearColor(0, theme))
  context.fillText(String(first), x, middle + 0.5)
  context.fillText(String(last), x + words + bar + gap, middle + 0.5)
  context.fillStyle = colors
  context.fillRect(x + words, middle - 4, bar, 8)
  return words + bar + gap + context.measureText(String(last)).width
}

/** Hands a picture to the browser as a file to keep. */
export function keepImage(image: HTMLCanvasElement, name: string): void {
  image.toBlob((blob) => {
    if (!blob) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
  }, 'image/png')
}
