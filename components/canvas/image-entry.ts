/** What lines below a kept picture are made of: words, and signs with words. */
import { SHEET, type Thing } from '@/lib/graph/appearance'
import type { Picture } from './picture'
import { drawShape } from './shapes-2d'

/** Between a sign and its words. */
export const GAP = 6

/** Something on one line: how wide it is, and how it is drawn from its left end at the middle of the line. */
export interface Entry {
  readonly width: number
  draw(x: number, middle: number): void
}

export function wordsEntry(context: CanvasRenderingContext2D, words: string, color: string): Entry {
  return {
    width: context.measureText(words).width,
    draw: (x, middle) => {
      context.fillStyle = color
      context.fillText(words, x, middle + 0.5)
    },
  }
}

/** A shape and its words. */
export function shapeEntry(
  context: CanvasRenderingContext2D,
  { thing, color, words }: { thing: Thing; color: string; words: string },
  theme: Picture['theme'],
): Entry {
  const text = wordsEntry(context, words, SHEET.ink[theme])
  return {
    width: 12 + GAP + text.width,
    draw: (x, middle) => {
      drawShape(context, thing, { x: x + 6, y: middle, radius: 6, color, border: SHEET.sheet[theme] })
      text.draw(x + 12 + GAP, middle)
    },
  }
}
