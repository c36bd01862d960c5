/**
 * What of the view stands in the address, so that any view can be sent to a colleague and the browser's back works:
 * the selection, the open cluster, the lenses, what is hidden, and how it is drawn. One parser per parameter.
 */
import {
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs'
import { THINGS } from '@/lib/graph/appearance'
import { formatLens, type LensSpec, parseLens } from '@/lib/graph/lens-text'
import { SIZE_BYS } from '@/lib/graph/sizes'
import { ROLES } from '@/lib/model/concept'
import { parseKey } from '@/lib/model/graph'
import { MOST_CHOSEN } from '@/lib/model/page'

export const TABS = ['clusters', 'queries', 'filters', 'reading'] as const
export type Tab = (typeof TABS)[number]

export const COLOR_BYS = ['cluster', 'kind', 'role', 'year'] as const
export type ColorBy = (typeof COLOR_BYS)[number]

/** By what the map is arranged: lands of clusters, or years. */
export const LAYOUTS = ['cluster', 'year'] as const
export type Layout = (typeof LAYOUTS)[number]

const sameLens = (a: LensSpec, b: LensSpec) => formatLens(a) === formatLens(b)
const asKey = createParser({
  parse: (value) => (parseKey(value) ? value : null),
  serialize: (value: string) => value,
})
const asLens = createParser({ parse: parseLens, serialize: formatLens, eq: sameLens })

/** Keys and their meaning; lists are empty by default and then not in the address. */
export const viewParsers = {
  /** Node whose panel is open: `c:ppo`, `p:arxiv:1`. */
  at: asKey,
  /** A second node: the panel then says what connects the two. */
  with: asKey,
  /** More nodes: the panel then says what all of them have in common. */
  and: parseAsNativeArrayOf(asKey),
  /** Cluster whose panel is open. */
  cluster: parseAsString,
  tab: parseAsStringLiteral(TABS).withDefault('clusters'),
  lens: parseAsNativeArrayOf(asLens),
  /** Things that the legend has switched off. */
  hide: parseAsArrayOf(parseAsStringLiteral(THINGS)).withDefault([]),
  /** Roles whose links are left out; a node that only they hold goes with them. */
  unrole: parseAsArrayOf(parseAsStringLiteral(ROLES)).withDefault([]),
  /** False where links to what a paper says by the way are left out, with the concepts that no paper is about. */
  asides: parseAsBoolean.withDefault(true),
  /** Concepts of fewer papers, and of more, are left out; without `most` no concept is too common. */
  least: parseAsInteger.withDefault(1),
  most: parseAsInteger,
  /** Papers before the one year and after the other are left out, with the concepts that no other paper speaks of. */
  since: parseAsInteger,
  until: parseAsInteger,
  /** Nodes taken off the map one by one. */
  without: parseAsNativeArrayOf(asKey),
  /** Where not empty, only these nodes and their neighbours are on the map. */
  only: parseAsNativeArrayOf(asKey),
  color: parseAsStringLiteral(COLOR_BYS).withDefault('cluster'),
  size: parseAsStringLiteral(SIZE_BYS).withDefault('papers'),
  layout: parseAsStringLiteral(LAYOUTS).withDefault('cluster'),
  /** True where the text twin takes the canvas's place. */
  twin: parseAsBoolean.withDefault(false),
}
export type View = inferParserType<typeof viewParsers>

/** Nodes that are chosen, in the order in which they were. */
export const chosenIn = ({ at, with: other, and }: Pick<View, 'at' | 'with' | 'and'>): string[] =>
  at === null ? [] : [...new Set([at, other, ...and])].filter((key) => key !== null).slice(0, MOST_CHOSEN)

/** The first is open by itself, two as a pair. */
export function choosing(keys: readonly string[]): Pick<View, 'at' | 'with' | 'and'> {
  const [at, other, ...and] = keys
  return { at: at ?? null, with: other ?? null, and }
}
