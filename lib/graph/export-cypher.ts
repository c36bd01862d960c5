/**
 * The graph as Cypher statements that make it again in Neo4j or another database that speaks openCypher: run them with
 * cypher-shell, twice if you like. Papers, concepts, clusters and links, with the properties they have in our own database.
 */
import { ROLES, relationshipType } from '@/lib/model/concept'
import type { Graph, RoleEdge } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import { type Row, toMap, toStatements } from './cypher-statements'

/** `papers` add abstract, authors and the like to the graph's papers. */
export function toCypher(graph: Graph, papers: readonly Paper[] = []): string {
  const whole = new Map(papers.map((paper) => [paper.id, paper]))
  const paperRows = graph.papers.map((paper): Row => {
    const { otherIds: _, ...known } = whole.get(paper.id) ?? { otherIds: [] }
    return { ...known, ...paper }
  })
  const statements = [
    ...['Paper', 'Concept', 'Cluster'].map(
      (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ),
    ...toStatements(paperRows, (columns) => `MERGE (n:Paper {id: ${columns.id}}) SET n += ${toMap(columns)}`),
    ...toStatements(graph.clusters, (columns) => `MERGE (n:Cluster {id: ${columns.id}}) SET n += ${toMap(columns)}`),
    ...[...new Set(graph.concepts.map(({ kind }) => kind))].flatMap((kind) =>
      toStatements(
        graph.concepts.filter((concept) => concept.kind === kind),
        (columns) => `MERGE (n:Concept {id: ${columns.id}}) SET n += ${toMap(columns)}, n:${kind}`,
      ),
    ),
    ...linkStatements(graph),
    ...[
      { label: 'Paper', nodes: graph.papers },
      { label: 'Concept', nodes: graph.concepts },
    ].flatMap(({ label, nodes }) =>
      toStatements(
        nodes.flatMap(({ id, cluster }) => (cluster ? [{ id, cluster }] : [])),
        ({ id, cluster }) =>
          `MATCH (n:${label} {id: ${id}}) MATCH (k:Cluster {id: ${cluster}}) MERGE (n)-[:IN_CLUSTER]->(k)`,
      ),
    ),
  ]
  return statements.map((statement) => `${statement};\n`).join('')
}

function linkStatements({ edges, coOccurrences, broader = [] }: Graph): string[] {
  return [
    ...ROLES.flatMap((role) =>
      toStatements(
        edges.filter((edge) => edge.role === role).map(toLinkRow),
        ({ paper, concept, ...others }) =>
          `MATCH (p:Paper {id: ${paper}}) MATCH (c:Concept {id: ${concept}}) MERGE (p)-[r:${relationshipType(role)}]->(c) SET r += ${toMap(others)}`,
      ),
    ),
    ...toStatements(
      coOccurrences,
      ({ source, target, papers }) =>
        `MATCH (a:Concept {id: ${source}}) MATCH (b:Concept {id: ${target}}) MERGE (a)-[r:CO_OCCURS]->(b) SET r.papers = ${papers}`,
    ),
    ...toStatements(
      broader,
      ({ narrower, broader: wider, source }) =>
        `MATCH (a:Concept {id: ${narrower}}) MATCH (b:Concept {id: ${wider}}) MERGE (a)-[r:BROADER]->(b) SET r.source = ${source}`,
    ),
  ]
}

/** Mentions as parallel lists, one entry a mention: a property can't hold maps. */
function toLinkRow({ paper, concept, confidence, count, evidence }: RoleEdge): Row {
  if (!evidence) return { paper, concept, confidence, count }
  const { sentence, mentions, cue } = evidence
  return {
    paper,
    concept,
    confidence,
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
  }
}
