/**
 * The whole graph for other programs: in parts, so that none is too large to be written down, and with what a picture
 * does not show: other names, broader concepts, how much each joins topics and, where asked for, what proves each link.
 */
import { bridgingOf, isBridging } from '@/lib/model/bridging'
import type { BroaderLink, ConceptNode, GraphPart, RoleEdge } from '@/lib/model/graph'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import type { PaperText } from '@/lib/store/facts-text'
import { toConceptNode, toEvidence, toPaperNode, toPaperText, toRoleEdge, toSentence } from '@/lib/store/nodes'
import { ALL_PAPER_IDS } from '@/lib/store/queries/readings'
import {
  ALL_CONCEPT_IDS,
  BONDS_OF_CONCEPTS,
  BROADER_OF_CONCEPTS,
  CONCEPT_NODES,
  LINKS_OF_PAPERS,
  PAPER_NODES,
  PROVEN_LINKS_OF_PAPERS,
  TEXTS_OF_PAPERS,
} from '@/lib/store/queries/whole-graph'
import { defined, ifReadable, optionalText, text, texts } from '@/lib/store/row'
import { askClusters, toCoOccurrence } from './graph'
import { askTopics } from './topics'

const IDS_A_STATEMENT = 500

export interface WholeGraphOptions {
  evidence?: boolean | undefined
}

/** The lists as graph-parts.ts wants them, each in the order of ids. A link to what came meanwhile is left out. */
export async function* askWholeGraph(
  driver: CypherDriver,
  { evidence = false }: WholeGraphOptions = {},
): AsyncGenerator<GraphPart> {
  const papers = await idsOf(driver, ALL_PAPER_IDS)
  const concepts = await idsOf(driver, ALL_CONCEPT_IDS)
  const known = new Set(concepts)
  const rowsOf = (cypher: string) => (ids: string[]) => driver.read(cypher, { ids })
  const edgesOf = evidence ? provenEdges(driver) : plainEdges(driver)

  yield { clusters: await askClusters(driver) }
  for await (const rows of inBatches(papers, rowsOf(PAPER_NODES)))
    yield { papers: inOrderOf(rows.map(toPaperNode), 'id') }
  for await (const rows of inBatches(concepts, namedConcepts(driver))) yield { concepts: inOrderOf(rows, 'id') }
  for await (const rows of inBatches(concepts, rowsOf(BROADER_OF_CONCEPTS)))
    yield { broader: inOrderOf(rows.map(toBroader), 'narrower', 'broader').filter(({ broader }) => known.has(broader)) }
  for await (const edges of inBatches(papers, edgesOf))
    yield { edges: inOrderOf(edges, 'paper', 'concept').filter(({ concept }) => known.has(concept)) }
  for await (const rows of inBatches(concepts, rowsOf(BONDS_OF_CONCEPTS)))
    yield {
      coOccurrences: inOrderOf(rows.map(toCoOccurrence), 'source', 'target').filter(({ target }) => known.has(target)),
    }
}

const idsOf = async (driver: CypherDriver, cypher: string): Promise<string[]> =>
  (await driver.read(cypher)).map((row) => text(row, 'id')).sort()

async function* inBatches<T>(ids: string[], ask: (ids: string[]) => Promise<T[]>): AsyncGenerator<T[]> {
  for (let at = 0; at < ids.length; at += IDS_A_STATEMENT) {
    const answers = await ask(ids.slice(at, at + IDS_A_STATEMENT))
    if (answers.length > 0) yield answers
  }
}

function inOrderOf<Field extends string, T extends Record<Field, string>>(rows: T[], ...fields: Field[]): T[] {
  return rows.sort((a, b) => {
    const field = fields.find((name) => a[name] !== b[name])
    return field === undefined ? 0 : a[field] < b[field] ? -1 : 1
  })
}

const plainEdges =
  (driver: CypherDriver) =>
  async (ids: string[]): Promise<RoleEdge[]> =>
    (await driver.read(LINKS_OF_PAPERS, { ids })).map(toRoleEdge)

const provenEdges =
  (driver: CypherDriver) =>
  async (ids: string[]): Promise<RoleEdge[]> => {
    const papers = await driver.read(TEXTS_OF_PAPERS, { ids })
    const textOf = new Map(papers.map((row) => [text(row, 'id'), toPaperText(row)]))
    const rows = await driver.read(PROVEN_LINKS_OF_PAPERS, { ids })
    return rows.map((row) => toProvenEdge(row, textOf.get(text(row, 'paper'))))
  }

function toProvenEdge(row: CypherRow, paper: PaperText = { title: '', abstract: '' }): RoleEdge {
  const proof = toEvidence(row)
  const { mentions, cue, ground, roleConfidence } = proof
  // A link that was made by hand proves nothing.
  if (mentions.length === 0) return toRoleEdge(row)
  const { sentence } = toSentence(proof, paper)
  return { ...toRoleEdge(row), evidence: defined({ sentence, mentions, cue, ground, roleConfidence }) }
}

const namedConcepts =
  (driver: CypherDriver) =>
  async (ids: string[]): Promise<ConceptNode[]> => {
    const topics = await askTopics(driver, ids)
    return (await driver.read(CONCEPT_NODES, { ids })).map((row) => {
      const concept = toConceptNode(row)
      const weights = topics.get(concept.id)?.map(({ weight }) => weight) ?? []
      const bridging = isBridging(concept.kind) ? bridgingOf(weights) : undefined
      return defined({ ...concept, bridging, aliases: ifReadable(texts, row, 'aliases') ?? [] })
    })
  }

const toBroader = (row: CypherRow): BroaderLink => ({
  narrower: text(row, 'narrower'),
  broader: text(row, 'broader'),
  source: optionalText(row, 'source') ?? '',
})
