/** A chain as it is read downwards: each node with the hop that leads on from it. */
import { thousands } from '@/components/explorer/words'
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

type PathNode = Path['nodes'][number]

export const pathSteps = ({ nodes, hops }: Path): PathStep[] =>
  nodes.map((entry, at) => ({ ...named(entry), hop: hops[at] }))

export const named = (entry: PathNode): Omit<PathStep, 'hop'> =>
  entry.type === 'paper'
    ? { key: paperKey(entry.node.id), thing: 'paper', name: readable(entry.node.title) }
    : { key: conceptKey(entry.node.id), thing: entry.node.kind, name: entry.node.name }

/** What lies between two of a kind; undefined between a paper and a concept, which a link joins or nothing does. */
export function betweenWords({ nodes, between: { count } }: Path): string | undefined {
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  if (nodes.length < 3 || first.type !== last.type) return undefined
  if (first.type === 'concept') {
    if (count === 0) return 'No paper here speaks of both. The shortest chain between them:'
    return count === 1 ? 'One paper speaks of both:' : `${thousands(count)} papers speak of both, most of all this one:`
  }
  if (count === 0) return 'They speak of no concept that is the same. The shortest chain between them:'
  return count === 1 ? 'Both speak of one concept:' : `Both speak of ${thousands(count)} concepts, the rarest:`
}
