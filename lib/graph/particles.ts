/** Nodes as flat arrays of places and rooms, and how two that overlap are parted. */

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

/**
 * Parts two of the nodes where they overlap; made once for many pairs, as a large layout has millions of them. `ids` has
 * the numbers of the nodes where `particles` are in another order.
 */
export function toCollide(particles: Particles, gap: number, ids?: Int32Array): (a: number, b: number) => void {
  const { x, y, radius, territory, fixed } = particles
  const direction = (a: number, b: number): number => (ids ? ids[a]! * 2.4 + ids[b]! : a * 2.4 + b)
  return (a, b) => {
    const dx = x[b]! - x[a]!
    const dy = y[b]! - y[a]!
    const least = radius[a]! + radius[b]! + (territory[a] === territory[b] ? 0 : gap)
    const squared = dx * dx + dy * dy
    if (squared >= least * least) return
    const distance = Math.sqrt(squared)
    // Two nodes on one spot part in a direction of their own.
    const ux = distance > 1e-6 ? dx / distance : Math.cos(direction(a, b))
    const uy = distance > 1e-6 ? dy / distance : Math.sin(direction(a, b))
    const push = (least - distance) * 0.5
    const shareA = fixed?.[a] ? 0 : fixed?.[b] ? 1 : radius[b]! / (radius[a]! + radius[b]!)
    const shareB = fixed?.[b] ? 0 : fixed?.[a] ? 1 : 1 - shareA
    x[a]! -= ux * push * shareA
    y[a]! -= uy * push * shareA
    x[b]! += ux * push * shareB
    y[b]! += uy * push * shareB
  }
}
