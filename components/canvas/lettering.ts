/**
 * How names are written on the map: whole in a line, else by their short form, else in lines; cut only where all of that
 * is too much, and never behind a word that leads on to the next.
 */
import type { Candidate, Placed } from './label-layout'
import { haloText, widthOf } from './layer'

/** A name that may have a short form. */
export interface Named {
  readonly label: string
  readonly short?: string | undefined
}

export type Lines = readonly string[]

/** Lines as they are drawn. */
export interface Writing {
  readonly font: string
  readonly lines: Lines
  /** Pixels from one line to the next. */
  readonly pitch: number
}

/** Letters of a line, unless it says otherwise. */
export const LINE_LETTERS = 34
const MOST_LINES = 3

/** The whole name in a line of at most so many letters, then its short form; a long name that has none in lines. */
export function waysOf({ label, short }: Named, letters = LINE_LETTERS): Lines[] {
  if (short === undefined) return [inLines(label, letters, MOST_LINES)]
  return label.length > letters ? [[short]] : [[label], [short]]
}

/** A title, which has no short form, in two lines; else what a line holds of it. */
export const titleWays = (title: string, letters = LINE_LETTERS): Lines[] =>
  [2, 1].map((most) => inLines(title, letters, most))

/** A candidate that is written in the first of these ways that finds a place. */
export function written<T>(
  [first = [], ...others]: readonly Lines[],
  inLines: (lines: Lines) => Candidate<T>,
): Candidate<T> {
  return { ...inLines(first), else: others.length > 0 ? () => written(others, inLines) : undefined }
}

const known = new Map<string, string[]>()

/** In as few lines as it takes, none much longer than the others; what `most` of them don't hold is cut. Remembered for the next frame. */
export function inLines(text: string, letters: number, most: number): string[] {
  const name = `${letters}|${most}|${text}`
  const lines = known.get(name) ?? breakLines(text, letters, most)
  if (known.size > 20_000) known.clear()
  known.set(name, lines)
  return lines
}

function breakLines(text: string, letters: number, most: number): string[] {
  const words = text.split(' ')
  for (let count = Math.ceil(text.length / letters); count <= most; count++) {
    for (let width = Math.ceil(text.length / count); width <= letters; width++) {
      const lines = fill(words, width)
      if (lines.length <= count) return lines.map((line) => shorten(line, letters))
    }
  }
  const lines = fill(words, letters)
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].map((line) => shorten(line, letters))
}

/** Lines that end where the next word would be too much. */
function fill(words: readonly string[], letters: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.pop()
    if (line === undefined) lines.push(word)
    else if (line.length + word.length < letters) lines.push(`${line} ${word}`)
    else lines.push(line, word)
  }
  return lines
}

/** What a cut name does not end with: “reinforcement learning from…”. */
const LEADING_ON =
  /(?:[\s,;:–-]+(?:an?|the|and|or|of|for|in|on|at|to|from|with|without|by|via|as|under|over|into|through|towards?|between|using))*[\s,;:–-]*$/iu

/** At most so many letters; what is cut ends in an ellipsis, at a word's end where one is near. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).replace(LEADING_ON, '')}…`
}

export function sizeOf(context: CanvasRenderingContext2D, { font, lines, pitch }: Writing) {
  return { width: Math.max(...lines.map((line) => widthOf(context, font, line))) + 2, height: lines.length * pitch }
}

/** Writes in the colour that is set; lines begin, or end, at what they are beside. */
export function write(
  context: CanvasRenderingContext2D,
  { font, lines, pitch }: Writing,
  { place, rect }: Pick<Placed<unknown>, 'place' | 'rect'>,
  halo: string,
): void {
  const side = typeof place === 'string' && /^(left|right)/.exec(place)?.[0]
  const x = side === 'right' ? rect.x + 1 : side === 'left' ? rect.x + rect.width - 1 : rect.x + rect.width / 2
  context.font = font
  context.textAlign = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center'
  context.textBaseline = 'middle'
  for (const [at, line] of lines.entries()) haloText(context, line, x, rect.y + (at + 0.5) * pitch + 0.5, halo)
}
