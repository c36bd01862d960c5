/**
 * What the person's filters leave of the graph: kinds switched off, links switched off by their role or as said by the way,
 * concepts too rare or too common, years.
 */
import type { Role } from '@/lib/model/concept'
import { MAIN_SALIENCE } from '@/lib/model/facts'
import { type ConceptNode, type PaperNode, parseKey } from '@/lib/model/graph'
import type { Thing } from './appearance'
import type { Atlas, AtlasLink, AtlasNode } from './atlas'
import type { LensSets } from './lenses'

export interface Filters {
  /** Things switched off. */
  hide: readonly Thing[]
  /** Roles switched off: their links go, and the nodes that no other link holds. */
  unrole: readonly Role[]
  /** False: links to what a paper says by the way go, too. */
  asides: boolean
  /** Fewest and most papers of a concept; null for no upper bound. */
  least: number
  most: number | null
  /** First and last year of a paper; null for no bound. */
  since: number | null
  until: number | null
}

/** What a link is judged by; two concepts that share papers have neither. */
export type LinkTraits = Partial<Pick<AtlasLink, 'role' | 'salience'>>
export type LinkFilter = (link: LinkTraits) => boolean

/** What of the graph is drawn, lenses and filters taken together. */
export interface Shown extends LensSets {
  /** Which links are drawn; undefined for all. */
  links?: LinkFilter | undefined
  /** Whether what a large corpus does not draw is left as well, as far as that can be told. */
  beyond?: ((key: string, about?: About) => boolean) | undefined
  /** Papers that are not drawn, nor known here, are left too: nothing that is set is about papers. */
  sparesPapers?: boolean | undefined
}

/** Whether papers have to be counted on the map, since what is set may leave some of them out. */
export const leavesOutPapers = ({ visible, sparesPapers }: Shown): boolean => visible !== undefined && !sparesPapers

/** A paper or concept as an answer describes it. */
export type About = PaperNode | ConceptNode

/** Whether a node is drawn and, where one is given, the link that leads to it. */
export const isDrawn = ({ visible, links }: Shown, key: string, link?: LinkTraits): boolean =>
  (visible?.has(key) ?? true) && (!link || (links?.(link) ?? true))

/**
 * Whether lenses and filters leave a node and, where one is given, the link that leads to it. What is not drawn for the size
 * of the corpus is judged by what the answer tells of it; what is not known leaves nothing out.
 */
export const isLeft = (
  { visible, links, beyond }: Shown,
  key: string,
  { link, about }: { link?: LinkTraits; about?: About | undefined } = {},
): boolean => (!visible || visible.has(key) || (beyond?.(key, about) ?? false)) && (!link || (links?.(link) ?? true))

export const isAside = ({ salience }: LinkTraits): boolean => salience !== undefined && salience < MAIN_SALIENCE

export function linkFilter({ unrole, asides }: Pick<Filters, 'unrole' | 'asides'>): LinkFilter | undefined {
  if (unrole.length === 0 && asides) return undefined
  const off = new Set(unrole)
  return (link) => (link.role === undefined || !off.has(link.role)) && (asides || !isAside(link))
}

export const filtersNothing = ({ hide, unrole, asides, least, most, since, until }: Filters): boolean =>
  hide.length + unrole.length === 0 && asides && least <= 1 && most === null && since === null && until === null

/** Tells whether nothing is set that may leave out a paper, papers as such apart. */
export const sparesPapers = ({ unrole, asides, since, until }: Filters): boolean =>
  unrole.length === 0 && asides && since === null && until === null

/** Tells whether a node passes as far as what an answer says of it goes, which has no links: a concept's years are not asked. */
export function passesAlone({ hide, least, most, since, until }: Filters): (key: string, about?: About) => boolean {
  return (key, about) => {
    if (parseKey(key)?.type === 'paper') {
      return !hide.includes('paper') && (!about || 'kind' in about || isWithin(about.year, { since, until }))
    }
    if (!about || !('kind' in about)) return true
    return !hide.includes(about.kind) && about.papers >= least && about.papers <= (most ?? about.papers)
  }
}

/** Tells whether a node passes; one without any link passes the filter of links, as none of them holds it. */
export function passesFilters(atlas: Atlas, filters: Filters): (node: AtlasNode) => boolean {
  const { hide, least, most } = filters
  const inYears = passesYears(atlas, filters)
  const hidden = new Set(hide)
  const passesLink = linkFilter(filters)
  const isHeld = (key: string): boolean => {
    const links = atlas.links(key)
    return !passesLink || links.length === 0 || links.some(passesLink)
  }
  return (node) => {
    if (hidden.has(node.thing)) return false
    if (node.type === 'concept' && (node.node.papers < least || node.node.papers > (most ?? Number.POSITIVE_INFINITY)))
      return false
    return inYears(node) && isHeld(node.key)
  }
}

/** A paper by its year, a concept by any of its papers. What has no year is in no range but the open one. */
function passesYears(atlas: Atlas, { since, until }: Filters): (node: AtlasNode) => boolean {
  if (since === null && until === null) return () => true
  const passes = (node: AtlasNode | undefined): boolean =>
    node?.type === 'paper' && isWithin(node.node.year, { since, until })
  return (node) =>
    node.type === 'paper' ? passes(node) : atlas.links(node.key).some(({ key }) => passes(atlas.nodes.get(key)))
}

function isWithin(year: number | undefined, { since, until }: Pick<Filters, 'since' | 'until'>): boolean {
  if (since === null && until === null) return true
  return year !== undefined && year >= (since ?? year) && year <= (until ?? year)
}
