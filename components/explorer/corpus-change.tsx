'use client'
/**
 * Says that the store holds another corpus than the one shown: somebody's ingest or removal on the command line or on
 * another machine. What is looked at stays until it is asked for; an empty map has nothing to lose and follows at once.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useEffect } from 'react'
import { useIngestStore } from '@/components/panels/corpus/ingest-store'
import { Button, IconButton } from '@/components/ui/button'
import { getHealth } from '@/lib/api/client'
import { useGraph } from './explorer-state'
import { GRAPH_QUERY } from './graph-query'

/** Milliseconds between two looks, while the page is in sight; it looks, too, when it comes into sight. */
const LOOK_AGAIN = 30_000
const WORDS = 'Show the changed corpus'

export function CorpusChange({ tight }: { tight: boolean }) {
  const client = useQueryClient()
  const { atlas } = useGraph()
  const own = useIngestStore(({ state }) => state.is === 'running')
  const changed = useIsChanged() && !own
  const follows = changed && atlas?.nodes.size === 0
  useEffect(() => {
    // Answers that lie on the map stay as it does; those that are only remembered are of another corpus now.
    if (changed) client.removeQueries({ queryKey: ['run'], type: 'inactive' })
  }, [changed, client])
  useEffect(() => {
    if (follows) void client.invalidateQueries()
  }, [follows, client])
  const show = () => void client.invalidateQueries()
  return (
    <div role="status">
      {changed && !follows && (tight ? <IconButton label={WORDS} icon={ICON} onClick={show} /> : <Wide show={show} />)}
    </div>
  )
}

const ICON = <RefreshCw aria-hidden />

const Wide = ({ show }: { show: () => void }) => (
  <Button icon={ICON} onClick={show} title="Papers came or went, or concepts were corrected elsewhere">
    {WORDS}
  </Button>
)

/** One mark is taken with the graph and forgotten with it, the other again and again. */
function useIsChanged(): boolean {
  const shown = useQuery({ queryKey: [...GRAPH_QUERY, 'mark'], queryFn: markOfCorpus, staleTime: Infinity })
  const now = useQuery({
    queryKey: ['mark now'],
    queryFn: markOfCorpus,
    staleTime: 0,
    refetchInterval: LOOK_AGAIN,
    refetchOnWindowFocus: 'always',
  })
  // Only a look after the graph came says anything.
  const isLater = !shown.isFetching && now.dataUpdatedAt >= shown.dataUpdatedAt
  return isLater && shown.data !== undefined && now.data !== undefined && shown.data !== now.data
}

/** Changes with papers, runs, corrections and what was derived, not with saved queries. */
async function markOfCorpus({ signal }: { signal: AbortSignal }): Promise<string> {
  const { papers, concepts, clusters, corrections, runs } = await getHealth({ signal })
  return JSON.stringify([papers, concepts, clusters, corrections, runs.map((run) => [run.id, run.papers])])
}
