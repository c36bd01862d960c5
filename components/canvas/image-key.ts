/**
 * What a kept picture says below the map: what its shapes mean and how many there are, what its colours tell where that is a
 * year or a role, and what it is a picture of; in as many lines as its width takes.
 */
import { CONCEPT_YEAR, summaryOf, thousands } from '@/components/explorer/words'
import { LOOKS, ROLE_COLORS, SHEET, THINGS, type Thing } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { countsLeft } from '@/lib/graph/left-over'
import { anyUndated, endsOf, noYearColor, yearStops, yearsOf } from '@/lib/graph/year-colors'
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import { fontOf } from './layer'
import { shorten } from './lettering'
import type { Picture } from './picture'
import { drawShape } from './shapes-2d'

const LINE = 28
const ABOVE = 6
const MARGIN = 16
/** Between a sign and its words. */
const GAP = 6
const BAR = 64
const SQUARE = 9
const DOT = ' · '
/** Letters that are left of a name, however narrow the picture. */
const LEAST_NAME = 8

/** What of a picture its key depends on. */
type KeyOf = Pick<Picture, 'theme' | 'colorBy' | 'selected' | 'shown'>

/** Something on one line: how wide it is, and how it is drawn from its left end at the middle of the line. */
interface Entry {
  readonly width: number
  draw(x: number, middle: number): void
}

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

function wordsEntry(context: CanvasRenderingContext2D, words: string, color: string): Entry {
  return {
    width: context.measureText(words).width,
    draw: (x, middle) => {
      context.fillStyle = color
      context.fillText(words, x, middle + 0.5)
    },
  }
}

/** A shape and its words. */
function shapeEntry(
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

function thingEntries(context: CanvasRenderingContext2D, { theme, colorBy, shown }: KeyOf, atlas: Atlas): Entry[] {
  const left = countsLeft(atlas, shown.visible)
  return THINGS.filter((thing) => left[thing] > 0).map((thing) => {
    const color = colorBy === 'kind' ? LOOKS[thing].color[theme] : SHEET.ink[theme]
    return shapeEntry(context, { thing, color, words: `${LOOKS[thing].plural} ${thousands(left[thing])}` }, theme)
  })
}

/** The scale of the years' colours, as the page has it, and the colour of what has none. */
function yearEntries(context: CanvasRenderingContext2D, { theme, colorBy }: KeyOf, atlas: Atlas): Entry[] {
  const years = colorBy === 'year' ? yearsOf(atlas) : undefined
  if (!years) return []
  const wordsOf = (words: string) => wordsEntry(context, words, SHEET.ink[theme])
  const [begin, end] = endsOf(years)
  const [first, last] = [begin === undefined ? undefined : wordsOf(begin), wordsOf(end)]
  const before = first ? first.width + GAP : 0
  const stops = yearStops(theme)
  const scale: Entry = {
    width: before + BAR + GAP + last.width,
    draw: (x, middle) => {
      const from = x + before
      const colors = context.createLinearGradient(from, 0, from + BAR, 0)
      for (const [at, color] of stops.entries()) colors.addColorStop(at / (stops.length - 1), color)
      first?.draw(x, middle)
      last.draw(from + BAR + GAP, middle)
      context.fillStyle = colors
      context.fillRect(from, middle - 4, BAR, 8)
    },
  }
  const none = wordsOf('no year')
  const without: Entry = {
    width: SQUARE + GAP + none.width,
    draw: (x, middle) => {
      context.fillStyle = noYearColor(theme)
      context.fillRect(x, middle - SQUARE / 2, SQUARE, SQUARE)
      none.draw(x + SQUARE + GAP, middle)
    },
  }
  const meaning = wordsEntry(context, CONCEPT_YEAR, SHEET.muted[theme])
  return anyUndated(atlas, years) ? [scale, without, meaning] : [scale, meaning]
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
