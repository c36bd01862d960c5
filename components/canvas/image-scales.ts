/** What a kept picture says of its scales, as the page does: the years' colours, and sizes that tell something else than papers. */
import { CONCEPT_YEAR, SIZE_MEANINGS, sizeFigure } from '@/components/explorer/words'
import { SHEET } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { sizesOf } from '@/lib/graph/sizes'
import { noYearColor, yearStops } from '@/lib/graph/year-colors'
import { anyUndated, endsOf, yearsOf } from '@/lib/graph/years'
import { type Entry, GAP, wordsEntry } from './image-entry'
import type { Picture } from './picture'

const BAR = 64
const SQUARE = 9

type ScalesOf = Pick<Picture, 'theme' | 'colorBy' | 'layout' | 'sizeBy'>

/** The scale of the years' colours, as the page has it, and the colour of what has none; where years are places, which a concept has. */
export function yearEntries(
  context: CanvasRenderingContext2D,
  { theme, colorBy, layout }: ScalesOf,
  atlas: Atlas,
): Entry[] {
  const years = yearsOf(atlas)
  const meaning = wordsEntry(context, CONCEPT_YEAR, SHEET.muted[theme])
  if (!years || colorBy !== 'year') return years && layout === 'year' ? [meaning] : []
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
  return anyUndated(atlas, years) ? [scale, without, meaning] : [scale, meaning]
}

/** The smallest and the largest, as the page has them, where sizes tell something else than papers. */
export function sizeEntries(context: CanvasRenderingContext2D, { theme, sizeBy }: ScalesOf, atlas: Atlas): Entry[] {
  if (sizeBy === 'papers') return []
  const disc = (radius: number, words: string): Entry => {
    const text = wordsEntry(context, words, SHEET.ink[theme])
    return {
      width: 2 * radius + GAP + text.width,
      draw: (x, middle) => {
        context.fillStyle = SHEET.ink[theme]
        context.beginPath()
        context.arc(x + radius, middle, radius, 0, 2 * Math.PI)
        context.fill()
        text.draw(x + 2 * radius + GAP, middle)
      },
    }
  }
  const most = sizeFigure(sizeBy, sizesOf(atlas, sizeBy).most)
  return [disc(2, '0'), disc(6.5, most), wordsEntry(context, SIZE_MEANINGS[sizeBy], SHEET.muted[theme])]
}
