/** A chain as it is read downwards: each node with the hop that leads on from it. */
import type { Thing } from '@/lib/graph/appearance'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Path } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'

export interface PathStep {
  key: string
  thing: Thing
  name: string
  /** Missing at the last node. */
  hop: Path['hops'][number] | undefined
}

export function pathSteps({ nodes, hops }: Path): PathStep[] {
  return nodes.map((entry, at) => {
    const hop = hops[at]
    return entry.type === 'paper'
      ? { key: paperKey(entry.node.id), thing: 'paper', name: readable(entry.node.title), hop }
      : { key: conceptKey(entry.node.id), thing: entry.node.kind, name: entry.node.name, hop }
  })
}
