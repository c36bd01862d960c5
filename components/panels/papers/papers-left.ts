/** Papers as the page lists them, and which of them lenses, filters and the legend leave on the map. */
import { useLeft } from '@/components/explorer/explorer-state'
import type { Atlas } from '@/lib/graph/atlas'
import { isLeft, type Shown } from '@/lib/graph/filters'
import type { Role } from '@/lib/model/concept'
import { conceptKey, paperKey, parseKey } from '@/lib/model/graph'
import type { ClusterPage, ConceptPage } from '@/lib/model/page'

export const usePapersLeft = (ids: readonly string[]): readonly string[] => papersLeft(ids, useLeft())

export const papersLeft = (ids: readonly string[], left: Shown): readonly string[] =>
  left.visible ? ids.filter((id) => isLeft(left, paperKey(id))) : ids

/** Ids of the papers among keys of nodes. */
export const paperIdsOf = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const node = parseKey(key)
    return node?.type === 'paper' ? [node.id] : []
  })

/** Those that the panel lists and the others that the map knows (a panel lists the strongest alone), as far as they are left. */
export function papersOfConcept({ concept, proofs, roles }: ConceptPage, left: Shown, atlas: Atlas | undefined) {
  const listed = proofs.map(({ paper, role, salience }) => ({ key: paperKey(paper.id), about: paper, role, salience }))
  const isListed = new Set(listed.map(({ key }) => key))
  const others = (atlas?.links(conceptKey(concept.id)) ?? [])
    .filter(({ key }) => !isListed.has(key))
    .map((link) => ({ ...link, about: undefined }))
  const known = [...listed, ...others]
  return {
    papers: known.filter((link) => isLeft(left, link.key, { link, about: link.about })),
    /** Whether those, or those of a role, are all that are left: none is beyond what is known here. */
    isWhole: (role?: Role) =>
      role ? (rolesOf(known)[role] ?? 0) >= (roles[role] ?? 0) : known.length >= concept.papers,
  }
}

/** How many links are of each role. */
export function rolesOf(links: readonly { role?: Role | undefined }[]): ConceptPage['roles'] {
  const roles: ConceptPage['roles'] = {}
  for (const { role } of links) if (role) roles[role] = (roles[role] ?? 0) + 1
  return roles
}

/** The same of a cluster. */
export function papersOfCluster({ cluster, papers }: ClusterPage, left: Shown, atlas?: Atlas): string[] {
  const listed = papers.filter((paper) => isLeft(left, paperKey(paper.id), { about: paper })).map(({ id }) => id)
  return [...new Set([...listed, ...paperIdsOf(atlas?.members.get(cluster.id) ?? [])])]
}
