/** What stands above the map on a kept picture: what is open and asked, and what filters leave out, in as many lines as needed. */
import type { Heading } from '@/components/explorer/use-heading'
import { SHEET, type Theme } from '@/lib/graph/appearance'
import type { Strip } from './image-key'
import { fontOf } from './layer'

const MARGIN = 16
const ABOVE = 10
const TITLE = { weight: 600, pixels: 17, line: 24, color: 'ink' } as const
const NOTE = { weight: 450, pixels: 13, line: 20, color: 'muted' } as const

export function imageHead(
  context: CanvasRenderingContext2D,
  width: number,
  { title, note }: Heading,
  theme: Theme,
): Strip {
  const linesOf = (text: string, look: typeof TITLE | typeof NOTE) => {
    context.font = fontOf(look.weight, look.pixels)
    return wrapped(context, text, width - 2 * MARGIN).map((words) => ({ words, look }))
  }
  const lines = [...linesOf(title, TITLE), ...linesOf(note, NOTE)]
  return {
    height: lines.length === 0 ? 0 : lines.reduce((sum, { look }) => sum + look.line, 2 * ABOVE),
    draw: (top) => {
      let y = top + ABOVE
      context.textBaseline = 'middle'
      for (const { words, look } of lines) {
        context.font = fontOf(look.weight, look.pixels)
        context.fillStyle = SHEET[look.color][theme]
        context.fillText(words, MARGIN, y + look.line / 2)
        y += look.line
      }
    },
  }
}

function wrapped(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = [...lines.slice(-1), word].join(' ')
    if (lines.length > 0 && context.measureText(longer).width <= room) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}
