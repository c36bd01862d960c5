/** The plane in quarters of quarters, with the mass in each: far nodes repel as one (Barnes and Hut 1986). */

/** Nodes with the forces on them. */
export interface Nodes {
  x: Float32Array
  y: Float32Array
  mass: Float32Array
  dx: Float32Array
  dy: Float32Array
}

/** So often a region is quartered for two nodes that lie close; of nodes that lie closer, the later one is left out. */
const MOST_QUARTERED = 4

/** A region is a number; its four quarters are numbers that follow each other. */
export class Regions {
  #count = 0
  /** The only node in it, or -1. */
  readonly #node: Int32Array
  /** Its first quarter, or -1. */
  readonly #first: Int32Array
  /** Where to go on once it is done with, or -1. */
  readonly #next: Int32Array
  readonly #size: Float64Array
  readonly #x: Float64Array
  readonly #y: Float64Array
  readonly #mass: Float64Array
  readonly #massX: Float64Array
  readonly #massY: Float64Array

  constructor(nodes: number) {
    const most = 1 + 4 * MOST_QUARTERED * nodes
    this.#node = new Int32Array(most)
    this.#first = new Int32Array(most)
    this.#next = new Int32Array(most)
    this.#size = new Float64Array(most)
    this.#x = new Float64Array(most)
    this.#y = new Float64Array(most)
    this.#mass = new Float64Array(most)
    this.#massX = new Float64Array(most)
    this.#massY = new Float64Array(most)
  }

  divide(nodes: Nodes): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let node = 0; node < nodes.x.length; node++) {
      left = Math.min(left, nodes.x[node]!)
      right = Math.max(right, nodes.x[node]!)
      top = Math.min(top, nodes.y[node]!)
      bottom = Math.max(bottom, nodes.y[node]!)
    }
    const [width, height] = [right - left, bottom - top]
    if (width > height) {
      top -= (width - height) / 2
      bottom = top + width
    } else {
      left -= (height - width) / 2
      right = left + height
    }
    this.#count = 0
    this.#add((left + right) / 2, (top + bottom) / 2, Math.max(right - left, bottom - top), -1)
    for (let node = 0; node < nodes.x.length; node++) this.#insert(node, nodes)
  }

  #add(x: number, y: number, size: number, next: number): void {
    const region = this.#count++
    this.#node[region] = -1
    this.#first[region] = -1
    this.#next[region] = next
    this.#size[region] = size
    this.#x[region] = x
    this.#y[region] = y
    this.#mass[region] = 0
    this.#massX[region] = 0
    this.#massY[region] = 0
  }

  #insert(node: number, nodes: Nodes): void {
    const [x, y, mass] = [nodes.x[node]!, nodes.y[node]!, nodes.mass[node]!]
    let region = 0
    while (this.#first[region]! >= 0) {
      const all = this.#mass[region]! + mass
      this.#massX[region] = (this.#massX[region]! * this.#mass[region]! + x * mass) / all
      this.#massY[region] = (this.#massY[region]! * this.#mass[region]! + y * mass) / all
      this.#mass[region] = all
      region = this.#quarterOf(region, x, y)
    }
    for (let quartered = 0; quartered < MOST_QUARTERED; quartered++) {
      const other = this.#node[region]!
      if (other < 0) {
        this.#node[region] = node
        return
      }
      this.#quarter(region)
      this.#mass[region] = nodes.mass[other]!
      this.#massX[region] = nodes.x[other]!
      this.#massY[region] = nodes.y[other]!
      this.#node[region] = -1
      const ofOther = this.#quarterOf(region, nodes.x[other]!, nodes.y[other]!)
      this.#node[ofOther] = other
      region = this.#quarterOf(region, x, y)
      if (region !== ofOther) {
        this.#node[region] = node
        return
      }
    }
  }

  #quarter(region: number): void {
    const [x, y, half] = [this.#x[region]!, this.#y[region]!, this.#size[region]! / 2]
    const first = this.#count
    this.#first[region] = first
    this.#add(x - half, y - half, half, first + 1)
    this.#add(x - half, y + half, half, first + 2)
    this.#add(x + half, y - half, half, first + 3)
    this.#add(x + half, y + half, half, this.#next[region]!)
  }

  #quarterOf(region: number, x: number, y: number): number {
    const below = y < this.#y[region]! ? 0 : 1
    return this.#first[region]! + (x < this.#x[region]! ? below : 2 + below)
  }

  /** Adds to the forces on a node what all others and the regions far from it do. */
  repel(node: number, { x, y, mass, dx, dy }: Nodes, scaling: number): void {
    const [first, next, single, size] = [this.#first, this.#next, this.#node, this.#size]
    const [masses, massX, massY] = [this.#mass, this.#massX, this.#massY]
    const [ownX, ownY, own] = [x[node]!, y[node]!, scaling * mass[node]!]
    let [forceX, forceY] = [dx[node]!, dy[node]!]
    for (let region = 0; region >= 0; ) {
      const quarter = first[region]!
      let byX: number
      let byY: number
      let distance: number
      let there: number
      if (quarter >= 0) {
        byX = ownX - massX[region]!
        byY = ownY - massY[region]!
        distance = byX * byX + byY * byY
        if (!(4 * size[region]! * size[region]! < distance)) {
          region = quarter
          continue
        }
        there = masses[region]!
        region = next[region]!
      } else {
        const other = single[region]!
        region = next[region]!
        if (other < 0 || other === node) continue
        byX = ownX - x[other]!
        byY = ownY - y[other]!
        distance = byX * byX + byY * byY
        there = mass[other]!
      }
      if (!(distance > 0)) continue
      const factor = (own * there) / distance
      forceX = Math.fround(forceX + byX * factor)
      forceY = Math.fround(forceY + byY * factor)
    }
    dx[node] = forceX
    dy[node] = forceY
  }
}
