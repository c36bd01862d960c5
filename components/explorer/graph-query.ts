/** What the map is made of, as the server is asked for it. */
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { getNeighborhood } from '@/lib/api/client'
import type { Graph } from '@/lib/model/graph'

/** The corpus changed (an ingest, a removed run): call `queryClient.invalidateQueries()` and this follows. */
export const GRAPH_QUERY = ['graph'] as const

/** Links drawn with a node that is not among those shown of a large corpus. */
const DRAWN_WITH_IT = 60

/**
 * Nodes beyond those shown, each with what it is linked to; null for one that nothing was learned of, which is asked for
 * again. They come all at once: with each of them the map is made anew. What was there for others stays until then.
 */
export const beyondQuery = (client: QueryClient, keys: readonly string[]) =>
  queryOptions({
    queryKey: [...GRAPH_QUERY, 'beyond', ...keys],
    queryFn: () => Promise.all(keys.map((key) => client.fetchQuery(around(key)).catch(() => null))),
    placeholderData: (before: (Graph | null)[] | undefined) => before,
    staleTime: ({ state }) => (state.data?.includes(null) ? 0 : Number.POSITIVE_INFINITY),
  })

const around = (key: string) =>
  queryOptions({
    // Another key than that of a list of one, which would wait for itself.
    queryKey: [...GRAPH_QUERY, 'around', key],
    queryFn: ({ signal }) => getNeighborhood(key, { signal, limit: DRAWN_WITH_IT }),
    staleTime: Number.POSITIVE_INFINITY,
  })
