/**
 * The graph as Cypher statements that make it again in Neo4j or another database that speaks openCypher: run them with
 * cypher-shell, twice if you like. Papers, concepts, clusters and links, with the properties they have in our own database.
 */
import { relationshipType } from '@/lib/model/concept'
import type { GraphPart, RoleEdge } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import { ROWS_PER_STATEMENT, type Row, toMap, toStatements } from './cypher-statements'

/**
 * Nodes come before what links them, whole papers (abstract, authors and the like) last.
 * @param parts that give clusters first and links after the nodes
 */
export async function* toCypher(
  parts: AsyncIterable<GraphPart>,
  papers: AsyncIterable<readonly Paper[]>,
): AsyncGenerator<string> {
  for (const label of ['Paper', 'Concept', 'Cluster']) {
    yield toText([`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`])
  }
  const nodes = new Batches()
  const links = new Batches()
  for await (const part of parts) {
    const clusters = part.clusters ?? []
    yield toText(
      toStatements(clusters, (columns) => `MERGE (n:Cluster {id: ${columns.id}}) SET n += ${toMap(columns)}`),
    )
    for (const paper of part.papers ?? []) yield* nodes.add(PAPERS, paper)
    for (const { bridging: _, ...concept } of part.concepts ?? []) yield* nodes.add(conceptsOf(concept.kind), concept)
    if (part.broader?.length || part.edges?.length || part.coOccurrences?.length) yield* nodes.flush()
    for (const link of part.broader ?? []) yield* links.add(BROADER, { ...link })
    for (const edge of part.edges ?? []) yield* links.add(linksOf(edge), toLinkRow(edge))
    for (const bond of part.coOccurrences ?? []) yield* links.add(BONDS, { ...bond })
  }
  yield* nodes.flush()
  yield* links.flush()
  for await (const batch of papers) {
    const rows = batch.map(({ otherIds: _, ...paper }): Row => paper)
    yield toText(toStatements(rows, (columns) => `MATCH (n:Paper {id: ${columns.id}}) SET n += ${toMap(columns)}`))
  }
}

const toText = (statements: readonly string[]): string => statements.map((statement) => `${statement};\n`).join('')

/** How rows of one sort are written; equal names are one sort. */
interface Sort {
  name: string
  write: (rows: readonly Row[]) => string[]
}

/** Rows of each sort, kept until they fill a statement. */
class Batches {
  readonly #open = new Map<string, { sort: Sort; rows: Row[] }>();

  *add(sort: Sort, row: Row): Generator<string> {
    const batch = this.#open.get(sort.name) ?? { sort, rows: [] }
    this.#open.set(sort.name, batch)
    batch.rows.push(row)
    if (batch.rows.length < ROWS_PER_STATEMENT) return
    this.#open.delete(sort.name)
    yield toText(sort.write(batch.rows))
  }

  *flush(): Generator<string> {
    for (const { sort, rows } of this.#open.values()) yield toText(sort.write(rows))
    this.#open.clear()
  }
}

const PAPERS: Sort = {
  name: 'papers',
  write: (rows) => [
    ...toStatements(rows, (columns) => `MERGE (n:Paper {id: ${columns.id}}) SET n += ${toMap(columns)}`),
    ...homesOf('Paper', rows),
  ],
}

const conceptsOf = (kind: string): Sort => ({
  name: kind,
  write: (rows) => [
    ...toStatements(rows, (columns) => `MERGE (n:Concept {id: ${columns.id}}) SET n += ${toMap(columns)}, n:${kind}`),
    ...homesOf('Concept', rows),
  ],
})

const homesOf = (label: string, rows: readonly Row[]): string[] =>
  toStatements(
    rows.flatMap(({ id, cluster }) => (cluster ? [{ id, cluster }] : [])),
    ({ id, cluster }) =>
      `MATCH (n:${label} {id: ${id}}) MATCH (k:Cluster {id: ${cluster}}) MERGE (n)-[:IN_CLUSTER]->(k)`,
  )

const linksOf = ({ role }: RoleEdge): Sort => ({
  name: role,
  write: (rows) =>
    toStatements(
      rows,
      ({ paper, concept, ...others }) =>
        `MATCH (p:Paper {id: ${paper}}) MATCH (c:Concept {id: ${concept}}) MERGE (p)-[r:${relationshipType(role)}]->(c) SET r += ${toMap(others)}`,
    ),
})

const BONDS: Sort = {
  name: 'bonds',
  write: (rows) =>
    toStatements(
      rows,
      ({ source, target, papers }) =>
        `MATCH (a:Concept {id: ${source}}) MATCH (b:Concept {id: ${target}}) MERGE (a)-[r:CO_OCCURS]->(b) SET r.papers = ${papers}`,
    ),
}

const BROADER: Sort = {
  name: 'broader',
  write: (rows) =>
    toStatements(
      rows,
      ({ narrower, broader, source }) =>
        `MATCH (a:Concept {id: ${narrower}}) MATCH (b:Concept {id: ${broader}}) MERGE (a)-[r:BROADER]->(b) SET r.source = ${source}`,
    ),
}

/** Mentions as parallel lists, one entry a mention: a property can't hold maps. */
function toLinkRow({ paper, concept, confidence, salience, count, evidence }: RoleEdge): Row {
  if (!evidence) return { paper, concept, confidence, salience, count }
  const { sentence, mentions, cue, ground, roleConfidence } = evidence
  return {
    paper,
    concept,
    confidence,
    salience,
    roleConfidence,
    count,
    sentence,
    field: mentions.map(({ field }) => field),
    start: mentions.map(({ start }) => start),
    end: mentions.map(({ end }) => end),
    sentenceStart: mentions.map((mention) => mention.sentenceStart),
    sentenceEnd: mentions.map((mention) => mention.sentenceEnd),
    text: mentions.map(({ text }) => text),
    cueField: cue?.field,
    cueStart: cue?.start,
    cueEnd: cue?.end,
    cueText: cue?.text,
    ground,
  }
}
