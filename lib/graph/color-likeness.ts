/**
 * How alike two of the clusters' colours are to whoever sees them worst: with full colour vision, without red or without
 * green cones (Viénot, Brettel & Mollon 1999), without blue ones (Brettel, simplified to one plane), on either theme.
 */
import { CLUSTER_COLORS } from './appearance'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** In linear RGB. */
const SIGHTS: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  [
    [1, 0.1446, -0.1446],
    [0, 0.8592, 0.1408],
    [0, 0.8592, 0.1408],
  ],
]

/** Distance in OKLab from which two colours are told apart at a glance. */
const CLEAR = 0.16

const apply = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple

function toLinear(color: string): Triple {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as unknown as Triple
}

/** Björn Ottosson's OKLab (https://bottosson.github.io/posts/oklab). */
function toOklab(linear: Triple): Triple {
  const cones = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  ).map((cone) => Math.cbrt(Math.max(0, cone))) as unknown as Triple
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

/** Smallest distance in OKLab over all ways to see them. */
export function distanceOf(first: string, second: string): number {
  const [a, b] = [toLinear(first), toLinear(second)]
  return Math.min(
    ...SIGHTS.map((sight) => {
      const [one, other] = [toOklab(apply(sight, a)), toOklab(apply(sight, b))]
      return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
    }),
  )
}

const makeTable = (): number[][] =>
  CLUSTER_COLORS.light.map((_, a) =>
    CLUSTER_COLORS.light.map((__, b) => {
      if (a === b) return 1
      const distances = [CLUSTER_COLORS.light, CLUSTER_COLORS.dark].map((colors) => distanceOf(colors[a]!, colors[b]!))
      return Math.max(0, 1 - Math.min(...distances) / CLEAR)
    }),
  )

let table: number[][] | undefined

/** Of two places in the palette: 1 for the same colour, 0 for colours that nobody mixes up. */
export function likenessOf(a: number, b: number): number {
  table ??= makeTable()
  return table[a]![b]!
}
