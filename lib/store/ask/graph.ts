/** The whole graph in the order of ids, and every name by which something in it is found. */
import { compareText } from '@/lib/model/compare-text'
import { type Cluster, type CoOccurrence, conceptKey, type Graph, paperKey } from '@/lib/model/graph'
import type { Picture } from '@/lib/store/derivation'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import type { NameEntry } from '@/lib/store/graph-store'
import { toCluster, toPaperNode, toRoleEdge } from '@/lib/store/nodes'
import { idsOf } from '@/lib/store/paper-ids'
import {
  ALL_CLUSTERS,
  ALL_CO_OCCURRENCES,
  ALL_CONCEPT_NAMES,
  ALL_CONCEPT_NODES,
  ALL_PAPER_NAMES,
  ALL_PAPER_NODES,
  ALL_ROLE_EDGES,
  PAPER_NAMES,
  PLACES_OF_CONCEPTS,
  PLACES_OF_PAPERS,
} from '@/lib/store/queries/graph'
import { defined, ifReadable, number, optionalNumber, optionalText, text, texts } from '@/lib/store/row'
import { toDrawnConcepts } from './drawn-concepts'

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id)

export async function askGraph(driver: CypherDriver): Promise<Graph> {
  const edges = (await driver.read(ALL_ROLE_EDGES)).map(toRoleEdge)
  const coOccurrences = (await driver.read(ALL_CO_OCCURRENCES)).map(toCoOccurrence)
  const papers = (await driver.read(ALL_PAPER_NODES)).map(toPaperNode)
  const concepts = toDrawnConcepts(await driver.read(ALL_CONCEPT_NODES))
  return { ...inOrder({ papers, concepts, edges, coOccurrences }), clusters: await askClusters(driver) }
}

/** Without links, which are most of a graph. */
export async function askPicture(driver: CypherDriver): Promise<Picture> {
  const papers = (await driver.read(PLACES_OF_PAPERS)).map(toPicturedNode(paperKey))
  const concepts = (await driver.read(PLACES_OF_CONCEPTS)).map(toPicturedNode(conceptKey))
  return { nodes: [...papers, ...concepts], clusters: await askClusters(driver) }
}

const toPicturedNode =
  (toKey: (id: string) => string) =>
  (row: CypherRow): Picture['nodes'][number] =>
    defined({
      key: toKey(text(row, 'id')),
      x: optionalNumber(row, 'x'),
      y: optionalNumber(row, 'y'),
      cluster: optionalText(row, 'cluster'),
    })

type Parts = Omit<Graph, 'clusters' | 'whole'>

/** Sorted, and without links to what is not among the nodes: a batch that is written meanwhile may be in one part only. */
export function inOrder({ papers, concepts, edges, coOccurrences }: Parts): Parts {
  const paperIds = new Set(papers.map(({ id }) => id))
  const conceptIds = new Set(concepts.map(({ id }) => id))
  const links = edges.filter(({ paper, concept }) => paperIds.has(paper) && conceptIds.has(concept))
  const bonds = coOccurrences.filter(({ source, target }) => conceptIds.has(source) && conceptIds.has(target))
  links.sort((a, b) => compareText(a.paper, b.paper) || compareText(a.concept, b.concept))
  bonds.sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target))
  return { papers: papers.sort(byId), concepts: concepts.sort(byId), edges: links, coOccurrences: bonds }
}

export const toCoOccurrence = (row: CypherRow): CoOccurrence => ({
  source: text(row, 'source'),
  target: text(row, 'target'),
  papers: number(row, 'papers'),
})

/** Largest first. */
export async function askClusters(driver: CypherDriver): Promise<Cluster[]> {
  const clusters = (await driver.read(ALL_CLUSTERS)).map(toCluster)
  return clusters.sort((a, b) => b.papers - a.papers || b.concepts - a.concepts || byId(a, b))
}

const toName = (row: CypherRow): Pick<NameEntry, 'id' | 'name' | 'weight'> => ({
  id: text(row, 'id'),
  name: ifReadable(text, row, 'name') || text(row, 'id'),
  weight: optionalNumber(row, 'weight') ?? 0,
})

const toConceptName = (row: CypherRow): NameEntry =>
  defined({
    type: 'concept' as const,
    ...toName(row),
    aliases: ifReadable(texts, row, 'aliases') ?? [],
    kind: optionalText(row, 'kind'),
  })

function toPaperName(row: CypherRow): NameEntry {
  const otherIds = ifReadable(texts, row, 'otherIds') ?? []
  const [arxivId, doi] = [ifReadable(optionalText, row, 'arxivId'), ifReadable(optionalText, row, 'doi')]
  const key = ifReadable(optionalText, row, 'citationKey')
  return defined({
    type: 'paper' as const,
    ...toName(row),
    aliases: [...idsOf(defined({ id: text(row, 'id'), otherIds, arxivId, doi })), ...(key ? [key] : [])],
    authors: ifReadable(texts, row, 'authors') ?? [],
    year: ifReadable(optionalNumber, row, 'year'),
  })
}

/** Concepts before papers, each in the order of ids. */
export async function askNames(driver: CypherDriver): Promise<NameEntry[]> {
  const concepts = (await driver.read(ALL_CONCEPT_NAMES)).map(toConceptName).sort(byId)
  const papers = (await driver.read(ALL_PAPER_NAMES)).map(toPaperName).sort(byId)
  return [...concepts, ...papers]
}

/** In the order of these ids. */
export async function askPaperNames(driver: CypherDriver, ids: readonly string[]): Promise<NameEntry[]> {
  const names = (await driver.read(PAPER_NAMES, { ids: [...ids] })).map(toPaperName)
  const byIds = new Map(names.map((name) => [name.id, name]))
  return ids.flatMap((id) => byIds.get(id) ?? [])
}
