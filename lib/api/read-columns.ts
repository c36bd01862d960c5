/** Unpacks a graph from columns, as write-columns.ts packs it. */
import { KINDS, ROLES } from '@/lib/model/concept'
import type { Cluster, ConceptNode, CoOccurrence, Graph, PaperNode, RoleEdge } from '@/lib/model/graph'
import { ByteReader, MalformedBytesError } from './bytes'
import { HEADER, NO_PLACE, type Placed, SHARE_STEPS, type Sheet, STEPS } from './columns-format'

/** @throws MalformedBytesError saying what is wrong with them. */
export function decodeGraph(bytes: Uint8Array): Graph {
  const reader = new ByteReader(bytes)
  if (HEADER.slice(0, 2).some((byte) => reader.byte() !== byte)) throw new MalformedBytesError('it is no graph')
  const version = reader.byte()
  if (version !== HEADER[2]) throw new MalformedBytesError(`it has format ${version}, this page reads ${HEADER[2]}`)
  const [left, top, width, height] = [reader.float64(), reader.float64(), reader.float64(), reader.float64()]
  const whole = { papers: reader.varint(), concepts: reader.varint() }
  const clusters = readClusters(reader)
  const places = { sheet: { left, top, width, height }, clusters }
  const papers = readPapers(reader, places)
  const concepts = readConcepts(reader, places)
  const edges = readEdges(reader, papers, concepts)
  const coOccurrences = readCoOccurrences(reader, concepts)
  reader.end()
  const graph = { papers, concepts, edges, coOccurrences, clusters }
  return whole.papers + whole.concepts > 0 ? { ...graph, whole } : graph
}

interface Places {
  sheet: Sheet
  clusters: readonly Cluster[]
}

function readClusters(reader: ByteReader): Cluster[] {
  const count = reader.count()
  const ids = reader.texts(count)
  const names = reader.texts(count)
  return fill(count, (at) => ({
    id: ids.at(at),
    name: names.at(at),
    papers: reader.varint(),
    concepts: reader.varint(),
    color: reader.varint(),
  }))
}

function readPapers(reader: ByteReader, places: Places): PaperNode[] {
  const count = reader.count()
  const ids = reader.texts(count)
  const titles = reader.texts(count)
  const years = fill(count, () => reader.varint())
  const concepts = fill(count, () => reader.varint())
  const placed = readPlaces(reader, count, places)
  return fill(count, (at) => ({
    id: ids.at(at),
    title: titles.at(at),
    ...(years[at] ? { year: years[at] } : {}),
    concepts: concepts[at]!,
    ...placed[at],
  }))
}

function readConcepts(reader: ByteReader, places: Places): ConceptNode[] {
  const count = reader.count()
  const ids = reader.texts(count)
  const names = reader.texts(count)
  const shorts = reader.texts(count)
  const kinds = fill(count, () => named(KINDS, reader.byte()))
  const papers = fill(count, () => reader.varint())
  const placed = readPlaces(reader, count, places)
  return fill(count, (at) => {
    const short = shorts.at(at)
    const node = { id: ids.at(at), name: names.at(at), kind: kinds[at]!, papers: papers[at]!, ...placed[at] }
    return short === '' ? node : { ...node, short }
  })
}

function readPlaces(reader: ByteReader, count: number, { sheet, clusters }: Places): Placed[] {
  const xs = fill(count, () => reader.uint16())
  const ys = fill(count, () => reader.uint16())
  return fill(count, (at) => {
    const cluster = reader.index(clusters.length + 1)
    const x = xs[at]!
    const y = ys[at]!
    return {
      ...(x === NO_PLACE
        ? {}
        : { x: sheet.left + (x / STEPS) * sheet.width, y: sheet.top + (y / STEPS) * sheet.height }),
      ...(cluster === 0 ? {} : { cluster: clusters[cluster - 1]!.id }),
    }
  })
}

function readEdges(reader: ByteReader, papers: readonly PaperNode[], concepts: readonly ConceptNode[]): RoleEdge[] {
  const pairs = readPairs(reader, papers.length, concepts.length)
  const roles = pairs.map(() => named(ROLES, reader.byte()))
  const confidences = pairs.map(() => reader.byte() / SHARE_STEPS)
  const saliences = pairs.map(() => reader.byte() / SHARE_STEPS)
  return pairs.map(([from, to], at) => ({
    paper: papers[from]!.id,
    concept: concepts[to]!.id,
    role: roles[at]!,
    confidence: confidences[at]!,
    salience: saliences[at]!,
    count: reader.varint(),
  }))
}

function readCoOccurrences(reader: ByteReader, concepts: readonly ConceptNode[]): CoOccurrence[] {
  return readPairs(reader, concepts.length, concepts.length).map(([from, to]) => ({
    source: concepts[from]!.id,
    target: concepts[to]!.id,
    papers: reader.varint(),
  }))
}

function readPairs(reader: ByteReader, froms: number, tos: number): [number, number][] {
  let [from, to] = [0, 0]
  return fill(reader.count(), () => {
    const step = reader.index(froms - from)
    if (step > 0) to = 0
    from += step
    to += reader.index(tos - to)
    return [from, to]
  })
}

function named<T>(names: readonly T[], index: number): T {
  const name = names[index]
  if (name === undefined) throw new MalformedBytesError('it names something that is not there')
  return name
}

const fill = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
