/** What the search of the page finds: names, then clusters, then papers by what their abstracts say. */
import { useGraph } from '@/components/explorer/explorer-state'
import { useSuggestions } from '@/components/panels/answers'
import type { Suggestion } from '@/lib/api/contract'
import type { Cluster } from '@/lib/model/graph'
import { findClusters } from './find-clusters'
import { suggestionKey } from './suggestion-line'
import { suggestionStatus } from './suggestion-status'
import { type InAbstracts, useAbstracts } from './use-abstracts'

export type Find = Suggestion | Cluster | InAbstracts

export const isCluster = (find: Find): find is Cluster => 'color' in find
export const isInAbstracts = (find: Find): find is InAbstracts => 'verbatim' in find

export const findKey = (find: Find): string =>
  isCluster(find) ? `cluster ${find.id}` : isInAbstracts(find) ? 'in abstracts' : suggestionKey(find)

export interface Found {
  items: Find[]
  /** What there is to say instead of them, or over them. */
  status: string | null
  /** The status says already that all are only near to what was typed. */
  isOnlyNear: boolean
  /** It is not yet what was found for the last letter. */
  isStale: boolean
}

const MOST_NAMES = 20

export function useFound(typed: string): Found {
  const { atlas } = useGraph()
  const answer = useSuggestions(typed, { limit: MOST_NAMES }, typed !== '')
  const abstracts = useAbstracts(typed)
  const named = answer.data?.suggestions ?? []
  const isNear = named.length > 0 && named.every(({ near }) => near)
  const called = [...(isNear ? [] : named), ...findClusters(atlas, typed)]
  const said = abstracts.found ? [abstracts.found] : []
  // Names that are only guessed come last, and wait for what abstracts say, so that no line moves.
  const items: Find[] = [...called, ...said, ...(isNear && !abstracts.pending ? named : [])]
  const isStale = answer.isPending || answer.isPlaceholderData || (called.length === 0 && abstracts.pending)
  const isOnlyNear = isNear && items.length === named.length
  const { error } = answer
  const status = suggestionStatus({ query: typed, count: items.length, error, pending: isStale, near: isOnlyNear })
  return { items, status, isOnlyNear, isStale }
}
