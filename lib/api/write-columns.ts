/** Packs the graph into columns; read-columns.ts unpacks them. */
import { KINDS, ROLES } from '@/lib/model/concept'
import { MAIN_SALIENCE } from '@/lib/model/facts'
import type { Graph } from '@/lib/model/graph'
import { ByteWriter } from './bytes'
import { HEADER, NO_PLACE, type Placed, SHARE_STEPS, type Sheet, STEPS } from './columns-format'

/** Edges come out sorted by the order of their nodes, confidence and salience in steps of 0.004, places in 65,535ths of the sheet. */
export function encodeGraph(graph: Graph): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (const byte of HEADER) writer.byte(byte)
  const { papers, concepts, clusters } = graph
  const sheet = sheetOf([...papers, ...concepts])
  for (const side of [sheet.left, sheet.top, sheet.width, sheet.height]) writer.float64(side)
  writer.varint(graph.whole?.papers ?? 0)
  writer.varint(graph.whole?.concepts ?? 0)
  writer.varint(clusters.length)
  writer.texts(clusters.map(({ id }) => id))
  writer.texts(clusters.map(({ name }) => name))
  for (const cluster of clusters) {
    writer.varint(cluster.papers)
    writer.varint(cluster.concepts)
    writer.varint(cluster.color)
  }
  const clusterAt = new Map(clusters.map(({ id }, index) => [id, index]))
  writer.varint(papers.length)
  writer.texts(papers.map(({ id }) => id))
  writer.texts(papers.map(({ title }) => title))
  for (const { year } of papers) writer.varint(year ?? 0)
  for (const paper of papers) writer.varint(paper.concepts)
  writePlaces(writer, papers, { sheet, clusterAt })
  writer.varint(concepts.length)
  writer.texts(concepts.map(({ id }) => id))
  writer.texts(concepts.map(({ name }) => name))
  writer.texts(concepts.map(({ short }) => short ?? ''))
  for (const { kind } of concepts) writer.byte(KINDS.indexOf(kind))
  for (const concept of concepts) writer.varint(concept.papers)
  writePlaces(writer, concepts, { sheet, clusterAt })
  writeLinks(writer, graph)
  return writer.finish()
}

interface Placing {
  sheet: Sheet
  clusterAt: ReadonlyMap<string, number>
}

function sheetOf(nodes: readonly Placed[]): Sheet {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of nodes) {
    if (x === undefined || y === undefined) continue
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return left <= right
    ? { left, top, width: right - left, height: bottom - top }
    : { left: 0, top: 0, width: 0, height: 0 }
}

function writePlaces(writer: ByteWriter, nodes: readonly Placed[], { sheet, clusterAt }: Placing): void {
  const placed = nodes.map(({ x, y }) => x !== undefined && y !== undefined)
  const step = (value: number, from: number, length: number): number =>
    length > 0 ? Math.round(((value - from) / length) * STEPS) : 0
  nodes.forEach(({ x }, at) => {
    writer.uint16(placed[at] ? step(x ?? 0, sheet.left, sheet.width) : NO_PLACE)
  })
  nodes.forEach(({ y }, at) => {
    writer.uint16(placed[at] ? step(y ?? 0, sheet.top, sheet.height) : NO_PLACE)
  })
  for (const { cluster } of nodes) writer.varint(cluster === undefined ? 0 : (clusterAt.get(cluster) ?? -1) + 1)
}

function writeLinks(writer: ByteWriter, { papers, concepts, edges, coOccurrences }: Graph): void {
  const paperAt = new Map(papers.map(({ id }, index) => [id, index]))
  const conceptAt = new Map(concepts.map(({ id }, index) => [id, index]))
  const roles = toPairs(edges, ({ paper, concept }) => [paperAt.get(paper), conceptAt.get(concept)])
  writePairs(writer, roles)
  for (const { value } of roles) writer.byte(ROLES.indexOf(value.role))
  for (const { value } of roles) writer.byte(Math.round(value.confidence * SHARE_STEPS))
  for (const { value } of roles) writer.byte(salienceSteps(value.salience))
  for (const { value } of roles) writer.varint(value.count)
  const bonds = toPairs(coOccurrences, ({ source, target }) => [conceptAt.get(source), conceptAt.get(target)])
  writePairs(writer, bonds)
  for (const { value } of bonds) writer.varint(value.papers)
}

/** The nearest step on its own side of what tells the main from what is said by the way. */
function salienceSteps(salience: number): number {
  const nearest = Math.round(salience * SHARE_STEPS)
  const main = Math.ceil(MAIN_SALIENCE * SHARE_STEPS)
  return salience < MAIN_SALIENCE ? Math.min(nearest, main - 1) : Math.max(nearest, main)
}

interface Pair<T> {
  from: number
  to: number
  value: T
}

/** Links by the order of their nodes; those to a node that is not in the graph are left out. */
function toPairs<T>(links: readonly T[], ends: (link: T) => [number | undefined, number | undefined]): Pair<T>[] {
  const pairs: Pair<T>[] = []
  for (const value of links) {
    const [from, to] = ends(value)
    if (from !== undefined && to !== undefined) pairs.push({ from, to, value })
  }
  return pairs.sort((a, b) => a.from - b.from || a.to - b.to)
}

function writePairs(writer: ByteWriter, pairs: readonly Pair<unknown>[]): void {
  writer.varint(pairs.length)
  let [from, to] = [0, 0]
  for (const pair of pairs) {
    if (pair.from !== from) to = 0
    writer.varint(pair.from - from)
    writer.varint(pair.to - to)
    from = pair.from
    to = pair.to
  }
}
