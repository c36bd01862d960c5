/** What the search offers before anything is typed: nodes visited lately, else the concepts of most papers. */
import { useMemo } from 'react'
import { useGraph, useSelection, useTrail } from '@/components/explorer/explorer-state'
import { stopsOf } from '@/components/panels/trail-stops'
import type { Suggestion } from '@/lib/api/contract'
import { offersFor, toSuggestion } from './offers-for'

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
    const strongest = offersFor(atlas, { type: 'concept', kind: undefined, selected: null }, MOST)
    return { title: strongest.length > 0 ? 'In most papers' : null, suggestions: strongest }
  }, [atlas, trail, key])
}
