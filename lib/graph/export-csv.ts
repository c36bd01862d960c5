/** The links of the graph as one table (RFC 4180), for a spreadsheet: a row per paper and concept. */
import type { ConceptNode, GraphPart, PaperNode } from '@/lib/model/graph'

const OF_PAPER = ['paper', 'title', 'year'] as const
const OF_LINK = [
  'role',
  'concept',
  'name',
  'kind',
  'aliases',
  'broader',
  'confidence',
  'salience',
  'roleConfidence',
  'mentions',
  'sentence',
] as const
type Cell = string | number | undefined

const HEADER: Cell[] = [...OF_PAPER, ...OF_LINK, 'cluster']

/**
 * `cluster` is the paper's. Papers without concepts come last, each with a row of its own; names in one cell are joined by "; ".
 * @param parts that give links last
 */
export async function* toCsv(parts: AsyncIterable<GraphPart>): AsyncGenerator<string> {
  const clusterNames = new Map<string, string>()
  const papers = new Map<string, PaperNode>()
  const concepts = new Map<string, ConceptNode>()
  const broaderOf = new Map<string, string[]>()
  const linked = new Set<string>()
  const nameOf = (id: string): string => concepts.get(id)?.name ?? id
  const homeOf = (paper: PaperNode | undefined) => clusterNames.get(paper?.cluster ?? '')
  yield toLine(HEADER)
  for await (const part of parts) {
    for (const { id, name } of part.clusters ?? []) clusterNames.set(id, name)
    for (const paper of part.papers ?? []) papers.set(paper.id, paper)
    for (const concept of part.concepts ?? []) concepts.set(concept.id, concept)
    for (const { narrower, broader } of part.broader ?? [])
      broaderOf.set(narrower, [...(broaderOf.get(narrower) ?? []), nameOf(broader)])
    let text = ''
    for (const { paper: id, concept, role, confidence, salience, count, evidence } of part.edges ?? []) {
      linked.add(id)
      const paper = papers.get(id)
      const { kind, aliases } = concepts.get(concept) ?? {}
      const names = [nameOf(concept), kind, joinNames(aliases), joinNames(broaderOf.get(concept))]
      const { roleConfidence, sentence } = evidence ?? {}
      const link = [role, concept, ...names, confidence, salience, roleConfidence, count, sentence]
      text += toLine([id, paper?.title, paper?.year, ...link, homeOf(paper)])
    }
    yield text
  }
  for (const paper of papers.values()) {
    if (linked.has(paper.id)) continue
    yield toLine([paper.id, paper.title, paper.year, ...OF_LINK.map(() => ''), homeOf(paper)])
  }
}

const toLine = (row: readonly Cell[]): string => `${row.map(toCell).join(',')}\r\n`

const joinNames = (names: readonly string[] = []): string => names.join('; ')

/** A text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises against CSV injection. */
function toCell(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
