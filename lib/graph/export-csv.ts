/** The links of the graph as one table (RFC 4180), for a spreadsheet: a row per paper and concept. */
import type { ConceptNode, GraphPart, PaperNode } from '@/lib/model/graph'
import { type CsvCell, csvLine, joinNames } from './csv-line'

const OF_PAPER = ['paper', 'title', 'year'] as const
const OF_LINK = [
  'role',
  'concept',
  'name',
  'kind',
  'aliases',
  'broader',
  'bridging',
  'confidence',
  'salience',
  'roleConfidence',
  'mentions',
  'sentence',
] as const

const HEADER: CsvCell[] = [...OF_PAPER, ...OF_LINK, 'cluster']

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
  yield csvLine(HEADER)
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
      const { kind, aliases, bridging } = concepts.get(concept) ?? {}
      const names = [nameOf(concept), kind, joinNames(aliases), joinNames(broaderOf.get(concept)), bridging]
      const { roleConfidence, sentence } = evidence ?? {}
      const link = [role, concept, ...names, confidence, salience, roleConfidence, count, sentence]
      text += csvLine([id, paper?.title, paper?.year, ...link, homeOf(paper)])
    }
    yield text
  }
  for (const paper of papers.values()) {
    if (linked.has(paper.id)) continue
    yield csvLine([paper.id, paper.title, paper.year, ...OF_LINK.map(() => ''), homeOf(paper)])
  }
}
