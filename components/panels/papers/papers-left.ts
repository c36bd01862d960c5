/** Papers as the page lists them, and which of them lenses, filters and the legend leave on the map. */
import { useLeft } from '@/components/explorer/explorer-state'
import type { Atlas } from '@/lib/graph/atlas'
import { isDrawn, type Shown } from '@/lib/graph/filters'
import type { Role } from '@/lib/model/concept'
import { conceptKey, paperKey, parseKey } from '@/lib/model/graph'
import type { ClusterPage, ConceptPage } from '@/lib/model/page'

export function usePapersLeft(ids: readonly string[]): readonly string[] {
  const { visible } = useLeft()
  return visible ? ids.filter((id) => visible.has(paperKey(id))) : ids
}

/** Ids of the papers among keys of nodes. */
export const paperIdsOf = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const node = parseKey(key)
    return node?.type === 'paper' ? [node.id] : []
  })

/** Those that the panel lists and the others that the map knows (a panel lists the strongest alone), as far as they are left. */
export function papersOfConcept(
  { concept, proofs }: ConceptPage,
  { role, left, atlas }: { role: Role | null; left: Shown; atlas: Atlas | undefined },
): string[] {
  const listed = proofs.map((proof) => ({ ...proof, key: paperKey(proof.paper.id) }))
  const links = [...listed, ...(atlas?.links(conceptKey(concept.id)) ?? [])]
  const asked = links.filter((link) => (role === null || link.role === role) && isDrawn(left, link.key, link))
  return [...new Set(paperIdsOf(asked.map(({ key }) => key)))]
}

export const papersOfCluster = ({ cluster, papers }: ClusterPage, atlas?: Atlas): string[] => [
  ...new Set([...papers.map(({ id }) => id), ...paperIdsOf(atlas?.members.get(cluster.id) ?? [])]),
]
