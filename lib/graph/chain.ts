/** A path between two nodes, or what several nodes have in common, as the map draws it: its nodes and the role of each link. */
import type { Role } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Common, Path } from '@/lib/model/page'

export interface Chain {
  /** Along a path from one end to the other. */
  keys: string[]
  /** The nodes that were chosen, of which two have to be on the map. */
  ends: string[]
  links: { from: string; to: string; role: Role }[]
}

const keyOf = ({ type, node }: Path['nodes'][number]): string =>
  type === 'paper' ? paperKey(node.id) : conceptKey(node.id)

export function toChain({ nodes, hops }: Path): Chain {
  const keys = nodes.map(keyOf)
  return {
    keys,
    ends: [keys[0]!, keys.at(-1)!],
    links: hops.map(({ role }, at) => ({ from: keys[at]!, to: keys[at + 1]!, role })),
  }
}

/** The chosen nodes first, then what has links to the most of them: to all, where there is any. */
export function toStar({ nodes, links, counts, others }: Common): Chain {
  const ends = nodes.map(keyOf)
  const most = (type: 'paper' | 'concept') => counts.find((each) => each.type === type)?.links
  const lit = others.filter(({ via, hops }) => hops.length === most(via.type))
  return {
    ends,
    keys: [...new Set([...ends, ...lit.map(({ via }) => keyOf(via))])],
    links: [links, ...lit.map(({ hops }) => hops)]
      .flat()
      .map(({ paper, concept, role }) => ({ from: paperKey(paper), to: conceptKey(concept), role })),
  }
}
