/**
 * What panels ask the server, each question once: answers are shared, kept while the corpus stays, and forgotten all
 * together when it changes (invalidateQueries).
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { commonQuery, pathQuery } from '@/components/explorer/use-chain'
import {
  getBrought,
  getClosest,
  getCluster,
  getConcept,
  getCorrections,
  getHealth,
  getPaper,
  getPapers,
  getQueries,
  getRelated,
  getRuns,
  type SearchOptions,
  search,
} from '@/lib/api/client'
import type { Suggestion } from '@/lib/api/contract'
import { readable } from '@/lib/text/read-tex'

/** The store changes only through this page's ingest or another's: an answer stays good for minutes. */
const KEPT = { staleTime: 5 * 60_000, retry: false } as const

export const useConceptPage = (id: string, enabled = true) =>
  useQuery({ queryKey: ['concept', id], queryFn: ({ signal }) => getConcept(id, { signal }), enabled, ...KEPT })

export const useRelated = (id: string) =>
  useQuery({ queryKey: ['related', id], queryFn: ({ signal }) => getRelated(id, { signal }), ...KEPT })

export const useClosest = (id: string) =>
  useQuery({ queryKey: ['closest', id], queryFn: ({ signal }) => getClosest(id, { signal }), ...KEPT })

export const usePaperPage = (id: string, enabled = true) =>
  useQuery({ queryKey: ['paper', id], queryFn: ({ signal }) => getPaper(id, { signal }), enabled, ...KEPT })

/** Unknown ids are left out; in which order they are asked for makes no difference. */
export const usePapers = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['papers', ids.toSorted()],
    queryFn: ({ signal }) => getPapers(ids, { signal }),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
    ...KEPT,
  })

export const useClusterPage = (id: string) =>
  useQuery({ queryKey: ['cluster', id], queryFn: ({ signal }) => getCluster(id, { signal }), ...KEPT })

export const usePathBetween = (from: string, to: string) => useQuery(pathQuery(from, to))

export const useCommon = (nodes: readonly string[]) => useQuery(commonQuery(nodes))

export const useHealth = () =>
  useQuery({ queryKey: ['health'], queryFn: ({ signal }) => getHealth({ signal }), ...KEPT })

export const useRuns = () => useQuery({ queryKey: ['runs'], queryFn: ({ signal }) => getRuns({ signal }), ...KEPT })

export const useBrought = (run: string) =>
  useQuery({ queryKey: ['brought', run], queryFn: ({ signal }) => getBrought(run, { signal }), ...KEPT })

export const useCorrections = () =>
  useQuery({ queryKey: ['corrections'], queryFn: ({ signal }) => getCorrections({ signal }), ...KEPT })

export const useSavedQueries = () =>
  useQuery({ queryKey: ['queries'], queryFn: ({ signal }) => getQueries({ signal }), ...KEPT })

/** With titles, aliases and authors as people read them. */
export async function searchReadably(text: string, options: SearchOptions): Promise<{ suggestions: Suggestion[] }> {
  const { suggestions } = await search(text, options)
  return {
    suggestions: suggestions.map((found) => ({
      ...found,
      name: readable(found.name),
      ...(found.alias === undefined ? {} : { alias: readable(found.alias) }),
      ...(found.authors === undefined ? {} : { authors: found.authors.map(readable) }),
      ...(found.author === undefined ? {} : { author: readable(found.author) }),
    })),
  }
}

/** While the next answer is on its way the last one stays, so that a list does not flicker at each letter. */
export const useSuggestions = (text: string, narrow: Omit<SearchOptions, 'signal'> = {}, enabled = true) =>
  useQuery({
    queryKey: ['search', text, narrow],
    queryFn: ({ signal }) => searchReadably(text, { signal, ...narrow }),
    enabled,
    placeholderData: keepPreviousData,
    ...KEPT,
  })
