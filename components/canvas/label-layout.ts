/**
 * Which labels are drawn and where, so that none lies on another: candidates come strongest first, each tries its places
 * in turn and takes the first that is free on a grid of 6 px cells. Pure; the layer draws what comes out.
 */

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export const contains = ({ x, y, width, height }: Rect, at: { x: number; y: number }, slack: number): boolean =>
  at.x >= x - slack && at.x <= x + width + slack && at.y >= y - slack && at.y <= y + height + slack

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A label that wants a place near a point; `gap` is the radius of what it names, in pixels. */
export interface Candidate<T> {
  of: T
  x: number
  y: number
  gap: number
  width: number
  height: number
  /** Where to try: beside the point, under and over it, or just there. */
  places: readonly (Place | Rect)[]
  /** What this label does not lie on, though another may. */
  spares?: readonly Rect[]
  /** Tried where none of the places is free. */
  else?: (() => Candidate<T>) | undefined
}

export type Place = 'right' | 'left' | 'below' | 'above' | Corner
type Corner = 'right-above' | 'right-below' | 'left-above' | 'left-below'

export interface Placed<T> {
  of: T
  place: Place | Rect
  rect: Rect
}

/** The part of a node, given by its middle and radius, that no other's name may cover. */
export function heartOf(x: number, y: number, radius: number): Rect {
  const half = radius * 0.6
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
}

export const BESIDE: readonly Place[] = ['right', 'left', 'below', 'above']
export const AROUND: readonly Place[] = [...BESIDE, 'right-above', 'right-below', 'left-above', 'left-below']
const CELL = 6

export class Occupancy {
  readonly #width: number
  readonly #height: number
  readonly #columns: number
  readonly #rows: number
  readonly #cells: Uint8Array

  constructor(width: number, height: number) {
    this.#width = width
    this.#height = height
    this.#columns = Math.max(1, Math.ceil(width / CELL))
    this.#rows = Math.max(1, Math.ceil(height / CELL))
    this.#cells = new Uint8Array(this.#columns * this.#rows)
  }

  /** False where any part is taken or outside. */
  isFree({ x, y, width, height }: Rect): boolean {
    if (x < 0 || y < 0 || x + width > this.#width || y + height > this.#height) return false
    return !this.#some(x, y, width, height, (cell) => this.#cells[cell] === 1)
  }

  take({ x, y, width, height }: Rect): void {
    this.#some(x, y, width, height, (cell) => {
      this.#cells[cell] = 1
      return false
    })
  }

  #some(x: number, y: number, width: number, height: number, test: (cell: number) => boolean): boolean {
    const right = Math.min(this.#columns - 1, Math.ceil((x + width) / CELL) - 1)
    const bottom = Math.min(this.#rows - 1, Math.ceil((y + height) / CELL) - 1)
    for (let row = Math.max(0, Math.floor(y / CELL)); row <= bottom; row++) {
      for (let column = Math.max(0, Math.floor(x / CELL)); column <= right; column++) {
        if (test(row * this.#columns + column)) return true
      }
    }
    return false
  }
}

function rectAt<T>({ x, y, gap, width, height }: Candidate<T>, place: Place): Rect {
  const away = gap + 3
  switch (place) {
    case 'right':
      return { x: x + away, y: y - height / 2, width, height }
    case 'left':
      return { x: x - away - width, y: y - height / 2, width, height }
    case 'below':
      return { x: x - width / 2, y: y + away - 1, width, height }
    case 'above':
      return { x: x - width / 2, y: y - away - height + 1, width, height }
    default: {
      const left = place.startsWith('right') ? x + away * 0.6 : x - away * 0.6 - width
      return { x: left, y: place.endsWith('above') ? y - away * 0.6 - height : y + away * 0.6, width, height }
    }
  }
}

/** Places candidates in order until `most` have a place; takes what it places from `free`. */
export function placeLabels<T>(candidates: Iterable<Candidate<T>>, free: Occupancy, most: number): Placed<T>[] {
  const placed: Placed<T>[] = []
  for (const candidate of candidates) {
    if (placed.length >= most) break
    const found = findPlace(candidate, free)
    if (!found) continue
    free.take(found.rect)
    placed.push(found)
  }
  return placed
}

function findPlace<T>(candidate: Candidate<T>, free: Occupancy): Placed<T> | undefined {
  for (const place of candidate.places) {
    const rect = typeof place === 'string' ? rectAt(candidate, place) : place
    if (!free.isFree(rect) || candidate.spares?.some((spared) => overlaps(rect, spared))) continue
    return { of: candidate.of, place, rect }
  }
  return candidate.else && findPlace(candidate.else(), free)
}
