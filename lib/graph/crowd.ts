/**
 * Parts overlapping nodes where there are very many: small ones through a fine grid in flat arrays, the few wide ones
 * against all that lie near them, so that a hub does not make every square of the grid as wide as itself.
 */
import { type Particles, toCollide } from './particles'

/** This share of the nodes counts as small. */
const SMALL = 0.99
/** More squares than this for each node would be mostly empty. */
const MOST_CELLS = 4

export interface Crowd {
  small: Int32Array
  wide: Int32Array
  /** Radius of the widest of the small ones. */
  reach: number
}

export function toCrowd(radius: Float64Array): Crowd {
  const sorted = Float64Array.from(radius).sort()
  const reach = sorted[Math.floor((sorted.length - 1) * SMALL)] ?? 0
  const indexes = Int32Array.from(radius.keys())
  return {
    small: indexes.filter((index) => radius[index]! <= reach),
    wide: indexes.filter((index) => radius[index]! > reach),
    reach,
  }
}

export function partCrowd(particles: Particles, { small, wide, reach }: Crowd, gap: number): void {
  const { x, y, radius } = particles
  const grid = new Grid(particles, small, reach * 2 + gap)
  grid.part(particles, gap)
  const collide = toCollide(particles, gap)
  for (let i = 0; i < wide.length; i++) {
    const a = wide[i]!
    grid.near(x[a]!, y[a]!, radius[a]! + reach + gap, (b) => collide(a, b))
    for (let j = i + 1; j < wide.length; j++) collide(a, wide[j]!)
  }
}

/** Indexes by square; those of a square lie beside each other. */
class Grid {
  readonly #cell: number
  readonly #left: number
  readonly #top: number
  readonly #columns: number
  readonly #rows: number
  /** Where each square begins in `#items`. */
  readonly #from: Int32Array
  readonly #items: Int32Array

  constructor({ x, y }: Particles, indexes: Int32Array, cell: number) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const index of indexes) {
      left = Math.min(left, x[index]!)
      right = Math.max(right, x[index]!)
      top = Math.min(top, y[index]!)
      bottom = Math.max(bottom, y[index]!)
    }
    const least = Math.sqrt(((right - left) * (bottom - top)) / (MOST_CELLS * indexes.length + 1))
    this.#cell = Math.max(cell, least)
    this.#left = left
    this.#top = top
    this.#columns = Math.floor((right - left) / this.#cell) + 1
    this.#rows = Math.floor((bottom - top) / this.#cell) + 1
    const squares = indexes.map((index) => this.#square(x[index]!, y[index]!))
    const from = new Int32Array(this.#columns * this.#rows + 1)
    for (const square of squares) from[square + 1]!++
    for (let square = 1; square < from.length; square++) from[square]! += from[square - 1]!
    const next = from.slice()
    const items = new Int32Array(indexes.length)
    for (let at = 0; at < indexes.length; at++) items[next[squares[at]!]!++] = indexes[at]!
    this.#from = from
    this.#items = items
  }

  #square(x: number, y: number): number {
    return Math.floor((x - this.#left) / this.#cell) + Math.floor((y - this.#top) / this.#cell) * this.#columns
  }

  /** Each pair within a square, or in squares that touch, once: on copies in the order of the squares, side by side. */
  part({ x, y, radius, territory, fixed }: Particles, gap: number): void {
    const items = this.#items
    const inOrder: Particles = {
      x: new Float64Array(items.length),
      y: new Float64Array(items.length),
      radius: new Float64Array(items.length),
      territory: new Int32Array(items.length),
      ...(fixed && { fixed: new Uint8Array(items.length) }),
    }
    for (let at = 0; at < items.length; at++) {
      const index = items[at]!
      inOrder.x[at] = x[index]!
      inOrder.y[at] = y[index]!
      inOrder.radius[at] = radius[index]!
      inOrder.territory[at] = territory[index]!
      if (fixed) inOrder.fixed![at] = fixed[index]!
    }
    this.#meet(toCollide(inOrder, gap, items))
    for (let at = 0; at < items.length; at++) {
      x[items[at]!] = inOrder.x[at]!
      y[items[at]!] = inOrder.y[at]!
    }
  }

  #meet(pair: (a: number, b: number) => void): void {
    for (let row = 0; row < this.#rows; row++) {
      for (let column = 0; column < this.#columns; column++) {
        const square = row * this.#columns + column
        const [from, to] = [this.#from[square]!, this.#from[square + 1]!]
        for (let i = from; i < to; i++) {
          for (let j = i + 1; j < to; j++) pair(i, j)
        }
        if (column + 1 < this.#columns) this.#between(from, to, square + 1, pair)
        if (row + 1 >= this.#rows) continue
        for (let step = -1; step <= 1; step++) {
          if (column + step >= 0 && column + step < this.#columns)
            this.#between(from, to, square + this.#columns + step, pair)
        }
      }
    }
  }

  #between(from: number, to: number, square: number, pair: (a: number, b: number) => void): void {
    const [otherFrom, otherTo] = [this.#from[square]!, this.#from[square + 1]!]
    for (let i = from; i < to; i++) for (let j = otherFrom; j < otherTo; j++) pair(i, j)
  }

  near(x: number, y: number, reach: number, visit: (index: number) => void): void {
    const column = (at: number) => Math.min(this.#columns - 1, Math.max(0, Math.floor((at - this.#left) / this.#cell)))
    const row = (at: number) => Math.min(this.#rows - 1, Math.max(0, Math.floor((at - this.#top) / this.#cell)))
    for (let r = row(y - reach); r <= row(y + reach); r++) {
      const from = this.#from[r * this.#columns + column(x - reach)]!
      const to = this.#from[r * this.#columns + column(x + reach) + 1]!
      for (let i = from; i < to; i++) visit(this.#items[i]!)
    }
  }
}
