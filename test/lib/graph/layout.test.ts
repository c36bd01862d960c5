import { describe, expect, test } from 'vitest'
import { type LayoutEdge, type LayoutNode, layOut, type Place, roomOf } from '@/lib/graph/layout'
import { shareAstray } from '@/lib/graph/mainland'
import { placeNew } from '@/lib/graph/place-new'
import { randomFrom } from '@/lib/graph/random'
import { addTerritory, placeTerritories } from '@/lib/graph/territories'

/** `count` territories of `size` nodes each, tied into trees, with some links across. */
function sheet(count: number, size: number): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const random = randomFrom(1)
  const edges: LayoutEdge[] = []
  for (let territory = 0; territory < count; territory++) {
    for (let at = 1; at < size; at++) {
      const target = territory * size + Math.floor(random() * at)
      edges.push({ source: territory * size + at, target, weight: 1 })
      if (at % 7 === 0)
        edges.push({ source: territory * size + at, target: Math.floor(random() * count * size), weight: 0.2 })
    }
  }
  const degrees = new Array<number>(count * size).fill(0)
  for (const { source, target } of edges) {
    degrees[source]!++
    degrees[target]!++
  }
  return { nodes: degrees.map((degree, index) => ({ territory: Math.floor(index / size), degree })), edges }
}

const boxOf = (places: readonly Place[]) => ({
  width: Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x)),
  height: Math.max(...places.map(({ y }) => y)) - Math.min(...places.map(({ y }) => y)),
})

describe('layOut', () => {
  const { nodes, edges } = sheet(8, 40)
  const places = layOut(nodes, edges)

  test('puts each node nearest to the middle of its own territory', () => {
    const middles = Array.from({ length: 8 }, (_, territory) => {
      const own = places.filter((__, index) => nodes[index]?.territory === territory)
      return {
        x: own.reduce((sum, { x }) => sum + x, 0) / own.length,
        y: own.reduce((sum, { y }) => sum + y, 0) / own.length,
      }
    })
    const astray = places.filter(({ x, y }, index) => {
      const distances = middles.map((middle) => Math.hypot(middle.x - x, middle.y - y))
      return distances.indexOf(Math.min(...distances)) !== nodes[index]?.territory
    })
    expect(astray).toEqual([])
  })

  test('lets no two nodes lie on each other', () => {
    for (let a = 0; a < places.length; a++) {
      for (let b = a + 1; b < places.length; b++) {
        const distance = Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y)
        expect(distance).toBeGreaterThan((roomOf(nodes[a]!.degree) + roomOf(nodes[b]!.degree)) * 0.6)
      }
    }
  })

  test('leaves a gap between territories and fills a wide sheet', () => {
    let nearest = Number.POSITIVE_INFINITY
    for (let a = 0; a < places.length; a++) {
      for (let b = 0; b < a; b++) {
        if (nodes[a]!.territory === nodes[b]!.territory) continue
        nearest = Math.min(nearest, Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y))
      }
    }
    expect(nearest).toBeGreaterThan(roomOf(1) * 3)
    const { width, height } = boxOf(places)
    expect(width / height).toBeGreaterThan(1.2)
    expect(width / height).toBeLessThan(2.1)
  })

  test('drawn again lies much as it did, though it grew', () => {
    const mirrored = places.map(({ x, y }, index) => (index % 40 === 7 ? undefined : { x: -x, y }))
    const again = layOut(nodes, edges, mirrored)
    const far = (of: readonly (Place | undefined)[]) =>
      again.reduce((sum, { x, y }, at) => sum + (of[at] ? Math.hypot(of[at].x - x, of[at].y - y) : 0), 0)
    expect(far(mirrored)).toBeLessThan(far(places) / 4)
  })

  test('is the same each time', () => {
    expect(layOut(nodes, edges)).toEqual(places)
  })

  test('takes one node, none, and nodes without a territory', () => {
    expect(layOut([], [])).toEqual([])
    expect(layOut([{ territory: 0, degree: 0 }], [])).toEqual([{ x: 0, y: 0 }])
    const loose = layOut(
      [{ territory: 0, degree: 0 }, ...Array.from({ length: 5 }, () => ({ territory: -1, degree: 0 }))],
      [],
    )
    expect(new Set(loose.map(({ x, y }) => `${x} ${y}`)).size).toBe(6)
  })
})

