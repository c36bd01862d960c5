'use client'
/**
 * Where panels, queries and the canvas meet: they never import each other, they all read and change the view through
 * these hooks. Panels take no props; each is mounted in slots.tsx and asks here what is selected.
 *
 *   const { key, node } = useSelection()          what is selected; key is `c:ppo` or `p:arxiv:1`, null for nothing
 *   const { select, openCluster } = useActions()  from explorer-actions.ts; stable functions, safe in dependencies
 *   const { atlas } = useGraph()                  the whole decoded graph: nodes by key, links, clusters, counts
 *   const { hover, hoverCluster } = useHoverActions()   lights a node or cluster on the canvas; null to end
 *   const lenses = useLenses()                    the lenses that are on, each with its answer (table and keys)
 *   const chain = useChain()                      from use-chain.ts; what connects the pair, once it is known
 *   useUndo()                                     from use-undo.ts; undo, redo and whether there is anything to
 */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react'
import { getGraph } from '@/lib/api/client'
import { type Atlas, type AtlasNode, joinGraphs, toAtlas } from '@/lib/graph/atlas'
import { type Filters, filtersNothing, type Shown } from '@/lib/graph/filters'
import { type LensSpec, lensId } from '@/lib/graph/lens-text'
import type { SizeBy } from '@/lib/graph/sizes'
import { yearsOf } from '@/lib/graph/years'
import type { Graph, NodeType } from '@/lib/model/graph'
import { parseKey } from '@/lib/model/graph'
import type { QueryAnswer } from '@/lib/model/saved-query'
import { type Hover, type MenuRequest, setHover, useExplorerStore } from './explorer-store'
import { beyondQuery, GRAPH_QUERY } from './graph-query'
import { askLens } from './lens-answer'
import { shownOnce } from './shown-once'
import { type ColorBy, chosenIn, type Layout, type View, viewParsers } from './view-url'

/** Everything that the address says about the view. Prefer the narrower hooks below. */
export function useView(): View {
  return useQueryStates(viewParsers)[0]
}

const atlases = new WeakMap<Graph, Atlas>()
function atlasOf(graph: Graph): Atlas {
  const known = atlases.get(graph)
  if (known) return known
  const atlas = toAtlas(graph)
  atlases.set(graph, atlas)
  return atlas
}

const joined = new WeakMap<Graph, WeakMap<Graph, Graph>>()
function joinedOnce(graph: Graph, other: Graph): Graph {
  const own = joined.get(graph) ?? new WeakMap<Graph, Graph>()
  joined.set(graph, own)
  const known = own.get(other) ?? joinGraphs(graph, other)
  own.set(other, known)
  return known
}

export interface GraphState {
  atlas: Atlas | undefined
  error: Error | null
  refetch: () => void
}

