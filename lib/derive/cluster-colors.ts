/**
 * Colours of clusters: kept where they were, unless a neighbour on the map has the same, else the one its id leads to or
 * the next that no neighbour has, nor one that a colour-blind reader takes for a neighbour's.
 */
import { CLUSTER_COLORS } from '@/lib/graph/appearance'
import { likenessOf } from '@/lib/graph/color-likeness'
import type { Place } from '@/lib/graph/layout'
import { hash } from '@/lib/model/slug'

/** More clusters than there are colours share them, never side by side. */
const PALETTE_SIZE = CLUSTER_COLORS.light.length
/** Share of a cluster's nodes that its disc holds: some stand far out. */
const HELD = 0.9
/** Times their mean radius that two discs are apart at most to be side by side, and to be in one another's sight. */
const [BESIDE, IN_SIGHT] = [0.7, 2.2]
/** Nearness from which on two of one colour are mixed up. */
const CLASHES = 0.5
const ROUNDS = 8
/** What a colour costs that is used already, however far away, once none is free: until then each cluster has its own. */
const USED = 0.2
const SAME_BESIDE = 100

export interface Coloring {
  /** Biggest cluster first. */
  ids: readonly string[]
  places: readonly (Place & { cluster: string | null })[]
  earlierColors?: ReadonlyMap<string, number>
}

export function colorClusters({ ids, places, earlierColors }: Coloring): number[] {
  const near = nearnessOf(ids, places)
  const colors = ids.map((id) => earlierColors?.get(id))
  // Of two neighbours of one colour the bigger keeps it.
  colors.forEach((color, at) => {
    const isTaken =
      color !== undefined && colors.some((other, i) => i < at && other === color && near[at]![i]! > CLASHES)
    if (isTaken) colors[at] = undefined
  })
  const free = ids.flatMap((_, at) => (colors[at] === undefined ? [at] : []))
  // The first were coloured before their neighbours were: each looks once more, until none finds a better one.
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false
    for (const at of free) {
      const wish = Number.parseInt(hash(ids[at]!), 16) % PALETTE_SIZE
      const best = leastCostly(wish, (color) => costOf(color, at, colors, near[at]!))
      changed ||= best !== colors[at]
      colors[at] = best
    }
    changed = exchange(free, colors, near) || changed
  }
  return colors.map((color) => color ?? 0)
}

/** While each colour has its one cluster, none finds another: two of them may both do better with the other's. */
function exchange(
  free: readonly number[],
  colors: (number | undefined)[],
  near: readonly (readonly number[])[],
): boolean {
  const costOfBoth = (a: number, b: number) =>
    costBeside(colors[a]!, a, colors, near[a]!) + costBeside(colors[b]!, b, colors, near[b]!)
  const swap = (a: number, b: number) => {
    const color = colors[a]
    colors[a] = colors[b]
    colors[b] = color
  }
  let changed = false
  for (const [at, a] of free.entries()) {
    for (const b of free.slice(at + 1)) {
      if (colors[a] === colors[b]) continue
      const before = costOfBoth(a, b)
      swap(a, b)
      if (costOfBoth(a, b) < before - 1e-9) changed = true
      else swap(a, b)
    }
  }
  return changed
}

type Colors = readonly (number | undefined)[]

function costOf(color: number, at: number, colors: Colors, near: readonly number[]): number {
  const others = colors.flatMap((other, i) => (other === undefined || i === at ? [] : [other % PALETTE_SIZE]))
  const used = new Set(others).size === PALETTE_SIZE ? USED : SAME_BESIDE
  return costBeside(color, at, colors, near) + used * others.filter((other) => likenessOf(color, other) === 1).length
}

function costBeside(color: number, at: number, colors: Colors, near: readonly number[]): number {
  let cost = 0
  for (const [i, other] of colors.entries()) {
    if (other === undefined || i === at || near[i] === 0) continue
    const likeness = likenessOf(color, other % PALETTE_SIZE)
    cost += near[i]! * (likeness === 1 ? SAME_BESIDE : likeness)
  }
  return cost
}

/** The first from `wish` on. */
function leastCostly(wish: number, costOf: (color: number) => number): number {
  let best = wish
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step < PALETTE_SIZE; step++) {
    const color = (wish + step) % PALETTE_SIZE
    const cost = costOf(color)
    if (cost >= least - 1e-9) continue
    best = color
    least = cost
  }
  return best
}

interface Disc extends Place {
  radius: number
}

/** By places in `ids`: 1 for neighbours on the map, 0 for those that no glance takes in together. */
export function nearnessOf(ids: readonly string[], places: Coloring['places']): number[][] {
  const members = new Map<string, Place[]>(ids.map((id) => [id, []]))
  for (const place of places) members.get(place.cluster ?? '')?.push(place)
  const discs = ids.map((id) => discOf(members.get(id)!))
  return discs.map((a) =>
    discs.map((b) => {
      if (!a || !b || a === b) return 0
      const away = distance(a, b)
      const isBetween = (c: Disc | undefined) =>
        c && c !== a && c !== b && distance(a, c) ** 2 + distance(b, c) ** 2 < away ** 2
      // Whatever their distance: nothing lies between them (Gabriel & Sokal 1969).
      if (!discs.some(isBetween)) return 1
      const gap = (away - a.radius - b.radius) / Math.max((a.radius + b.radius) / 2, 1e-9)
      return Math.min(1, Math.max(0, (IN_SIGHT - gap) / (IN_SIGHT - BESIDE)))
    }),
  )
}

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Where a cluster lies: its nodes are laid out in a disc. */
function discOf(places: readonly Place[]): Disc | undefined {
  if (places.length === 0) return undefined
  const middle = (of: (place: Place) => number): number => places.map(of).sort((a, b) => a - b)[places.length >> 1]!
  const [x, y] = [middle((place) => place.x), middle((place) => place.y)]
  const away = places.map((place) => distance(place, { x, y })).sort((a, b) => a - b)
  return { x, y, radius: away[Math.floor((away.length - 1) * HELD)]! }
}
