/** Land of clusters: closed outlines around their nodes, none on another's, none for a handful of strays. */
import { describe, expect, it } from 'vitest'
import { coastsOf } from '@/lib/graph/coasts'
import { contours, type Point, rounded } from '@/lib/graph/contour'
import { randomFrom } from '@/test/fixtures/fake-graph'

/** Even-odd rule. */
function isInside([x, y]: Point, loops: readonly (readonly Point[])[]): boolean {
  let inside = false
  for (const loop of loops) {
    loop.forEach(([ax, ay], at) => {
      const [bx, by] = loop[(at + 1) % loop.length] ?? [0, 0]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    })
  }
  return inside
}

describe('contours', () => {
  it('goes once around what is above zero', () => {
    const [columns, rows] = [12, 10]
    const values = Float32Array.from({ length: columns * rows }, (_, at) => {
      const [x, y] = [at % columns, Math.floor(at / columns)]
      return 3 - Math.hypot(x - 5.5, y - 4.5)
    })
    const loops = contours({ columns, rows, values })
    expect(loops).toHaveLength(1)
    for (const [x, y] of loops[0] ?? []) expect(Math.hypot(x - 5.5, y - 4.5)).toBeCloseTo(3, 0)
    expect(rounded(loops[0] ?? [], 1)).toHaveLength(2 * (loops[0]?.length ?? 0))
  })

  it('parts two hills that touch at a corner', () => {
    const values = new Float32Array(36).fill(-1)
    values[14] = 1
    values[21] = 1
    expect(contours({ columns: 6, rows: 6, values }).length).toBe(2)
  })
})

describe('coastsOf', () => {
  const random = randomFrom(7)
  const around = (cluster: string, x: number, count: number) =>
    Array.from({ length: count }, () => ({ cluster, x: x + random() * 40, y: random() * 40 }))
  const nodes = [...around('west', 0, 60), ...around('east', 70, 60), ...around('few', 35, 3)]
  const coasts = coastsOf(nodes)

  it('leaves clusters of fewer than four nodes without land', () => {
    expect(coasts.map(({ cluster }) => cluster).sort()).toEqual(['east', 'west'])
  })

  it.each(['west', 'east'])('holds the nodes of %s and none of the other', (cluster) => {
    const loops = coasts.find((coast) => coast.cluster === cluster)?.loops ?? []
    const within = (name: string) =>
      nodes.filter((node) => node.cluster === name && isInside([node.x, node.y], loops)).length
    expect(within(cluster)).toBeGreaterThan(57)
    expect(within(cluster === 'west' ? 'east' : 'west')).toBe(0)
  })

  it('has nothing to draw for no nodes, or for one', () => {
    expect(coastsOf([])).toEqual([])
    expect(coastsOf([{ x: 1, y: 1, cluster: 'a' }])).toEqual([])
  })
})
