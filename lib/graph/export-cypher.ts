/**
 * The graph as Cypher statements that make it again in Neo4j or another database that speaks openCypher: run them with
 * cypher-shell. Papers, concepts, clusters and links; the sentences that prove them travel in the JSON export.
 */
import { ROLES, relationshipType } from '@/lib/model/concept'
import type { Graph } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'

const ROWS_PER_STATEMENT = 500

type Literal = string | number | boolean | readonly string[] | undefined
type Row = Record<string, Literal>

/** `papers` add abstract, authors and the like to the graph's papers. */
export function toCypher(graph: Graph, papers: readonly Paper[] = []): string {
  const whole = new Map(papers.map((paper) => [paper.id, paper]))
  const paperRows = graph.papers.map((paper) => {
    const { otherIds: _, ...known } = whole.get(paper.id) ?? { otherIds: [] }
    return { ...known, ...paper }
  })
  const statements = [
    ...['Paper', 'Concept', 'Cluster'].map(
      (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ),
    ...unwind(paperRows, 'MERGE (n:Paper {id: row.id}) SET n += row'),
    ...unwind(graph.clusters, 'MERGE (n:Cluster {id: row.id}) SET n += row'),
    ...[...new Set(graph.concepts.map(({ kind }) => kind))].flatMap((kind) =>
      unwind(
        graph.concepts.filter((concept) => concept.kind === kind),
        `MERGE (n:Concept {id: row.id}) SET n += row, n:${kind}`,
      ),
    ),
    ...ROLES.flatMap((role) =>
      unwind(
        graph.edges.filter((edge) => edge.role === role).map(({ role: _, ...row }) => row),
        `MATCH (p:Paper {id: row.paper}) MATCH (c:Concept {id: row.concept}) MERGE (p)-[r:${relationshipType(role)}]->(c) SET r.confidence = row.confidence, r.count = row.count`,
      ),
    ),
    ...unwind(
      graph.coOccurrences,
      'MATCH (a:Concept {id: row.source}) MATCH (b:Concept {id: row.target}) MERGE (a)-[r:CO_OCCURS]->(b) SET r.papers = row.papers',
    ),
    ...(['Paper', 'Concept'] as const).flatMap((label) =>
      unwind(
        (label === 'Paper' ? graph.papers : graph.concepts).flatMap(({ id, cluster }) =>
          cluster ? [{ id, cluster }] : [],
        ),
        `MATCH (n:${label} {id: row.id}) MATCH (k:Cluster {id: row.cluster}) MERGE (n)-[:IN_CLUSTER]->(k)`,
      ),
    ),
  ]
  return statements.map((statement) => `${statement};\n`).join('')
}

function unwind(rows: readonly Row[], clause: string): string[] {
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT).map(toMap)
    statements.push(`UNWIND [\n${part.join(',\n')}\n] AS row ${clause}`)
  }
  return statements
}

const toMap = (row: Row): string =>
  `{${Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${toLiteral(value)}`)
    .join(', ')}}`

function toLiteral(value: Literal): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'object') return `[${value.map(quote).join(', ')}]`
  return String(value)
}

const SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" }

const quote = (text: string): string => `'${text.replace(/[\n\r\t\\']/g, (sign) => SIGNS[sign] ?? sign)}'`
