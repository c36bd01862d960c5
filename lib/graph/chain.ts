/** A path between two nodes as the map draws it: the keys in order and the role of each link. */
import type { Role } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Path } from '@/lib/model/page'

export interface Chain {
  keys: string[]
  /** `roles[i]` is that of the link between `keys[i]` and `keys[i + 1]`. */
  roles: Role[]
}

export const toChain = ({ nodes, hops }: Path): Chain => ({
  keys: nodes.map(({ type, node }) => (type === 'paper' ? paperKey(node.id) : conceptKey(node.id))),
  roles: hops.map(({ role }) => role),
})
