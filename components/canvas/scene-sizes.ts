/** How large each node of a scene is, and which names come first: by what sizes tell. */
import { LOOKS } from '@/lib/graph/appearance'
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import { type SizeBy, sizesOf } from '@/lib/graph/sizes'
import type { SceneNode } from './scene'

/** Writes sizes and weights onto the nodes, and puts the heaviest first. */
export function setSizes(atlas: Atlas, nodes: SceneNode[], by: SizeBy): void {
  const sizes = sizesOf(atlas, by)
  for (const own of nodes) {
    const node = atlas.nodes.get(own.key)
    if (!node) continue
    const size = sizes.of(node)
    own.size = Math.sqrt(size + 0.6) * LOOKS[node.thing].scale
    // By papers it says itself which of equals comes first; by others those of most papers do.
    own.weight = by === 'papers' || node.type === 'paper' ? weightOf(atlas, node) : size + weightOf(atlas, node) / 1000
  }
  nodes.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

/** What is named first: a concept by how many papers are about it, not by how many name it by the way; papers behind concepts. */
function weightOf(atlas: Atlas, node: AtlasNode): number {
  if (node.type === 'paper') return node.node.concepts / 1000
  const links = atlas.links(node.key)
  const salience = links.reduce((sum, link) => sum + (link.salience ?? 0), 0)
  return links.length > 0 ? (node.node.papers * salience) / links.length : node.node.papers
}
