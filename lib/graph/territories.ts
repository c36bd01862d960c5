/**
 * Where each cluster's territory lies on the sheet: discs as large as their nodes need, bound ones side by side, none on
 * another, all of them together in the shape of the sheet.
 */
import { randomFrom } from './random'

export interface Territory {
  x: number
  y: number
  radius: number
}

/** Width of the sheet by its height. */
export const ASPECT = 1.6

const STARTS = 16
/** Another start must cost less than that share of the earlier picture. */
const LEAST_BETTER = 0.85
const ROUNDS = 240
const GRID = 80

/**
 * `radii` of the discs, `tie(a, b)` ≥ 0, how much two of them belong together, and where they were in an earlier picture. The best
 * of several starts, all from a fixed seed, or as it was before where that is about as good; the middle of the sheet is 0, 0.
 */
export function placeTerritories(
  radii: readonly number[],
  tie: (a: number, b: number) => number,
  earlier: readonly (Point | undefined)[] = [],
): Territory[] {
  if (radii.length <= 1) return radii.map((radius) => ({ x: 0, y: 0, radius }))
  const ties = radii.map((_, a) => radii.map((__, b) => (a === b ? 0 : tie(a, b))))
  const most = Math.max(1e-9, ...ties.flat())
  const sheet = smallestSheet(radii)
  const random = randomFrom(7)
  const anywhere = (radius: number): Point => ({
    x: (random() - 0.5) * Math.max(0, sheet.width - 2 * radius),
    y: (random() - 0.5) * Math.max(0, sheet.height - 2 * radius),
  })
  let best: Territory[] = []
  let least = Number.POSITIVE_INFINITY
  const startFrom = (places: readonly Point[], share = 1) => {
    const discs = radii.map((radius, at) => ({ ...places[at]!, radius }))
    settle(discs, sheet, { ties, most })
    const cost = costOf(discs, ties, most) * share
    if (cost >= least - 1e-9) return
    best = discs
    least = cost
  }
  for (let start = 0; start < STARTS; start++) startFrom(radii.map(anywhere))
  if (earlier.some((place) => place))
    startFrom(
      radii.map((radius, at) => earlier[at] ?? anywhere(radius)),
      LEAST_BETTER,
    )
  return centered(best)
}

type Point = Pick<Territory, 'x' | 'y'>

interface Settling {
  ties: readonly number[][]
  most: number
}

function settle(discs: Territory[], sheet: Sheet, { ties, most }: Settling): void {
  for (let round = 0; round < ROUNDS; round++) {
    const heat = 1 - round / ROUNDS
    for (let a = 0; a < discs.length; a++) {
      for (let b = a + 1; b < discs.length; b++) pullTogether(discs[a]!, discs[b]!, (0.12 * heat * ties[a]![b]!) / most)
    }
    for (let push = 0; push < 3; push++) pushApart(discs)
    keepOn(discs, sheet, 1 + heat * 0.25)
  }
  for (let push = 0; push < 60; push++) {
    pushApart(discs)
    // What still lies on another may leave the sheet a little.
    keepOn(discs, sheet, 1 + push / 200)
  }
  for (let push = 0; push < 60; push++) pushApart(discs)
}

interface Sheet {
  width: number
  height: number
}

/** Discs of unequal size leave about a quarter of a sheet bare. */
function smallestSheet(radii: readonly number[]): Sheet {
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0) / 0.74
  const widest = Math.max(...radii) * 2
  const height = Math.max(Math.sqrt(area / ASPECT), widest)
  return { width: Math.max(area / height, widest), height }
}

function keepOn(discs: Territory[], { width, height }: Sheet, scale: number): void {
  for (const disc of discs) {
    const x = Math.max(0, (width * scale) / 2 - disc.radius)
    const y = Math.max(0, (height * scale) / 2 - disc.radius)
    disc.x = Math.max(-x, Math.min(x, disc.x))
    disc.y = Math.max(-y, Math.min(y, disc.y))
  }
}

function pullTogether(a: Territory, b: Territory, strength: number): void {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const distance = Math.hypot(dx, dy) || 1e-9
  const pull = (strength * Math.max(0, distance - a.radius - b.radius)) / distance
  a.x += dx * pull
  a.y += dy * pull
  b.x -= dx * pull
  b.y -= dy * pull
}

function pushApart(discs: Territory[]): void {
  for (let i = 0; i < discs.length; i++) {
    for (let j = i + 1; j < discs.length; j++) {
      const a = discs[i]!
      const b = discs[j]!
      const dx = b.x - a.x
      const dy = b.y - a.y
      const distance = Math.hypot(dx, dy) || 1e-9
      const lacking = a.radius + b.radius - distance
      if (lacking <= 0) continue
      // The lighter one gives way.
      const share = b.radius ** 2 / (a.radius ** 2 + b.radius ** 2)
      const step = (0.5 * lacking) / distance
      a.x -= dx * step * share
      a.y -= dy * step * share
      b.x += dx * step * (1 - share)
      b.y += dy * step * (1 - share)
    }
  }
}

/** A place for one more disc, where the sheet grows least: between the others or at its rim. */
export function addTerritory(discs: readonly Territory[], radius: number): Territory[] {
  if (discs.length === 0) return [{ x: 0, y: 0, radius }]
  const { left, top, width, height } = boxOf(discs)
  let best: Territory = { x: left + width + radius, y: 0, radius }
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i <= GRID; i++) {
    for (let j = 0; j <= GRID; j++) {
      const x = left - radius + ((width + 2 * radius) * i) / GRID
      const y = top - radius + ((height + 2 * radius) * j) / GRID
      if (discs.some((disc) => Math.hypot(disc.x - x, disc.y - y) < disc.radius + radius)) continue
      const box = boxOf([...discs, { x, y, radius }])
      // Of equally good places the one farthest from the middle.
      const cost = Math.max(box.width / ASPECT, box.height) - 0.01 * Math.hypot(x / ASPECT, y)
      if (cost >= least) continue
      best = { x, y, radius }
      least = cost
    }
  }
  return centered([...discs, best])
}

/** Long ties, a sheet larger than it need be, and one of another shape cost. */
function costOf(discs: readonly Territory[], ties: readonly number[][], most: number): number {
  const { width, height } = boxOf(discs)
  const scale = Math.max(width / ASPECT, height)
  const needed = Math.sqrt(discs.reduce((sum, { radius }) => sum + radius * radius * 4, 0) / ASPECT)
  let strain = 0
  let all = 0
  for (let a = 0; a < discs.length; a++) {
    for (let b = a + 1; b < discs.length; b++) {
      const tie = ties[a]![b]! / most
      const distance = Math.hypot(discs[a]!.x - discs[b]!.x, discs[a]!.y - discs[b]!.y)
      strain += (tie * Math.max(0, distance - discs[a]!.radius - discs[b]!.radius)) / needed
      all += tie
    }
  }
  return strain / Math.max(all, 1e-9) + 1.5 * (scale / needed)
}

function boxOf(discs: readonly Territory[]): { left: number; top: number; width: number; height: number } {
  const left = Math.min(...discs.map(({ x, radius }) => x - radius))
  const right = Math.max(...discs.map(({ x, radius }) => x + radius))
  const top = Math.min(...discs.map(({ y, radius }) => y - radius))
  const bottom = Math.max(...discs.map(({ y, radius }) => y + radius))
  return { left, top, width: right - left, height: bottom - top }
}

function centered(discs: readonly Territory[]): Territory[] {
  const { left, top, width, height } = boxOf(discs)
  return discs.map(({ x, y, radius }) => ({ x: x - left - width / 2, y: y - top - height / 2, radius }))
}
