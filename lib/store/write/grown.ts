/** Adds what follows from a few new papers, in one transaction; what was derived before stays as it is. */
import { KINDS } from '@/lib/model/concept'
import { cellOf, parseKey } from '@/lib/model/graph'
import type { Grown } from '@/lib/store/derivation'
import type { CypherDriver, CypherParams } from '@/lib/store/driver'
import { joinClusters, relabelConcepts, UPDATE_CONCEPTS, WRITE_BROADER } from '@/lib/store/queries/derived'
import { ADDED_SINCE, ENLARGE_CLUSTERS, WRITE_CO_OCCURRENCES } from '@/lib/store/queries/growth'
import { UPDATE_PAPERS } from '@/lib/store/queries/upsert'
import { addSuccessors } from './successors'
import { type Changes, transact } from './transact'

export const writeGrown = (driver: CypherDriver, grown: Grown): Promise<void> =>
  transact(driver, async (changes) => {
    await addSuccessors(changes, grown.successors)
    await changes.changeEach(
      UPDATE_CONCEPTS,
      grown.concepts.map(({ id, name, kind, aliases, key }) => ({ id, name, kind, aliases, key: key ?? null })),
    )
    for (const kind of KINDS) {
      const ids = grown.concepts.flatMap((concept) => (concept.kind === kind ? [concept.id] : []))
      await changes.changeEach(relabelConcepts(kind), ids)
    }
    await changes.changeEach(
      WRITE_BROADER,
      grown.broader.map((link) => ({ a: link.narrower, z: link.broader, value: link.source })),
    )
    await changes.changeEach(
      WRITE_CO_OCCURRENCES,
      grown.coOccurrences.map((each) => ({ a: each.source, z: each.target, value: each.papers })),
    )
    await place(changes, grown)
    await changes.changeEach(
      ENLARGE_CLUSTERS,
      grown.clusters.map((cluster) => ({ ...cluster })),
    )
    await changes.changeEach(ADDED_SINCE, grown.papers)
  })

async function place(changes: Changes, { places }: Grown): Promise<void> {
  for (const [type, label, update] of [
    ['paper', 'Paper', UPDATE_PAPERS],
    ['concept', 'Concept', UPDATE_CONCEPTS],
  ] as const) {
    const placed: CypherParams[] = []
    const joined: CypherParams[] = []
    for (const { key, x, y, cluster } of places) {
      const node = parseKey(key)
      if (node?.type !== type) continue
      placed.push({ id: node.id, x, y, cluster, cell: cellOf(x, y) })
      if (cluster !== null) joined.push({ id: node.id, cluster })
    }
    await changes.changeEach(update, placed)
    await changes.changeEach(joinClusters(label), joined)
  }
}