export function useGraph(): GraphState {
  const { data, error, refetch } = useQuery({
    queryKey: GRAPH_QUERY,
    queryFn: ({ signal }) => getGraph({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const drawn = useBeyond(data)
  return { atlas: drawn && atlasOf(drawn), error, refetch }
}

/** A large corpus is shown in part: what is chosen outside of it is drawn too, with what it is linked to. */
function useBeyond(graph: Graph | undefined): Graph | undefined {
  const client = useQueryClient()
  const chosen = useChosen()
  const beyond = graph?.whole ? chosen.filter((key) => !atlasOf(graph).nodes.has(key)) : []
  const { data } = useQuery({ ...beyondQuery(client, beyond), enabled: beyond.length > 0 })
  if (!graph || !data || beyond.length === 0) return graph
  return data.reduce((all: Graph, one) => (one ? joinedOnce(all, one) : all), graph)
}

export interface Selection {
  key: string | null
  type: NodeType | undefined
  /** Id as the server knows it. */
  id: string | undefined
  /** Undefined until the graph is there, and for an id that the graph lacks: `missing` tells the two apart. */
  node: AtlasNode | undefined
  missing: boolean
}

/** The selected node, or none. An id that a merge retired is `missing` here though the server still answers for it. */
export function useSelection(): Selection {
  const [{ at }] = useQueryStates({ at: viewParsers.at })
  const { atlas } = useGraph()
  const parsed = at ? parseKey(at) : undefined
  const node = at ? atlas?.nodes.get(at) : undefined
  return { key: at, type: parsed?.type, id: parsed?.id, node, missing: Boolean(at && atlas && !node) }
}

/** Id of the open cluster, or null. */
export const useOpenCluster = (): string | null => useQueryStates({ cluster: viewParsers.cluster })[0].cluster

const chosenParsers = { at: viewParsers.at, with: viewParsers.with, and: viewParsers.and }
/** Keys of the nodes that are chosen, the open one first; none where none is open. */
export function useChosen(): readonly string[] {
  const [places] = useQueryStates(chosenParsers)
  return useMemo(() => chosenIn(places), [places])
}

export const useColorBy = (): ColorBy => useQueryStates({ color: viewParsers.color })[0].color

export const useSizeBy = (): SizeBy => useQueryStates({ size: viewParsers.size })[0].size
/** By year only where there are years. */
export function useLayout(): Layout {
  const [{ layout }] = useQueryStates({ layout: viewParsers.layout })
  const { atlas } = useGraph()
  return atlas && yearsOf(atlas) ? layout : 'cluster'
}

export const useHover = (): Hover => useExplorerStore((state) => state.hover)

const hoverActions = {
  hover: (key: string | null) => setHover({ key }),
  hoverCluster: (cluster: string | null) => setHover({ cluster }),
}
/** For components that light nodes but needn't know which is lit: they are not drawn again by it. */
export const useHoverActions = () => hoverActions

export const useMenu = (): MenuRequest | null => useExplorerStore((state) => state.menu)

/** Keys visited, oldest first. */
export const useTrail = (): readonly string[] => useExplorerStore((state) => state.trail)

export interface Lens extends LensSpec {
  /** Stable for query and parameters. */
  id: string
  answer: QueryAnswer | undefined
  error: Error | null
}

/** The lenses that are on, first to last, each with its answer once it is there. */
export function useLenses(): Lens[] {
  const [{ lens }] = useQueryStates({ lens: viewParsers.lens })
  const results = useQueries({
    queries: lens.map(({ slug, params }) => ({
      queryKey: ['run', slug, params],
      queryFn: ({ signal }: { signal: AbortSignal }) => askLens({ slug, params }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
  })
  return lens.map((spec, at) => ({
    ...spec,
    id: lensId(spec),
    answer: results[at]?.data,
    error: results[at]?.error ?? null,
  }))
}

const { hide, unrole, asides, least, most, since, until, without, only } = viewParsers
const filterParsers = { hide, unrole, asides, least, most, since, until, without, only }

/** Whether anything but lenses is off the map: by the legend, the filters, or one by one. */
export function useFiltered(): boolean {
  const [{ without, only, ...filters }] = useQueryStates(filterParsers)
  return without.length + only.length > 0 || !filtersNothing(filters)
}

const NOTHING_YET: Shown = { visible: undefined, lit: undefined }

/**
 * What the lenses, the legend, the filters and the person's own hiding leave on the map; canvas and text twin read the same.
 * With `lifted`, what they would leave if one filter were that: so its own control can say what there is to choose from.
 */
export function useShown(lifted?: Partial<Filters>): Shown {
  const { atlas } = useGraph()
  const lenses = useLenses()
  const [{ without, only, ...set }] = useQueryStates(filterParsers)
  if (!atlas) return NOTHING_YET
  const answered = lenses.flatMap(({ mode, answer }) => (answer ? [{ mode, keys: answer.keys }] : []))
  return shownOnce(atlas, { filters: { ...set, ...lifted }, answered, without, only })
}

/**
 * The same for lists and numbers beside the map. That papers are switched off in the legend leaves none of them out there:
 * what they say is still read.
 */
export const useLeft = (): Shown => useContext(LeftContext).left

/** The graph as `useGraph` has it, for what stands in hundreds of rows. */
export const useAtlas = (): Atlas | undefined => useContext(LeftContext).atlas

const LeftContext = createContext<{ atlas: Atlas | undefined; left: Shown }>({ atlas: undefined, left: NOTHING_YET })

/** Follows address, graph and answers once for all that ask what is left. */
export function LeftProvider({ children }: { children: ReactNode }) {
  const { atlas } = useGraph()
  const [{ hide: hidden }] = useQueryStates({ hide })
  const left = useShown(hidden.includes('paper') ? { hide: hidden.filter((thing) => thing !== 'paper') } : undefined)
  const value = useMemo(() => ({ atlas, left }), [atlas, left])
  return createElement(LeftContext, { value }, children)
}
