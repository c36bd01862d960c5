/** The graph as GEXF 1.3 (https://gexf.net), for Gephi and Gephi Lite: places, sizes and cluster colours come along. */
import { conceptKey, type Graph, paperKey } from '@/lib/model/graph'
import { clusterColor } from './appearance'
import { escapeXml } from './xml'

const ATTRIBUTES = ['type', 'kind', 'aliases', 'cluster', 'year', 'links'] as const
const EDGE_ATTRIBUTES = ['role', 'confidence', 'mentions', 'papers', 'sentence', 'source'] as const
const TYPES: Readonly<Record<string, string>> = {
  year: 'integer',
  links: 'integer',
  confidence: 'double',
  mentions: 'integer',
  papers: 'integer',
}

type Values = Partial<Record<string, string | number | undefined>>

/** Nodes are keys (`p:…`, `c:…`); papers point to concepts, these to broader ones, co-occurrences have no direction. */
export function toGexf(graph: Graph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph defaultedgetype="directed" mode="static">',
    declare('node', ATTRIBUTES),
    declare('edge', EDGE_ATTRIBUTES),
    '<nodes>',
    ...nodeLines(graph),
    '</nodes>',
    '<edges>',
    ...edgeLines(graph),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function nodeLines(graph: Graph): string[] {
  const clusters = new Map(graph.clusters.map((cluster) => [cluster.id, cluster]))
  const nodes = [
    ...graph.papers.map((paper) => ({
      key: paperKey(paper.id),
      label: paper.title,
      values: { type: 'paper', year: paper.year, links: paper.concepts },
      place: paper,
    })),
    ...graph.concepts.map((concept) => ({
      key: conceptKey(concept.id),
      label: concept.name,
      values: {
        type: 'concept',
        kind: concept.kind,
        aliases: concept.aliases?.join('; ') || undefined,
        links: concept.papers,
      },
      place: concept,
    })),
  ]
  return nodes.map(({ key, label, values, place: { x, y, cluster } }) => {
    const home = clusters.get(cluster ?? '')
    const all = { ...values, cluster: home?.name }
    // Gephi's y axis points up, a screen's down.
    const position = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${-y || 0}" z="0"/>`
    const size = (2 + 2 * Math.sqrt(values.links)).toFixed(2)
    const color = clusterColor(home?.color, 'light').toLowerCase()
    return `<node id="${escapeXml(key)}" label="${escapeXml(label)}">${attributesOf(all, ATTRIBUTES)}${position}<viz:size value="${size}"/><viz:color hex="${color}"/></node>`
  })
}

/** An edge's kind keeps apart two between the same nodes, which Gephi would merge. */
function edgeLines({ edges, coOccurrences, broader = [] }: Graph): string[] {
  const roles = edges.map(({ paper, concept, role, confidence, count, evidence }) => ({
    ends: endsOf(paperKey(paper), conceptKey(concept)),
    weight: confidence,
    values: { role, confidence, mentions: count, sentence: evidence?.sentence },
  }))
  const bonds = coOccurrences.map(({ source, target, papers }) => ({
    ends: `${endsOf(conceptKey(source), conceptKey(target))} type="undirected"`,
    weight: papers,
    values: { role: 'co-occurs', papers },
  }))
  const kinds = broader.map(({ narrower, broader: wider, source }) => ({
    ends: endsOf(conceptKey(narrower), conceptKey(wider)),
    weight: 1,
    values: { role: 'broader', source },
  }))
  return [...roles, ...bonds, ...kinds].map(
    ({ ends, weight, values }, at) =>
      `<edge id="${at}" ${ends} kind="${values.role}" weight="${weight}">${attributesOf(values, EDGE_ATTRIBUTES)}</edge>`,
  )
}

const endsOf = (source: string, target: string): string => `source="${escapeXml(source)}" target="${escapeXml(target)}"`

const declare = (of: 'node' | 'edge', names: readonly string[]): string =>
  `<attributes class="${of}">${names
    .map((name) => `<attribute id="${name}" title="${name}" type="${TYPES[name] ?? 'string'}"/>`)
    .join('')}</attributes>`

function attributesOf(values: Values, names: readonly string[]): string {
  const given = names.filter((name) => values[name] !== undefined)
  const lines = given.map((name) => `<attvalue for="${name}" value="${escapeXml(String(values[name]))}"/>`)
  return lines.length > 0 ? `<attvalues>${lines.join('')}</attvalues>` : ''
}
