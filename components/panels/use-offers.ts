/** What the search offers before anything is typed: nodes visited lately, else the concepts of most papers. */
import { useMemo } from 'react'
import { useGraph, useSelection, useTrail } from '@/components/explorer/explorer-state'
import type { Suggestion } from '@/lib/api/contract'
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import { stopsOf } from './trail-stops'

const MOST = 7

export interface Offers {
  title: string | null
  suggestions: Suggestion[]
}

export function useOffers(): Offers {
  const { atlas } = useGraph()
  const trail = useTrail()
  const { key } = useSelection()
  return useMemo(() => {
    if (!atlas) return { title: null, suggestions: [] }
    const recent = stopsOf(trail, key, MOST).flatMap((stop) => atlas.nodes.get(stop) ?? [])
    if (recent.length > 0) return { title: 'Visited lately', suggestions: recent.map(toSuggestion) }
    const strongest = strongestConcepts(atlas).map(toSuggestion)
    return { title: strongest.length > 0 ? 'In most papers' : null, suggestions: strongest }
  }, [atlas, trail, key])
}

const strongestConcepts = (atlas: Atlas): AtlasNode[] =>
  [...atlas.nodes.values()]
    .filter((node) => node.type === 'concept')
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST)

const weightOf = (entry: AtlasNode): number => (entry.type === 'paper' ? entry.node.concepts : entry.node.papers)

function toSuggestion(entry: AtlasNode): Suggestion {
  const { type, name } = entry
  const kind = entry.type === 'concept' ? entry.node.kind : undefined
  return { type, id: entry.node.id, name, kind, weight: weightOf(entry) }
}
