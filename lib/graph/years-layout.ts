/**
 * The second layout: by time. Years are columns, the oldest first, and what has no year stands before them; clusters are
 * lanes, in the order in which the map has them from the top down. The same graph in the same order gives the same places,
 * in the time that sorting takes.
 */
import { partCrowd, toCrowd } from './crowd'
import type { Place } from './layout'
import type { Particles } from './particles'
import { endsOf, type Years } from './years'

export interface DatedNode {
  readonly key: string
  /** Relative radius. */
  readonly size: number
  readonly cluster: string | undefined
  /** Height in the layout by clusters, upwards. */
  readonly y: number
}

/** A stretch of the sheet, in layout units: of a column to the right, of a lane upwards. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Column extends Stretch {
  /** `2019`, `≤ 2005`, `no year`. */
  readonly label: string
}

export interface Lane extends Stretch {
  /** Undefined for what is in no cluster. */
  readonly cluster: string | undefined
}

export interface YearsLayout {
  readonly places: ReadonlyMap<string, Place>
  /** From left to right. */
  readonly columns: readonly Column[]
  /** From the top down. */
  readonly lanes: readonly Lane[]
}

/** What has no year, in words. */
export const NO_YEAR = 'no\u00a0year'

/** How much of the sheet the nodes take. */
const FILLED = 0.115
/** Square pixels of the sheet on a usual stage, and the least and the greatest radius that a node is drawn with there. */
const STAGE = { area: 880_000, least: 1.7, most: 22 } as const
/** Room around a node, in radii. */
const ROOM = 1.15
/** Which share of the sheet columns and lanes have alike, whatever lies in them; by which power of that they have the rest. */
const COLUMNS = { alike: 0.35, power: 0.7 } as const
const LANES = { alike: 0.22, power: 0.9 } as const
/** Rounds in which nodes of a cell that lie on each other are parted. */
const ROUNDS = 16

/** `aspect` is how much longer the sheet is than broad. */
export function layOutByYear(nodes: readonly DatedNode[], years: Years, aspect: number): YearsLayout {
  const area = nodes.reduce((sum, { size }) => sum + Math.PI * size * size, 0) / FILLED || 1
  const unit = Math.sqrt(STAGE.area / area)
  const rooms = nodes.map(({ size }) => (Math.max(STAGE.least, Math.min(STAGE.most, size * unit)) / unit) * ROOM)
  const labels = labelsOf(nodes, years)
  const clusters = clustersOf(nodes)
  const columnOf = nodes.map(({ key }) => columnAt(years, years.of.get(key), labels.length))
  const laneOf = nodes.map(({ cluster }) => clusters.get(cluster)!)
  const columns = shared(sums(columnOf, rooms, labels.length), COLUMNS, Math.sqrt(area * aspect))
  const lanes = shared(sums(laneOf, rooms, clusters.size), LANES, Math.sqrt(area / aspect))
  const cells = nodes.map((_, at): Cell => ({ x: columns[columnOf[at]!]!, y: upwards(lanes[laneOf[at]!]!) }))
  return {
    places: placesIn(nodes, rooms, cells),
    columns: columns.map((column, at) => ({ ...column, label: labels[at]! })),
    lanes: [...clusters.keys()].map((cluster, at) => ({ ...upwards(lanes[at]!), cluster })),
  }
}

/** The last column is the last year's, the first one that of no year where anything has none. */
function labelsOf(nodes: readonly DatedNode[], years: Years): string[] {
  const [begin, end] = endsOf(years)
  const labels = begin === undefined ? [] : [begin]
  for (let year = years.first + 1; year < years.last; year++) labels.push(String(year))
  const undated = nodes.some(({ key }) => !years.of.has(key))
  return [...(undated ? [NO_YEAR] : []), ...labels, end]
}

const columnAt = ({ first, last }: Years, year: number | undefined, count: number): number =>
  year === undefined ? 0 : count - 1 - (last - Math.max(first, Math.floor(year)))

/** The number of each cluster's lane; what is in none comes last. */
function clustersOf(nodes: readonly DatedNode[]): Map<string | undefined, number> {
  const heights = new Map<string | undefined, number[]>()
  for (const { cluster, y } of nodes) {
    const known = heights.get(cluster)
    if (known) known.push(y)
    else heights.set(cluster, [y])
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
  const middles = [...heights].map(([cluster, ys]) => ({ cluster, y: cluster === undefined ? -Infinity : median(ys) }))
  const inOrder = middles.sort((a, b) => b.y - a.y || (a.cluster! < b.cluster! ? -1 : 1))
  return new Map(inOrder.map(({ cluster }, at) => [cluster, at]))
}

/** How much room all of each number take. */
function sums(numbers: readonly number[], rooms: readonly number[], count: number): number[] {
  const all = Array.from({ length: count }, () => 0)
  for (const [at, number] of numbers.entries()) all[number]! += rooms[at]! ** 2
  return all
}

/** Parts a length. */
function shared(needs: readonly number[], { alike, power }: typeof COLUMNS | typeof LANES, length: number): Stretch[] {
  const weights = needs.map((need) => need ** power)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let from = 0
  return weights.map((weight) => {
    const to = from + length * (alike / needs.length + ((1 - alike) * weight) / all)
    const stretch = { from, to }
    from = to
    return stretch
  })
}

const upwards = ({ from, to }: Stretch): Stretch => ({ from: -to, to: -from })

interface Cell {
  x: Stretch
  y: Stretch
}

/** Within its cell each lies about as high as in the layout by clusters, and all fill it evenly: a Hammersley set. */
function placesIn(nodes: readonly DatedNode[], rooms: readonly number[], cells: readonly Cell[]): Map<string, Place> {
  const ranks = new Map<string, number[]>()
  const order = [...nodes.keys()].sort((a, b) => nodes[a]!.y - nodes[b]!.y || a - b)
  for (const at of order) {
    const name = `${cells[at]!.x.from} ${cells[at]!.y.from}`
    const known = ranks.get(name)
    if (known) known.push(at)
    else ranks.set(name, [at])
  }
  const count = nodes.length
  const particles: Particles = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: Float64Array.from(rooms),
    territory: new Int32Array(count),
  }
  for (const members of ranks.values()) {
    for (const [rank, at] of members.entries()) {
      const { x, y } = cells[at]!
      particles.x[at] = x.from + radicalInverse(rank + 1) * (x.to - x.from)
      particles.y[at] = y.from + ((rank + 0.5) / members.length) * (y.to - y.from)
    }
  }
  const keepIn = () => {
    for (const [at, { x, y }] of cells.entries()) {
      particles.x[at] = within(particles.x[at]!, x, rooms[at]!)
      particles.y[at] = within(particles.y[at]!, y, rooms[at]!)
    }
  }
  const crowd = toCrowd(particles.radius)
  for (let round = 0; round < ROUNDS; round++) {
    partCrowd(particles, crowd, 0)
    keepIn()
  }
  return new Map(nodes.map(({ key }, at) => [key, { x: particles.x[at]!, y: particles.y[at]! }]))
}

/** Van der Corput's sequence: ½, ¼, ¾, ⅛, … */
function radicalInverse(index: number): number {
  let [rest, place, sum] = [index, 0.5, 0]
  for (; rest > 0; rest >>= 1, place /= 2) sum += (rest & 1) * place
  return sum
}

/** In the middle of a stretch that is too short. */
const within = (value: number, { from, to }: Stretch, room: number): number =>
  to - from < 2 * room ? (from + to) / 2 : Math.max(from + room, Math.min(to - room, value))
