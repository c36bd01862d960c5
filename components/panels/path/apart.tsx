/** Why no path is shown: one of the two is not in this corpus, or nothing connects them. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph } from '@/components/explorer/explorer-state'
import { useConceptPage, usePaperPage } from '@/components/panels/answers'
import { NearByName } from '@/components/panels/concept/near-by-name'
import { NodeLink } from '@/components/panels/node-link'
import { useLaterId } from '@/components/panels/use-later-id'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/api/api-error'
import { parseKey } from '@/lib/model/graph'

export function Apart({ from, to }: { from: string; to: string }) {
  const ends = [
    { node: from, state: useEnd(from) },
    { node: to, state: useEnd(to) },
  ]
  const unknown = ends.find(({ state }) => state === 'unknown')
  if (unknown) return <UnknownEnd node={unknown.node} />
  if (ends.some(({ state }) => state === 'awaited')) return <Skeleton label="Loading the connection" />
  return (
    <EmptyState title="Nothing connects them">
      No chain of at most six links between papers and concepts leads from <NodeName node={from} /> to{' '}
      <NodeName node={to} /> in this corpus.
    </EmptyState>
  )
}

/**
 * What the map does not show, the server is asked for: a large corpus is drawn in part. An id of before gives its place in
 * the address to the one it leads on to.
 */
function useEnd(node: string): 'known' | 'unknown' | 'awaited' {
  const { atlas } = useGraph()
  const parsed = parseKey(node)
  const isDrawn = atlas?.nodes.has(node) ?? false
  const concept = useConceptPage(parsed?.id ?? '', !isDrawn && parsed?.type === 'concept')
  const paper = usePaperPage(parsed?.id ?? '', !isDrawn && parsed?.type === 'paper')
  const { data, error } = parsed?.type === 'concept' ? concept : paper
  const id = concept.data?.concept.id ?? paper.data?.paper.id
  useLaterId(parsed?.type ?? 'concept', parsed?.id ?? '', id, data)
  if (error instanceof ApiError && error.status === 404) return 'unknown'
  if (data && id !== parsed?.id) return 'awaited'
  return isDrawn || data || error ? 'known' : 'awaited'
}

function UnknownEnd({ node }: { node: string }) {
  const { connect } = useActions()
  const parsed = parseKey(node)
  const word = parsed?.type ?? 'concept'
  return (
    <>
      <ErrorState title={`No such ${word} here`} actionLabel="Back" onAction={() => connect(null)}>
        “{parsed?.id ?? node}” is not in this corpus, so nothing leads there. It may have gone with its papers, or the
        link is of another corpus.
      </ErrorState>
      {parsed?.type === 'concept' && <NearByName id={parsed.id} />}
    </>
  )
}

function NodeName({ node }: { node: string }) {
  const { atlas } = useGraph()
  return <NodeLink node={node}>{atlas?.nodes.get(node)?.name ?? parseKey(node)?.id ?? node}</NodeLink>
}
