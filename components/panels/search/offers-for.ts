/** What a list offers before anything is typed: what is open on the page, if it fits, then the strongest of its kind. */
import type { Suggestion } from '@/lib/api/contract'
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import type { NodeType } from '@/lib/model/graph'

export interface Wanted {
  type: NodeType
  /** Kind of the concept, where only one will do. */
  kind: string | undefined
  /** Key of the node that is open. */
  selected: string | null
}

export function offersFor(atlas: Atlas, { type, kind, selected }: Wanted, most = 20): Suggestion[] {
  const fits = (node: AtlasNode) => node.type === type && (kind === undefined || node.thing === kind)
  return [...atlas.nodes.values()]
    .filter(fits)
    .sort((a, b) => Number(b.key === selected) - Number(a.key === selected) || weightOf(b) - weightOf(a))
    .slice(0, most)
    .map(toSuggestion)
}

const weightOf = (entry: AtlasNode): number => (entry.type === 'paper' ? entry.node.concepts : entry.node.papers)

export function toSuggestion(entry: AtlasNode): Suggestion {
  const own = entry.type === 'concept' ? { kind: entry.node.kind } : { year: entry.node.year }
  return { type: entry.type, id: entry.node.id, name: entry.name, ...own, weight: weightOf(entry) }
}
