/**
 * The part of a graph that a page can draw at once: of every cluster its concepts of most papers and its papers of most
 * concepts, with the links among them. What is left out is counted, and found by search and by what it is linked to.
 */
import type { Graph } from '@/lib/model/graph'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toPaperNode, toRoleEdge } from '@/lib/store/nodes'
import {
  BONDS_OF_LARGE,
  EDGES_OF_PAPERS,
  LARGE_CONCEPTS,
  LARGE_PAPERS,
  SIZES_OF_CONCEPTS,
  SIZES_OF_PAPERS,
} from '@/lib/store/queries/overview'
import { number, optionalNumber, optionalText } from '@/lib/store/row'
import { toDrawnConcepts } from './drawn-concepts'
import { askClusters, askGraph, inOrder, toCoOccurrence } from './graph'

/** Papers among what is shown: concepts tell more of a field, papers are what a person knows. */
const PAPERS = 0.4
/** No cluster is shown by fewer nodes of either type than this, where it has them. */
const FEWEST = 12
/** Times its share that a cluster's nodes of one size may be fetched to be cut. */
const MOST_CUT = 10
const IDS_A_STATEMENT = 1000

interface Size {
  size: number
  nodes: number
}
/** By cluster; nodes without one are not shown where not all are. */
type Sizes = Map<string, Size[]>
interface Threshold {
  cluster: string
  least: number
  share: number
}

/** The whole graph where it has no more than `most` nodes. */
export async function askOverview(driver: CypherDriver, most: number): Promise<Graph> {
  const paperRows = await driver.read(SIZES_OF_PAPERS)
  const conceptRows = await driver.read(SIZES_OF_CONCEPTS)
  const whole = { papers: countOf(paperRows), concepts: countOf(conceptRows) }
  if (whole.papers + whole.concepts <= most) return askGraph(driver)
  const papersOf = thresholds(toSizes(paperRows), most * PAPERS)
  const taken = papersOf.reduce((sum, { share }) => sum + share, 0)
  const conceptsOf = thresholds(toSizes(conceptRows), most - taken)
  const rows = (of: Threshold[]) => ({ rows: of.map(({ cluster, least }) => ({ cluster, least })) })
  const largePapers = (await driver.read(LARGE_PAPERS, rows(papersOf))).map(toPaperNode)
  const papers = cut(largePapers, papersOf, (paper) => paper.concepts)
  const largeConcepts = toDrawnConcepts(await driver.read(LARGE_CONCEPTS, rows(conceptsOf)))
  const concepts = cut(largeConcepts, conceptsOf, (concept) => concept.papers)
  const least = conceptsOf.reduce((smallest, threshold) => Math.min(smallest, threshold.least), Number.MAX_SAFE_INTEGER)
  const edges = await edgesOf(
    driver,
    papers.map(({ id }) => id),
    least,
  )
  const bonds = (await driver.read(BONDS_OF_LARGE, { least })).map(toCoOccurrence)
  return { ...inOrder({ papers, concepts, edges, coOccurrences: bonds }), clusters: await askClusters(driver), whole }
}

async function edgesOf(driver: CypherDriver, papers: string[], least: number) {
  const edges = []
  for (let at = 0; at < papers.length; at += IDS_A_STATEMENT) {
    const rows = await driver.read(EDGES_OF_PAPERS, { ids: papers.slice(at, at + IDS_A_STATEMENT), least })
    edges.push(...rows.map(toRoleEdge))
  }
  return edges
}

const countOf = (rows: CypherRow[]): number => rows.reduce((sum, row) => sum + number(row, 'nodes'), 0)

function toSizes(rows: CypherRow[]): Sizes {
  const sizes: Sizes = new Map()
  for (const row of rows) {
    const cluster = optionalText(row, 'cluster')
    if (cluster === undefined) continue
    const own = sizes.get(cluster) ?? []
    own.push({ size: optionalNumber(row, 'size') ?? 0, nodes: number(row, 'nodes') })
    sizes.set(cluster, own)
  }
  for (const own of sizes.values()) own.sort((a, b) => b.size - a.size)
  return sizes
}

/** From which size on each cluster's nodes are fetched, and how many of them are shown: a share of `room` by its nodes. */
function thresholds(sizes: Sizes, room: number): Threshold[] {
  const all = [...sizes.values()].flat().reduce((sum, { nodes }) => sum + nodes, 0)
  return [...sizes].map(([cluster, own]) => {
    const share = Math.round(Math.max(FEWEST, (room * own.reduce((sum, { nodes }) => sum + nodes, 0)) / all))
    let nodes = 0
    let least = Number.MAX_SAFE_INTEGER
    for (const step of own) {
      // Nodes of one size are cut after they came, unless they are far too many: concepts of a single paper.
      if (nodes >= share || step.nodes > MOST_CUT * share) break
      nodes += step.nodes
      least = step.size
    }
    return { cluster, least, share: Math.min(share, nodes) }
  })
}

/** The largest of each cluster, as many as are its share. */
function cut<Node extends { id: string; cluster?: string | undefined }>(
  nodes: Node[],
  of: Threshold[],
  sizeOf: (node: Node) => number,
): Node[] {
  const room = new Map(of.map(({ cluster, share }) => [cluster, share]))
  nodes.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1))
  return nodes.filter(({ cluster = '' }) => {
    const left = room.get(cluster) ?? 0
    room.set(cluster, left - 1)
    return left > 0
  })
}
