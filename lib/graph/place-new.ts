/**
 * Places for newcomers in a picture that must not move: beside the nodes they are linked to, on the nearest spot that is
 * free.
 */
import { type LayoutEdge, type LayoutNode, type Place, roomOf, round } from './layout'

/** Newcomers may stand closer than the layout would set them, as the sheet is full. */
const CLOSENESS = 0.72
/** Clear space to nodes of other territories: half of what the layout leaves. */
const BORDER = 10
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const MOST_TRIES = 4000

/** Keeps every place that is known and finds one for each node that has none, those with most known neighbours first. */
export function placeNew(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  known: readonly (Place | undefined)[],
): Place[] {
  const places = [...known]
  const waiting = new Set<number>()
  places.forEach((place, index) => {
    if (!place) waiting.add(index)
  })
  if (waiting.size > 0) {
    const neighbors = neighborsOf(nodes, edges, waiting)
    const taken = new Occupied()
    places.forEach((place, index) => {
      if (place)
        taken.add({ ...place, radius: roomOf(nodes[index]!.degree) * CLOSENESS, territory: nodes[index]!.territory })
    })
    const middles = middlesOf(nodes, known)
    while (waiting.size > 0) {
      const index = nextOf(waiting, neighbors, places)
      waiting.delete(index)
      const wish = wishOf(neighbors.get(index)!, places) ?? middles.get(nodes[index]!.territory) ?? middles.get(-2)!
      const { territory, degree } = nodes[index]!
      const disc = taken.nearestFree({ ...wish, radius: roomOf(degree) * CLOSENESS, territory })
      taken.add(disc)
      places[index] = { x: disc.x, y: disc.y }
    }
  }
  return places.map((place) => place ?? { x: 0, y: 0 })
}

type Neighbor = { index: number; weight: number }

function neighborsOf(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  waiting: ReadonlySet<number>,
): Map<number, Neighbor[]> {
  const neighbors = new Map([...waiting].map((index) => [index, [] as Neighbor[]]))
  for (const { source, target, weight } of edges) {
    // A link inside the territory says more of the place than one that leaves it.
    const pull = nodes[source]!.territory === nodes[target]!.territory ? weight : weight * 0.1
    neighbors.get(source)?.push({ index: target, weight: pull })
    neighbors.get(target)?.push({ index: source, weight: pull })
  }
  return neighbors
}

/** The newcomer with the greatest weight of placed neighbours; the first one where equal. */
function nextOf(
  waiting: ReadonlySet<number>,
  neighbors: Map<number, Neighbor[]>,
  places: (Place | undefined)[],
): number {
  let next = -1
  let most = -1
  for (const index of waiting) {
    const weight = neighbors
      .get(index)!
      .reduce((sum, { index: at, weight: pull }) => (places[at] ? sum + pull : sum), 0)
    if (weight <= most) continue
    next = index
    most = weight
  }
  return next
}

function wishOf(neighbors: readonly Neighbor[], places: readonly (Place | undefined)[]): Place | undefined {
  let x = 0
  let y = 0
  let all = 0
  for (const { index, weight } of neighbors) {
    const place = places[index]
    if (!place) continue
    x += place.x * weight
    y += place.y * weight
    all += weight
  }
  return all > 0 ? { x: x / all, y: y / all } : undefined
}

/** Middle of each territory, and of all nodes under -2. */
function middlesOf(nodes: readonly LayoutNode[], known: readonly (Place | undefined)[]): Map<number, Place> {
  const sums = new Map<number, { x: number; y: number; count: number }>([[-2, { x: 0, y: 0, count: 0 }]])
  known.forEach((place, index) => {
    if (!place) return
    for (const key of [nodes[index]!.territory, -2]) {
      const sum = sums.get(key) ?? { x: 0, y: 0, count: 0 }
      sums.set(key, { x: sum.x + place.x, y: sum.y + place.y, count: sum.count + 1 })
    }
  })
  return new Map([...sums].map(([key, { x, y, count }]) => [key, { x: x / (count || 1), y: y / (count || 1) }]))
}

interface Disc extends Place {
  radius: number
  territory: number
}

const CELL = 16

/** Discs on the sheet, by cells of a grid. */
class Occupied {
  readonly #cells = new Map<string, Disc[]>()
  #widest = 1

  add(disc: Disc): void {
    this.#widest = Math.max(this.#widest, disc.radius)
    const key = `${Math.floor(disc.x / CELL)} ${Math.floor(disc.y / CELL)}`
    const cell = this.#cells.get(key)
    if (cell) cell.push(disc)
    else this.#cells.set(key, [disc])
  }

  /** Tries a sunflower's spiral around the wish. */
  nearestFree(wish: Disc): Disc {
    for (let step = 0; step < MOST_TRIES; step++) {
      const distance = wish.radius * 0.6 * Math.sqrt(step)
      const x = round(wish.x + Math.cos(step * GOLDEN_ANGLE) * distance)
      const y = round(wish.y + Math.sin(step * GOLDEN_ANGLE) * distance)
      if (this.#isFree({ ...wish, x, y })) return { ...wish, x, y }
    }
    return { ...wish, x: round(wish.x), y: round(wish.y) }
  }

  #isFree({ x, y, radius, territory }: Disc): boolean {
    const reach = Math.ceil((radius + this.#widest + BORDER) / CELL)
    const column = Math.floor(x / CELL)
    const row = Math.floor(y / CELL)
    for (let i = column - reach; i <= column + reach; i++) {
      for (let j = row - reach; j <= row + reach; j++) {
        for (const disc of this.#cells.get(`${i} ${j}`) ?? []) {
          const border = disc.territory === territory ? 0 : BORDER
          if (Math.hypot(disc.x - x, disc.y - y) < disc.radius + radius + border) return false
        }
      }
    }
    return true
  }
}
