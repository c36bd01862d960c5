/** The graph as GraphML (http://graphml.graphdrawing.org), for yEd, igraph, NetworkX, Cytoscape and Neo4j's apoc. */
import { conceptKey, type Graph, paperKey } from '@/lib/model/graph'
import { escapeXml } from './xml'

type Value = string | number | undefined

/** Property → type and whose it is. */
const KEYS: readonly (readonly [name: string, type: string, of: 'node' | 'edge'])[] = [
  ['type', 'string', 'node'],
  ['label', 'string', 'node'],
  ['kind', 'string', 'node'],
  ['aliases', 'string', 'node'],
  ['year', 'int', 'node'],
  ['links', 'int', 'node'],
  ['cluster', 'string', 'node'],
  ['x', 'double', 'node'],
  ['y', 'double', 'node'],
  ['role', 'string', 'edge'],
  ['confidence', 'double', 'edge'],
  ['mentions', 'int', 'edge'],
  ['papers', 'int', 'edge'],
  ['sentence', 'string', 'edge'],
  ['source', 'string', 'edge'],
]

/** Nodes are keys (`p:…`, `c:…`); papers point to concepts, these to broader ones, co-occurrences have no direction. */
export function toGraphml({ papers, concepts, edges, coOccurrences, clusters, broader = [] }: Graph): string {
  const names = new Map(clusters.map(({ id, name }) => [id, name]))
  const node = (key: string, values: Record<string, Value>): string =>
    `<node id="${escapeXml(key)}">${dataOf('node', values)}</node>`
  const edge = (ends: string, values: Record<string, Value>): string => `<edge ${ends}>${dataOf('edge', values)}</edge>`
  const lines = [
    ...papers.map(({ id, title, year, concepts: links, x, y, cluster = '' }) =>
      node(paperKey(id), { type: 'paper', label: title, year, links, cluster: names.get(cluster), x, y }),
    ),
    ...concepts.map(({ id, name, kind, aliases, papers: links, x, y, cluster = '' }) => {
      const others = aliases?.join('; ') || undefined
      return node(conceptKey(id), {
        type: 'concept',
        label: name,
        kind,
        aliases: others,
        links,
        cluster: names.get(cluster),
        x,
        y,
      })
    }),
    ...edges.map(({ paper, concept, role, confidence, count, evidence }) =>
      edge(endsOf(paperKey(paper), conceptKey(concept)), {
        role,
        confidence,
        mentions: count,
        sentence: evidence?.sentence,
      }),
    ),
    ...coOccurrences.map(({ source, target, papers: together }) =>
      edge(`${endsOf(conceptKey(source), conceptKey(target))} directed="false"`, {
        role: 'co-occurs',
        papers: together,
      }),
    ),
    ...broader.map(({ narrower, broader: wider, source }) =>
      edge(endsOf(conceptKey(narrower), conceptKey(wider)), { role: 'broader', source }),
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

const endsOf = (source: string, target: string): string => `source="${escapeXml(source)}" target="${escapeXml(target)}"`

const dataOf = (of: 'node' | 'edge', values: Record<string, Value>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join('')
