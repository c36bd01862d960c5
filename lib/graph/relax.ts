/**
 * The last touch of a layout: no node lies on another, territories keep a clear gap between them, links pull a little.
 * Works on flat arrays through a grid, so that its time grows with the number of nodes.
 */

import { partCrowd, toCrowd } from './crowd'
import { type Particles, toCollide } from './particles'

/** More nodes than this are parted as a crowd. */
const CROWD = 20_000

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
  const crowd = x.length > CROWD ? toCrowd(particles.radius) : undefined
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
    if (crowd) partCrowd(particles, crowd, options.gap)
    else pushApart(particles, options.gap)
  }
}

function pushApart(particles: Particles, gap: number): void {
  const { x, y, radius } = particles
  const collide = toCollide(particles, gap)
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
      for (let j = i + 1; j < here.length; j++) collide(here[i]!, here[j]!)
    }
    // Half of the eight neighbours, so that each pair of cells is met once.
    for (const step of [1, 67_108_863, 67_108_864, 67_108_865]) {
      const there = grid.get(key + step)
      if (!there) continue
      for (const a of here) for (const b of there) collide(a, b)
    }
  }
}
