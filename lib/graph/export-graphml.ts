/** The graph as GraphML (http://graphml.graphdrawing.org), for yEd, igraph, NetworkX, Cytoscape and Neo4j's apoc. */
import { conceptKey, type Graph, paperKey } from '@/lib/model/graph'
import { escapeXml } from './xml'

type Value = string | number | undefined

/** Property → type and whose it is. */
const KEYS: readonly (readonly [name: string, type: string, of: 'node' | 'edge'])[] = [
  ['type', 'string', 'node'],
  ['label', 'string', 'node'],
  ['kind', 'string', 'node'],
  ['year', 'int', 'node'],
  ['links', 'int', 'node'],
  ['cluster', 'string', 'node'],
  ['x', 'double', 'node'],
  ['y', 'double', 'node'],
  ['role', 'string', 'edge'],
  ['confidence', 'double', 'edge'],
  ['mentions', 'int', 'edge'],
  ['papers', 'int', 'edge'],
]

/** Nodes are keys (`p:…`, `c:…`); papers point to concepts, co-occurrences have no direction. */
export function toGraphml({ papers, concepts, edges, coOccurrences, clusters }: Graph): string {
  const names = new Map(clusters.map(({ id, name }) => [id, name]))
  const node = (key: string, values: Record<string, Value>): string =>
    `<node id="${escapeXml(key)}">${dataOf('node', values)}</node>`
  const lines = [
    ...papers.map(({ id, title, year, concepts: links, x, y, cluster = '' }) =>
      node(paperKey(id), { type: 'paper', label: title, year, links, cluster: names.get(cluster), x, y }),
    ),
    ...concepts.map(({ id, name, kind, papers: links, x, y, cluster = '' }) =>
      node(conceptKey(id), { type: 'concept', label: name, kind, links, cluster: names.get(cluster), x, y }),
    ),
    ...edges.map(
      ({ paper, concept, role, confidence, count }) =>
        `<edge source="${escapeXml(paperKey(paper))}" target="${escapeXml(conceptKey(concept))}">${dataOf('edge', { role, confidence, mentions: count })}</edge>`,
    ),
    ...coOccurrences.map(
      ({ source, target, papers: together }) =>
        `<edge source="${escapeXml(conceptKey(source))}" target="${escapeXml(conceptKey(target))}" directed="false">${dataOf('edge', { role: 'co-occurs', papers: together })}</edge>`,
    ),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(([name, type, of]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '<graph edgedefault="directed">',
    ...lines,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

const dataOf = (of: 'node' | 'edge', values: Record<string, Value>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join('')
