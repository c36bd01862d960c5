/** What a cluster is made of and which others it touches. */
import type { ClusterPage } from '@/lib/model/page'
import type { CypherDriver } from '@/lib/store/driver'
import { toCluster, toConceptNode, toPaperNode } from '@/lib/store/nodes'
import {
  CLUSTERS_BY_ID,
  CONCEPTS_OF_CLUSTER,
  NEIGHBORS_BY_CONCEPTS,
  NEIGHBORS_BY_PAPERS,
  PAPERS_OF_CLUSTER,
} from '@/lib/store/queries/cluster'
import { map, number, optionalText } from '@/lib/store/row'
import { byName } from './by-name'
import { findCluster, findLaterCluster } from './find'

const MOST_CONCEPTS = 30
const MOST_PAPERS = 200

export async function askCluster(driver: CypherDriver, asked: string): Promise<ClusterPage | null> {
  const cluster = (await findCluster(driver, asked)) ?? (await findLaterCluster(driver, asked))
  if (!cluster) return null
  const { id } = cluster
  const [concepts, papers, neighbors] = await Promise.all([
    driver.read(CONCEPTS_OF_CLUSTER, { id, limit: MOST_CONCEPTS }),
    driver.read(PAPERS_OF_CLUSTER, { id, limit: MOST_PAPERS }),
    neighborsOf(driver, id),
  ])
  return {
    cluster,
    concepts: concepts.map((row) => ({ ...toConceptNode(map(row, 'concept')), inCluster: number(row, 'inCluster') })),
    papers: papers.map(toPaperNode),
    neighbors,
  }
}

async function neighborsOf(driver: CypherDriver, id: string): Promise<ClusterPage['neighbors']> {
  const links = new Map<string, number>()
  for (const cypher of [NEIGHBORS_BY_PAPERS, NEIGHBORS_BY_CONCEPTS]) {
    for (const row of await driver.read(cypher, { id })) {
      const other = optionalText(row, 'other')
      if (other !== undefined) links.set(other, (links.get(other) ?? 0) + number(row, 'links'))
    }
  }
  const clusters = (await driver.read(CLUSTERS_BY_ID, { ids: [...links.keys()] })).map(toCluster)
  const neighbors = clusters.map((cluster) => ({ cluster, links: links.get(cluster.id) ?? 0 }))
  return neighbors.sort(
    (a, b) => b.links - a.links || b.cluster.papers - a.cluster.papers || byName(a.cluster, b.cluster),
  )
}
