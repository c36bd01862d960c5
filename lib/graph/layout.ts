/**
 * The picture: clusters as territories on a sheet of 16:10 with clear gaps for their names, inside each of them the nodes
 * where their links put them. The same graph in the same order gives the same places; where there was an earlier picture, what it had
 * lies much as it did.
 */
import { type InnerEdge, layOutInside } from './inner-layout'
import type { Particles } from './particles'
import { randomFrom } from './random'
import { relax, type Spring } from './relax'
import { addTerritory, placeTerritories, type Territory } from './territories'

export interface LayoutNode {
  /** Number of its territory, from 0; -1 for nodes without one, which share the rim. */
  territory: number
  /** Links that it has in the whole graph. */
  degree: number
}

export interface LayoutEdge {
  /** Indexes into the nodes. */
  source: number
  target: number
  /** How much it binds, from 0. */
  weight: number
}

export interface Place {
  x: number
  y: number
}

/** Room around a node that has one link, in layout units; a disc drawn on screen takes about half of it. */
const ROOM = 5
/** Clear space between territories, in such rooms. */
const GAP = 4.2
/** The same in layout units. */
export const CLEAR = GAP * ROOM
/** How much of a territory's disc its nodes fill. */
const FILLING = 0.74

export const roomOf = (degree: number): number => ROOM * (0.72 + 0.28 * Math.sqrt(Math.max(1, degree)) ** 0.8)

/** `earlier` are the places that nodes had, by index. */
export function layOut(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  earlier: readonly (Place | undefined)[] = [],
): Place[] {
  const groups = groupByTerritory(nodes)
  const centers = groups.map((members) => centerOf(members, earlier))
  const territories = placeGroups(nodes, edges, groups, centers)
  const particles: Particles = {
    x: new Float64Array(nodes.length),
    y: new Float64Array(nodes.length),
    radius: Float64Array.from(nodes, ({ degree }) => roomOf(degree)),
    territory: Int32Array.from(nodes, ({ territory }) => territory),
  }
  const before = { places: earlier, centers }
  fillGroups(groups, { nodes, edges, territories, particles, before })
  const home = new Int32Array(nodes.length)
  groups.forEach((members, group) => {
    for (const index of members) home[index] = group
  })
  relax(particles, {
    rounds: nodes.length > 20_000 ? 30 : 90,
    gap: CLEAR,
    springs: toSprings(nodes, edges),
    pull: (heat) => {
      for (let index = 0; index < nodes.length; index++) {
        const { x, y } = territories[home[index]!]!
        particles.x[index]! += (x - particles.x[index]!) * 0.012 * heat
        particles.y[index]! += (y - particles.y[index]!) * 0.012 * heat
      }
    },
  })
  return nodes.map((_, index) => ({ x: round(particles.x[index]!), y: round(particles.y[index]!) }))
}

/** Share of the box around all places that the rooms of the nodes take: 0.3 to 0.45 in a fresh layout. */
export function filledShare(nodes: readonly LayoutNode[], places: readonly (Place | undefined)[]): number {
  let [left, right, top, bottom, filled] = [Infinity, -Infinity, Infinity, -Infinity, 0]
  places.forEach((place, index) => {
    if (!place) return
    const room = roomOf(nodes[index]!.degree)
    filled += Math.PI * room * room
    left = Math.min(left, place.x - room)
    right = Math.max(right, place.x + room)
    top = Math.min(top, place.y - room)
    bottom = Math.max(bottom, place.y + room)
  })
  return filled > 0 ? filled / ((right - left) * (bottom - top)) : 0
}

export const round = (value: number): number => Math.round(value * 100) / 100 + 0

/** Members of each territory; those without one come last. */
function groupByTerritory(nodes: readonly LayoutNode[]): number[][] {
  const count = nodes.reduce((most, { territory }) => Math.max(most, territory + 1), 0)
  const groups: number[][] = Array.from({ length: count }, () => [])
  const rest: number[] = []
  nodes.forEach(({ territory }, index) => {
    ;(territory < 0 ? rest : groups[territory]!).push(index)
  })
  return rest.length > 0 ? [...groups, rest] : groups
}

/** The middle of where they were; undefined where none was anywhere. */
function centerOf(members: readonly number[], places: readonly (Place | undefined)[]): Place | undefined {
  const known = members.flatMap((index) => places[index] ?? [])
  if (known.length === 0) return undefined
  const mean = (of: (place: Place) => number) => known.reduce((sum, place) => sum + of(place), 0) / known.length
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}

