/**
 * The last touch of a layout: no node lies on another, territories keep a clear gap between them, links pull a little.
 * Works on flat arrays through a grid, so that its time grows with the number of nodes.
 */

export interface Particles {
  x: Float64Array
  y: Float64Array
  /** Room around each node, in layout units. */
  radius: Float64Array
  /** Number of the territory, which keeps a gap to the others. */
  territory: Int32Array
  /** 1 for nodes that stay where they are. */
  fixed?: Uint8Array
}

export interface Spring {
  source: number
  target: number
  /** Share of the way that each end moves towards the other, per round. */
  strength: number
}

export interface RelaxOptions {
  rounds: number
  /** Clear space between nodes of different territories. */
  gap: number
  springs: readonly Spring[]
  /** Moves nodes before collisions are mended, such as towards the middle of their territory; `heat` falls from 1 to 0. */
  pull?: (heat: number) => void
}

export function relax(particles: Particles, options: RelaxOptions): void {
  const { x, y, fixed } = particles
  for (let round = 0; round < options.rounds; round++) {
    const heat = 1 - round / options.rounds
    options.pull?.(heat)
    for (const { source, target, strength } of options.springs) {
      const dx = (x[target]! - x[source]!) * strength * heat
      const dy = (y[target]! - y[source]!) * strength * heat
      if (!fixed?.[source]) {
        x[source]! += dx
        y[source]! += dy
      }
      if (!fixed?.[target]) {
        x[target]! -= dx
        y[target]! -= dy
      }
    }
    pushApart(particles, options.gap)
  }
}

function pushApart(particles: Particles, gap: number): void {
  const { x, y, radius } = particles
  const widest = radius.reduce((most, value) => Math.max(most, value), 0)
  const cell = widest * 2 + gap
  const grid = new Map<number, number[]>()
  const at = (index: number): number => Math.floor(x[index]! / cell) * 67_108_864 + Math.floor(y[index]! / cell)
  for (let index = 0; index < x.length; index++) {
    const key = at(index)
    const here = grid.get(key)
    if (here) here.push(index)
    else grid.set(key, [index])
  }
  for (const [key, here] of grid) {
    for (let i = 0; i < here.length; i++) {
      for (let j = i + 1; j < here.length; j++) collide(particles, here[i]!, here[j]!, gap)
    }
    // Half of the eight neighbours, so that each pair of cells is met once.
    for (const step of [1, 67_108_863, 67_108_864, 67_108_865]) {
      const there = grid.get(key + step)
      if (!there) continue
      for (const a of here) for (const b of there) collide(particles, a, b, gap)
    }
  }
}

function collide({ x, y, radius, territory, fixed }: Particles, a: number, b: number, gap: number): void {
  const dx = x[b]! - x[a]!
  const dy = y[b]! - y[a]!
  const least = radius[a]! + radius[b]! + (territory[a] === territory[b] ? 0 : gap)
  const squared = dx * dx + dy * dy
  if (squared >= least * least) return
  const distance = Math.sqrt(squared)
  // Two nodes on one spot part in a direction of their own.
  const ux = distance > 1e-6 ? dx / distance : Math.cos(a * 2.4 + b)
  const uy = distance > 1e-6 ? dy / distance : Math.sin(a * 2.4 + b)
  const push = (least - distance) * 0.5
  const shareA = fixed?.[a] ? 0 : fixed?.[b] ? 1 : radius[b]! / (radius[a]! + radius[b]!)
  const shareB = fixed?.[b] ? 0 : fixed?.[a] ? 1 : 1 - shareA
  x[a]! -= ux * push * shareA
  y[a]! -= uy * push * shareA
  x[b]! += ux * push * shareB
  y[b]! += uy * push * shareB
}
