/** The graph as GEXF 1.3 (https://gexf.net), for Gephi and Gephi Lite: places, sizes and cluster colours come along. */
import { type Cluster, conceptKey, type GraphPart, paperKey } from '@/lib/model/graph'
import { clusterColor } from './appearance'
import { endsOf, escapeXml } from './xml'

const ATTRIBUTES = ['type', 'kind', 'aliases', 'cluster', 'year', 'links', 'bridging'] as const
const EDGE_ATTRIBUTES = [
  'role',
  'confidence',
  'salience',
  'roleConfidence',
  'mentions',
  'papers',
  'sentence',
  'source',
] as const
const TYPES: Readonly<Record<string, string>> = {
  year: 'integer',
  links: 'integer',
  bridging: 'double',
  confidence: 'double',
  salience: 'double',
  roleConfidence: 'double',
  mentions: 'integer',
  papers: 'integer',
}

type Values = Partial<Record<string, string | number | undefined>>

/**
 * Nodes are keys (`p:…`, `c:…`); papers point to concepts, these to broader ones. Co-occurrences are told by their role: NetworkX
 * reads no graph in which only some edges have a direction.
 * @param parts that give clusters before nodes, and nodes before links
 */
export async function* toGexf(parts: AsyncIterable<GraphPart>): AsyncGenerator<string> {
  const clusters = new Map<string, Cluster>()
  let links = 0
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph defaultedgetype="directed" mode="static">',
    declare('node', ATTRIBUTES),
    declare('edge', EDGE_ATTRIBUTES),
    '<nodes>\n',
  ].join('\n')
  for await (const part of parts) {
    for (const cluster of part.clusters ?? []) clusters.set(cluster.id, cluster)
    let text = ''
    for (const node of nodesOf(part)) text += `${nodeLine(node, clusters)}\n`
    for (const edge of edgesOf(part)) {
      if (links === 0) text += BETWEEN
      text += `${edgeLine(edge, links++)}\n`
    }
    yield text
  }
  yield `${links === 0 ? BETWEEN : ''}</edges>\n</graph>\n</gexf>\n`
}

const BETWEEN = '</nodes>\n<edges>\n'

interface Node {
  key: string
  label: string
  values: Values & { links: number }
  place: { x?: number | undefined; y?: number | undefined; cluster?: string | undefined }
}

function* nodesOf({ papers = [], concepts = [] }: GraphPart): Generator<Node> {
  for (const paper of papers) {
    const values = { type: 'paper', year: paper.year, links: paper.concepts }
    yield { key: paperKey(paper.id), label: paper.title, values, place: paper }
  }
  for (const concept of concepts) {
    const aliases = concept.aliases?.join('; ') || undefined
    const values = { type: 'concept', kind: concept.kind, aliases, links: concept.papers, bridging: concept.bridging }
    yield { key: conceptKey(concept.id), label: concept.name, values, place: concept }
  }
}

function nodeLine(
  { key, label, values, place: { x, y, cluster } }: Node,
  clusters: ReadonlyMap<string, Cluster>,
): string {
  const home = clusters.get(cluster ?? '')
  const all = { ...values, cluster: home?.name }
  // Gephi's y axis points up, a screen's down.
  const position = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${-y || 0}" z="0"/>`
  const size = (2 + 2 * Math.sqrt(values.links)).toFixed(2)
  const color = colorOf(clusterColor(home?.color, 'light').toLowerCase())
  return `<node id="${escapeXml(key)}" label="${escapeXml(label)}">${attributesOf(all, ATTRIBUTES)}${position}<viz:size value="${size}"/>${color}</node>`
}

/** Gephi Lite and GEXF 1.3 know `hex`, NetworkX and older readers the three numbers. */
function colorOf(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
  return `<viz:color r="${r}" g="${g}" b="${b}" hex="${hex}"/>`
}

interface Edge {
  ends: string
  weight: number
  values: Values & { role: string }
}

function* edgesOf({ broader = [], edges = [], coOccurrences = [] }: GraphPart): Generator<Edge> {
  for (const { narrower, broader: wider, source } of broader) {
    yield { ends: endsOf(conceptKey(narrower), conceptKey(wider)), weight: 1, values: { role: 'broader', source } }
  }
  for (const { paper, concept, role, confidence, salience, count, evidence } of edges) {
    const { roleConfidence, sentence } = evidence ?? {}
    const values = { role, confidence, salience, roleConfidence, mentions: count, sentence }
    yield { ends: endsOf(paperKey(paper), conceptKey(concept)), weight: salience, values }
  }
  for (const { source, target, papers } of coOccurrences) {
    yield {
      ends: endsOf(conceptKey(source), conceptKey(target)),
      weight: papers,
      values: { role: 'co-occurs', papers },
    }
  }
}

/** An edge's kind keeps apart two between the same nodes, which Gephi would merge. */
const edgeLine = ({ ends, weight, values }: Edge, id: number): string =>
  `<edge id="${id}" ${ends} kind="${values.role}" weight="${weight}">${attributesOf(values, EDGE_ATTRIBUTES)}</edge>`

const declare = (of: 'node' | 'edge', names: readonly string[]): string =>
  `<attributes class="${of}">${names
    .map((name) => `<attribute id="${name}" title="${name}" type="${TYPES[name] ?? 'string'}"/>`)
    .join('')}</attributes>`

function attributesOf(values: Values, names: readonly string[]): string {
  const given = names.filter((name) => values[name] !== undefined)
  const lines = given.map((name) => `<attvalue for="${name}" value="${escapeXml(String(values[name]))}"/>`)
  return lines.length > 0 ? `<attvalues>${lines.join('')}</attvalues>` : ''
}
