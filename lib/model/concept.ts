/**
 * The vocabulary of the graph: the four kinds of concept and the six roles that a paper can have towards one, strongest
 * first. Labels, relationship types, colours, legends and forms are all derived from these two tables.
 */
import { z } from 'zod'

export const KINDS = ['Method', 'Task', 'Benchmark', 'Metric'] as const
export const kindSchema = z.enum(KINDS)
export type Kind = z.infer<typeof kindSchema>

/** Strongest first: where a paper has several roles towards a concept, the graph keeps the first of them. */
export const ROLES = ['proposes', 'uses', 'addresses', 'evaluates_on', 'compares_to', 'mentions'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

/** `proposes` → `PROPOSES`: the relationship type from paper to concept. */
export const relationshipType = (role: Role): Uppercase<Role> => role.toUpperCase() as Uppercase<Role>

/** What links are called whose paper is not about the concept. */
export const ASIDE_WORDS = 'said by the way'

/** The role in words, as it stands between a paper and a concept: "evaluates on CARLA". */
export const ROLE_WORDS: Record<Role, string> = {
  proposes: 'proposes',
  uses: 'uses',
  addresses: 'addresses',
  evaluates_on: 'evaluates on',
  compares_to: 'compares to',
  mentions: 'mentions',
}
