/** The links of the graph as one table (RFC 4180), for a spreadsheet: a row per paper and concept. */
import type { Graph } from '@/lib/model/graph'

const HEADER = ['paper', 'title', 'year', 'role', 'concept', 'name', 'kind', 'confidence', 'mentions', 'cluster']

/** `cluster` is the paper's. A paper without concepts has a row of its own. */
export function toCsv({ papers, concepts, edges, clusters }: Graph): string {
  const conceptOf = new Map(concepts.map((concept) => [concept.id, concept]))
  const clusterNames = new Map(clusters.map(({ id, name }) => [id, name]))
  const linksOf = new Map<string, typeof edges>()
  for (const edge of edges) {
    const own = linksOf.get(edge.paper)
    if (own) own.push(edge)
    else linksOf.set(edge.paper, [edge])
  }
  const rows = papers.flatMap(({ id, title, year, cluster = '' }) => {
    const links = linksOf.get(id) ?? []
    const home = clusterNames.get(cluster)
    if (links.length === 0) return [[id, title, year, '', '', '', '', '', '', home]]
    return links.map(({ concept, role, confidence, count }) => {
      const { name, kind } = conceptOf.get(concept) ?? { name: concept, kind: undefined }
      return [id, title, year, role, concept, name, kind, confidence, count, home]
    })
  })
  return [HEADER, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises against CSV injection. */
function toCell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
