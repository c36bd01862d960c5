/** The graph as GraphML (http://graphml.graphdrawing.org), for yEd, igraph, NetworkX, Cytoscape and Neo4j's apoc. */
import { conceptKey, type GraphPart, paperKey } from '@/lib/model/graph'
import { endsOf, escapeXml } from './xml'

type Value = string | number | undefined

/** Property → type and whose it is. */
const KEYS: readonly (readonly [name: string, type: string, of: 'node' | 'edge'])[] = [
  ['type', 'string', 'node'],
  ['label', 'string', 'node'],
  ['kind', 'string', 'node'],
  ['aliases', 'string', 'node'],
  ['year', 'int', 'node'],
  ['links', 'int', 'node'],
  ['bridging', 'double', 'node'],
  ['cluster', 'string', 'node'],
  ['x', 'double', 'node'],
  ['y', 'double', 'node'],
  ['role', 'string', 'edge'],
  ['weight', 'double', 'edge'],
  ['confidence', 'double', 'edge'],
  ['salience', 'double', 'edge'],
  ['roleConfidence', 'double', 'edge'],
  ['mentions', 'int', 'edge'],
  ['papers', 'int', 'edge'],
  ['sentence', 'string', 'edge'],
  ['source', 'string', 'edge'],
]

/**
 * Nodes are keys (`p:…`, `c:…`); papers point to concepts, these to broader ones. Co-occurrences are told by their role: NetworkX
 * reads no graph in which only some edges have a direction.
 * @param parts that give clusters before nodes
 */
export async function* toGraphml(parts: AsyncIterable<GraphPart>): AsyncGenerator<string> {
  const clusters = new Map<string, string>()
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(([name, type, of]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '<graph edgedefault="directed">\n',
  ].join('\n')
  for await (const part of parts) {
    for (const { id, name } of part.clusters ?? []) clusters.set(id, name)
    yield [...nodeLines(part, clusters), ...edgeLines(part), ''].join('\n')
  }
  yield '</graph>\n</graphml>\n'
}

function* nodeLines(
  { papers = [], concepts = [] }: GraphPart,
  clusters: ReadonlyMap<string, string>,
): Generator<string> {
  for (const { id, title, year, concepts: links, x, y, cluster = '' } of papers) {
    yield node(paperKey(id), { type: 'paper', label: title, year, links, cluster: clusters.get(cluster), x, y })
  }
  for (const { id, name, kind, aliases, papers: links, bridging, x, y, cluster = '' } of concepts) {
    const others = aliases?.join('; ') || undefined
    const home = clusters.get(cluster)
    const values = { type: 'concept', label: name, kind, aliases: others, links, bridging, cluster: home, x, y }
    yield node(conceptKey(id), values)
  }
}

function* edgeLines({ broader = [], edges = [], coOccurrences = [] }: GraphPart): Generator<string> {
  for (const { narrower, broader: wider, source } of broader) {
    yield edge(endsOf(conceptKey(narrower), conceptKey(wider)), { role: 'broader', weight: 1, source })
  }
  for (const { paper, concept, role, confidence, salience, count, evidence } of edges) {
    const { roleConfidence, sentence } = evidence ?? {}
    const values = { role, weight: salience, confidence, salience, roleConfidence, mentions: count, sentence }
    yield edge(endsOf(paperKey(paper), conceptKey(concept)), values)
  }
  for (const { source, target, papers } of coOccurrences) {
    yield edge(endsOf(conceptKey(source), conceptKey(target)), { role: 'co-occurs', weight: papers, papers })
  }
}

const node = (key: string, values: Record<string, Value>): string =>
  `<node id="${escapeXml(key)}">${dataOf('node', values)}</node>`

const edge = (ends: string, values: Record<string, Value>): string => `<edge ${ends}>${dataOf('edge', values)}</edge>`

const dataOf = (of: 'node' | 'edge', values: Record<string, Value>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join('')
