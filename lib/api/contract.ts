/**
 * The wire: every endpoint with the schema of what it takes and gives. Routes check their answers' types against it, the
 * client parses with it, /api/openapi.json is made from it.
 */
import { z } from 'zod'
import { kindSchema } from '@/lib/model/concept'
import { clusterSchema, graphSchema } from '@/lib/model/graph'
import {
  clusterPageSchema,
  conceptPageSchema,
  evidenceSchema,
  healthSchema,
  paperPageSchema,
  pathSchema,
  relatedSchema,
} from '@/lib/model/page'
import { problemSchema } from '@/lib/model/paper'
import { queryAnswerSchema, savedQuerySchema } from '@/lib/model/saved-query'

/** RFC 9457: the one shape of every error. */
export const problemDetailsSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
})
export type ProblemDetails = z.infer<typeof problemDetailsSchema>

export const suggestionSchema = z.object({
  type: z.enum(['paper', 'concept']),
  id: z.string(),
  name: z.string(),
  kind: kindSchema.optional(),
  /** The alias that matched, where the name did not. */
  alias: z.string().optional(),
  /** Papers of a concept, concepts of a paper. */
  weight: z.number().int(),
})
export type Suggestion = z.infer<typeof suggestionSchema>

export const ingestReportSchema = z.object({
  run: z.string(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  problems: z.array(problemSchema),
})
export type IngestReport = z.infer<typeof ingestReportSchema>

export const answers = {
  health: healthSchema,
  graph: graphSchema,
  search: z.object({ query: z.string(), suggestions: z.array(suggestionSchema) }),
  paper: paperPageSchema,
  concept: conceptPageSchema,
  related: z.object({ concept: z.string(), related: z.array(relatedSchema) }),
  evidence: evidenceSchema,
  path: pathSchema,
  clusters: z.object({ clusters: z.array(clusterSchema) }),
  cluster: clusterPageSchema,
  queries: z.object({ queries: z.array(savedQuerySchema), problems: z.array(problemSchema) }),
  run: queryAnswerSchema,
  ingest: ingestReportSchema,
} as const