describe('shareAstray', () => {
  const { nodes, edges } = sheet(8, 40)
  const places = layOut(nodes, edges)

  test('is nothing of a fresh layout, whatever has no territory', () => {
    expect(shareAstray(nodes, places)).toBe(0)
    expect(shareAstray([], [])).toBe(0)
    const loose = [0, 900, 1800].map((x) => ({ x, y: 0 }))
    expect(
      shareAstray(
        loose.map(() => ({ territory: -1, degree: 1 })),
        loose,
      ),
    ).toBe(0)
  })

  test('counts the smaller parts of a territory that lies in several', () => {
    // Of the last one ten nodes lie where the first one is.
    const apart = places.map((place, index) => (index < nodes.length - 10 ? place : places[index - 280]!))
    expect(shareAstray(nodes, apart)).toBeCloseTo(10 / nodes.length)
  })
})

describe('placeNew', () => {
  const { nodes, edges } = sheet(4, 30)
  const places = layOut(nodes, edges)

  test('moves nothing that has a place', () => {
    const known = places.map((place, index) => (index % 5 === 0 ? undefined : place))
    placeNew(nodes, edges, known).forEach((place, index) => {
      if (known[index]) expect(place).toEqual(known[index])
    })
  })

  test('puts a newcomer beside its neighbours, on no other node', () => {
    const neighbor = places[35]!
    const grown = placeNew(
      [...nodes, { territory: 1, degree: 1 }],
      [...edges, { source: nodes.length, target: 35, weight: 1 }],
      [...places, undefined],
    )
    const spot = grown.at(-1)!
    expect(Math.hypot(spot.x - neighbor.x, spot.y - neighbor.y)).toBeLessThan(boxOf(places).width / 8)
    for (const place of places) expect(Math.hypot(spot.x - place.x, spot.y - place.y)).toBeGreaterThan(roomOf(1))
  })

  test('keeps growing territories apart', () => {
    const newcomers = Array.from({ length: 40 }, (_, at) => ({ territory: at % 4, degree: 1 }))
    const links = newcomers.map(({ territory }, at) => ({
      source: nodes.length + at,
      target: territory * 30,
      weight: 1,
    }))
    const all = [...nodes, ...newcomers]
    const grown = placeNew(all, [...edges, ...links], [...places, ...newcomers.map(() => undefined)])
    for (let a = nodes.length; a < grown.length; a++) {
      for (let b = 0; b < grown.length; b++) {
        if (all[a]!.territory === all[b]!.territory) continue
        expect(Math.hypot(grown[a]!.x - grown[b]!.x, grown[a]!.y - grown[b]!.y)).toBeGreaterThan(roomOf(1) * 2)
      }
    }
  })

  test('finds room for many newcomers that know only each other', () => {
    const loose = Array.from({ length: 40 }, () => ({ territory: -1, degree: 1 }))
    const chain = loose
      .slice(1)
      .map((_, at) => ({ source: nodes.length + at, target: nodes.length + at + 1, weight: 1 }))
    const grown = placeNew([...nodes, ...loose], [...edges, ...chain], [...places, ...loose.map(() => undefined)])
    expect(new Set(grown.map(({ x, y }) => `${x} ${y}`)).size).toBe(grown.length)
  })
})

describe('territories', () => {
  test('do not lie on each other, and strong ties are neighbours', () => {
    const radii = [50, 40, 40, 30, 30, 20, 20, 10]
    const tied = (a: number, b: number) => (Math.abs(a - b) === 4 ? 1 : 0.01)
    const discs = placeTerritories(radii, tied)
    const apart = (a: number, b: number) =>
      Math.hypot(discs[a]!.x - discs[b]!.x, discs[a]!.y - discs[b]!.y) - radii[a]! - radii[b]!
    for (let a = 0; a < radii.length; a++) for (let b = 0; b < a; b++) expect(apart(a, b)).toBeGreaterThan(-2)
    const all: number[] = []
    for (let a = 0; a < radii.length; a++) for (let b = 0; b < a; b++) all.push(apart(a, b))
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean([0, 1, 2, 3].map((a) => apart(a, a + 4)))).toBeLessThan(mean(all) / 2)
  })

  test('one more finds a place beside the others', () => {
    const discs = addTerritory(
      placeTerritories([30, 20, 20], () => 0.1),
      10,
    )
    const last = discs.at(-1)!
    for (const disc of discs.slice(0, -1)) {
      expect(Math.hypot(disc.x - last.x, disc.y - last.y)).toBeGreaterThanOrEqual(disc.radius + last.radius - 0.001)
    }
  })
})
