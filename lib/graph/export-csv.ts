/** The links of the graph as one table (RFC 4180), for a spreadsheet: a row per paper and concept. */
import type { Graph } from '@/lib/model/graph'

const OF_PAPER = ['paper', 'title', 'year'] as const
const OF_LINK = ['role', 'concept', 'name', 'kind', 'aliases', 'broader', 'confidence', 'mentions', 'sentence'] as const
const HEADER = [...OF_PAPER, ...OF_LINK, 'cluster']

/** `cluster` is the paper's. A paper without concepts has a row of its own; names in one cell are joined by "; ". */
export function toCsv({ papers, concepts, edges, clusters, broader = [] }: Graph): string {
  const conceptOf = new Map(concepts.map((concept) => [concept.id, concept]))
  const nameOf = (id: string): string => conceptOf.get(id)?.name ?? id
  const broaderOf = new Map<string, string[]>()
  for (const { narrower, broader: wider } of broader)
    broaderOf.set(narrower, [...(broaderOf.get(narrower) ?? []), nameOf(wider)])
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
    if (links.length === 0) return [[id, title, year, ...OF_LINK.map(() => ''), home]]
    return links.map(({ concept, role, confidence, count, evidence }) => {
      const { kind, aliases } = conceptOf.get(concept) ?? {}
      const names = [nameOf(concept), kind, joinNames(aliases), joinNames(broaderOf.get(concept))]
      return [id, title, year, role, concept, ...names, confidence, count, evidence?.sentence, home]
    })
  })
  return [HEADER, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

const joinNames = (names: readonly string[] = []): string => names.join('; ')

/** A text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises against CSV injection. */
function toCell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
