/**
 * What a kept picture says below the map: what its shapes mean and how many there are, what its colours tell where that is a
 * year or a role, what its sizes tell where that is not papers, and what it is a picture of; in as many lines as its width takes.
 */
import { summaryOf, thousands } from '@/components/explorer/words'
import { LOOKS, ROLE_COLORS, SHEET, THINGS } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { countsLeft } from '@/lib/graph/left-over'
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import { type Entry, shapeEntry, wordsEntry } from './image-entry'
import { sizeEntries, yearEntries } from './image-scales'
import { fontOf } from './layer'
import { shorten } from './lettering'
import type { Picture } from './picture'

const LINE = 28
const ABOVE = 6
const MARGIN = 16
const DOT = ' · '
/** Letters that are left of a name, however narrow the picture. */
const LEAST_NAME = 8

/** What of a picture its key depends on. */
type KeyOf = Pick<Picture, 'theme' | 'colorBy' | 'layout' | 'sizeBy' | 'selected' | 'shown'>

/** A part of a kept picture above or below the map. */
export interface Strip {
  readonly height: number
  /** Draws it over the whole width, from `top` on. */
  draw(top: number): void
}

export function imageKey(context: CanvasRenderingContext2D, width: number, picture: KeyOf, atlas: Atlas): Strip {
  context.font = fontOf(450, 13)
  const { theme } = picture
  const room = width - 2 * MARGIN
  const entries = [
    ...thingEntries(context, picture, atlas),
    ...yearEntries(context, picture, atlas),
    ...roleEntries(context, picture, atlas, room),
    ...sizeEntries(context, picture, atlas),
  ]
  const lines = inLines(entries, room)
  const summary = folded(context, `${summaryOf(atlas, picture.shown.visible)}${DOT}Concordance`, room)
  const ends = summary.map((words) => wordsEntry(context, words, SHEET.muted[theme]))
  const last = lines.at(-1)
  const beside = last && ends.length === 1 && widthOf([...last, ...ends]) <= room ? ends[0] : undefined
  if (!beside) lines.push(...ends.map((end) => [end]))
  const height = lines.length * LINE + 2 * ABOVE
  return {
    height,
    draw: (top) => {
      context.fillStyle = SHEET.sheet[theme]
      context.fillRect(0, top, width, height)
      context.font = fontOf(450, 13)
      context.textBaseline = 'middle'
      const middleOf = (line: number) => top + ABOVE + (line + 0.5) * LINE
      for (const [at, line] of lines.entries()) drawLine(line, middleOf(at))
      beside?.draw(width - MARGIN - beside.width, middleOf(lines.length - 1))
    },
  }
}

const widthOf = (line: readonly Entry[]): number =>
  line.reduce((sum, { width }) => sum + width, Math.max(0, line.length - 1) * MARGIN)

function inLines(entries: readonly Entry[], width: number): Entry[][] {
  const lines: Entry[][] = []
  for (const entry of entries) {
    const line = lines.at(-1)
    if (line && widthOf([...line, entry]) <= width) line.push(entry)
    else lines.push([entry])
  }
  return lines
}

function drawLine(line: readonly Entry[], middle: number): void {
  let x = MARGIN
  for (const entry of line) {
    entry.draw(x, middle)
    x += entry.width + MARGIN
  }
}

/** What dots part, in as many lines as it needs. */
function folded(context: CanvasRenderingContext2D, words: string, room: number): string[] {
  const lines: string[] = []
  for (const part of words.split(DOT)) {
    const longer = [...lines.slice(-1), part].join(DOT)
    if (context.measureText(longer).width <= room) lines.splice(-1, 1, longer)
    else lines.push(part)
  }
  return lines
}

/** Words about a name, of which is left what fits. */
function fitted(
  context: CanvasRenderingContext2D,
  name: string,
  room: number,
  wordsOf: (name: string) => string,
): string {
  let most = name.length
  while (most > LEAST_NAME && context.measureText(wordsOf(shorten(name, most))).width > room) most--
  return wordsOf(shorten(name, most))
}

function thingEntries(context: CanvasRenderingContext2D, { theme, colorBy, shown }: KeyOf, atlas: Atlas): Entry[] {
  const left = countsLeft(atlas, shown.visible)
  return THINGS.filter((thing) => left[thing] > 0).map((thing) => {
    const color = colorBy === 'kind' ? LOOKS[thing].color[theme] : SHEET.ink[theme]
    return shapeEntry(context, { thing, color, words: `${LOOKS[thing].plural} ${thousands(left[thing])}` }, theme)
  })
}

/** Without a selection all is grey, and there is nothing to say of it. */
function roleEntries(
  context: CanvasRenderingContext2D,
  { theme, colorBy, selected }: KeyOf,
  atlas: Atlas,
  room: number,
): Entry[] {
  const node = colorBy === 'role' && selected ? atlas.nodes.get(selected) : undefined
  if (!node) return []
  const whose =
    node.type === 'concept'
      ? fitted(context, node.name, room, (name) => `What papers do with ${name}:`)
      : 'What the paper does with them:'
  return [
    wordsEntry(context, whose, SHEET.muted[theme]),
    ...ROLES.map((role) =>
      shapeEntry(context, { thing: 'Method', color: ROLE_COLORS[role][theme], words: ROLE_WORDS[role] }, theme),
    ),
  ]
}
