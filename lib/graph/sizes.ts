/**
 * What the sizes of nodes tell: papers of a concept, links that are drawn, or how much it joins topics. All of them are of the
 * whole graph, as colours are: what filters leave keeps its size. Canvas and key read both here.
 */
import type { Atlas, AtlasNode } from './atlas'
import { bridgesOf } from './bridges'

export const SIZE_BYS = ['papers', 'links', 'bridging'] as const
export type SizeBy = (typeof SIZE_BYS)[number]

export interface Sizes {
  /** As large as a concept of so many papers is where sizes tell papers. */
  of: (node: AtlasNode) => number
  /** Greatest of the numbers that sizes tell. */
  most: number
}

/** A paper is as large as a concept of three papers: what counts on the map are the concepts. */
const PAPER = 3

const known = new WeakMap<Atlas, Partial<Record<SizeBy, Sizes>>>()

/** Found once for each atlas. */
export function sizesOf(atlas: Atlas, by: SizeBy): Sizes {
  const own = known.get(atlas) ?? {}
  known.set(atlas, own)
  own[by] ??= FIND[by](atlas)
  return own[by]
}

const FIND: Readonly<Record<SizeBy, (atlas: Atlas) => Sizes>> = {
  papers: (atlas) => ({ of: papersOf, most: mostPapers(atlas) }),
  links: (atlas) => {
    const of = ({ key }: AtlasNode) => atlas.links(key).length + atlas.related(key).length
    return { of, most: greatest([...atlas.nodes.values()].map(of)) }
  },
  bridging: (atlas) => {
    const { of: bridging } = bridgesOf(atlas)
    const most = greatest(bridging.values())
    // The strongest is as large as the concept of most papers; by its square, or weak ones would be nearly as large.
    const scale = most > 0 ? mostPapers(atlas) / most ** 2 : 0
    return { of: (node) => (node.type === 'paper' ? PAPER : scale * (bridging.get(node.key) ?? 0) ** 2), most }
  },
}

const papersOf = (node: AtlasNode): number => (node.type === 'paper' ? PAPER : node.node.papers)

const mostPapers = ({ graph }: Atlas): number => greatest(graph.concepts.map(({ papers }) => papers))

function greatest(values: Iterable<number>): number {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most
}