function placeGroups(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  groups: number[][],
  centers: readonly (Place | undefined)[],
): Territory[] {
  const radii = groups.map((members) => {
    const area = members.reduce((sum, index) => sum + roomOf(nodes[index]!.degree) ** 2, 0)
    return Math.sqrt(area / FILLING) + CLEAR / 2
  })
  const count = groups.length
  const groupOf = (index: number): number => (nodes[index]!.territory < 0 ? count - 1 : nodes[index]!.territory)
  const between = new Float64Array(count * count)
  const volume = new Float64Array(count)
  for (const { source, target, weight } of edges) {
    const a = groupOf(source)
    const b = groupOf(target)
    volume[a]! += weight
    volume[b]! += weight
    if (a === b) continue
    between[a * count + b]! += weight
    between[b * count + a]! += weight
  }
  const tie = (a: number, b: number): number =>
    between[a * count + b]! / Math.sqrt((volume[a]! || 1) * (volume[b]! || 1))
  const named = nodes.reduce((most, { territory }) => Math.max(most, territory + 1), 0)
  const placed = placeTerritories(radii.slice(0, named), tie, centers)
  return radii.slice(named).reduce(addTerritory, placed)
}

interface Filling {
  nodes: readonly LayoutNode[]
  edges: readonly LayoutEdge[]
  territories: readonly Territory[]
  particles: Particles
  /** The earlier picture: places of nodes and centers of groups. */
  before: { places: readonly (Place | undefined)[]; centers: readonly (Place | undefined)[] }
}

function fillGroups(groups: readonly number[][], { nodes, edges, territories, particles, before }: Filling): void {
  const groupOf = new Int32Array(nodes.length)
  const indexIn = new Int32Array(nodes.length)
  groups.forEach((members, group) => {
    members.forEach((index, at) => {
      groupOf[index] = group
      indexIn[index] = at
    })
  })
  const inner: InnerEdge[][] = groups.map(() => [])
  const outward = outwardPull({ nodes, edges, territories }, groupOf)
  for (const { source, target, weight } of edges) {
    const group = groupOf[source]!
    if (group !== groupOf[target]) continue
    inner[group]!.push({ source: indexIn[source]!, target: indexIn[target]!, weight })
  }
  groups.forEach((members, group) => {
    const { x, y, radius } = territories[group]!
    const random = randomFrom(group + 1)
    const center = before.centers[group]
    const start = members.map((index) => {
      const area = particles.radius[index]! ** 2
      const place = before.places[index]
      if (center && place) return { x: place.x - center.x, y: place.y - center.y, area }
      const x = outward.x[index]! * radius * 0.8 + (random() - 0.5) * radius
      const y = outward.y[index]! * radius * 0.8 + (random() - 0.5) * radius
      return { x, y, area }
    })
    const places = layOutInside(start, inner[group]!, radius - CLEAR / 2)
    members.forEach((index, at) => {
      particles.x[index] = x + places[at]!.x
      particles.y[index] = y + places[at]!.y
    })
  })
}

/** For each node the mean direction, at most 1 long, of the territories that its links lead to. */
function outwardPull(
  { nodes, edges, territories }: Pick<Filling, 'nodes' | 'edges' | 'territories'>,
  groupOf: Int32Array,
): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(nodes.length)
  const y = new Float64Array(nodes.length)
  const all = new Float64Array(nodes.length)
  const lead = (from: number, to: number, weight: number): void => {
    all[from]! += weight
    const here = territories[groupOf[from]!]!
    const there = territories[groupOf[to]!]!
    const distance = Math.hypot(there.x - here.x, there.y - here.y)
    if (distance === 0) return
    x[from]! += (weight * (there.x - here.x)) / distance
    y[from]! += (weight * (there.y - here.y)) / distance
  }
  for (const { source, target, weight } of edges) {
    lead(source, target, weight)
    lead(target, source, weight)
  }
  for (let index = 0; index < nodes.length; index++) {
    x[index]! /= all[index] || 1
    y[index]! /= all[index] || 1
  }
  return { x, y }
}

/** Links inside a territory pull; those across are left to show, not to pull. */
function toSprings(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Spring[] {
  const most = edges.reduce((high, { weight }) => Math.max(high, weight), 1e-9)
  return edges
    .filter(({ source, target }) => nodes[source]!.territory === nodes[target]!.territory)
    .map(({ source, target, weight }) => {
      const busiest = Math.max(nodes[source]!.degree, nodes[target]!.degree, 1)
      return { source, target, strength: (0.05 * (weight / most)) / Math.sqrt(busiest) }
    })
}
