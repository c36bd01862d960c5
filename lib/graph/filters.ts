/** What the person's filters leave of the graph: kinds switched off, roles switched off, concepts too rare or too common, years. */
import { ROLES, type Role } from '@/lib/model/concept'
import type { Thing } from './appearance'
import type { Atlas, AtlasNode } from './atlas'
import type { LensSets } from './lenses'

export interface Filters {
  /** Things switched off. */
  hide: readonly Thing[]
  /** Roles switched off: their links go, and the nodes that no other link holds. */
  unrole: readonly Role[]
  /** Fewest and most papers of a concept; null for no upper bound. */
  least: number
  most: number | null
  /** First and last year of a paper; null for no bound. */
  since: number | null
  until: number | null
}

/** What of the graph is drawn, lenses and filters taken together. */
export interface Shown extends LensSets {
  /** Roles whose links are drawn; undefined for all. */
  roles?: ReadonlySet<Role> | undefined
}

/** Whether a node is drawn and, where a role is named, the link of that role which leads to it. */
export const isDrawn = ({ visible, roles }: Shown, key: string, role?: Role): boolean =>
  (visible?.has(key) ?? true) && (role === undefined || (roles?.has(role) ?? true))

export const shownRoles = ({ unrole }: Pick<Filters, 'unrole'>): ReadonlySet<Role> | undefined =>
  unrole.length > 0 ? new Set(ROLES.filter((role) => !unrole.includes(role))) : undefined

export const filtersNothing = ({ hide, unrole, least, most, since, until }: Filters): boolean =>
  hide.length === 0 && unrole.length === 0 && least <= 1 && most === null && since === null && until === null

/** Tells whether a node passes; a node without any link passes the roles, as none of them holds it. */
export function passesFilters(atlas: Atlas, filters: Filters): (node: AtlasNode) => boolean {
  const { hide, unrole, least, most } = filters
  const inYears = passesYears(atlas, filters)
  const hidden = new Set(hide)
  const off = new Set(unrole)
  const heldByRole = (key: string): boolean => {
    const links = atlas.links(key)
    return links.length === 0 || links.some(({ role }) => role === undefined || !off.has(role))
  }
  return (node) => {
    if (hidden.has(node.thing)) return false
    if (node.type === 'concept' && (node.node.papers < least || node.node.papers > (most ?? Number.POSITIVE_INFINITY)))
      return false
    return inYears(node) && (off.size === 0 || heldByRole(node.key))
  }
}

/** A paper by its year, a concept by any of its papers. What has no year is in no range but the open one. */
function passesYears(atlas: Atlas, { since, until }: Filters): (node: AtlasNode) => boolean {
  if (since === null && until === null) return () => true
  const isWithin = (node: AtlasNode | undefined): boolean => {
    const year = node?.type === 'paper' ? node.node.year : undefined
    return year !== undefined && year >= (since ?? year) && year <= (until ?? year)
  }
  return (node) =>
    node.type === 'paper' ? isWithin(node) : atlas.links(node.key).some(({ key }) => isWithin(atlas.nodes.get(key)))
}
