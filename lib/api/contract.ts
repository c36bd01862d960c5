/**
 * The wire: every endpoint with the schema of what it takes and gives. Routes check their answers' types against it, the
 * client parses with it, /api/openapi.json is made from it.
 */
import { z } from 'zod'
import { kindSchema } from '@/lib/model/concept'
import { listedCorrectionSchema } from '@/lib/model/correction'
import { factsSchema } from '@/lib/model/facts'
import { clusterSchema, graphSchema } from '@/lib/model/graph'
import {
  closePaperSchema,
  clusterPageSchema,
  commonSchema,
  conceptPageSchema,
  evidenceSchema,
  healthSchema,
  paperPageSchema,
  pathSchema,
  relatedSchema,
} from '@/lib/model/page'
import { problemSchema, storedPaperSchema } from '@/lib/model/paper'
import { broughtSchema, runSchema } from '@/lib/model/run'
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
  /** Of a paper: at most the first ten. */
  authors: z.array(z.string()).optional(),
  /** Of a paper's authors the one whose name was asked for. */
  author: z.string().optional(),
  year: z.number().int().optional(),
  /** Nothing of it is called as was asked: its name is a typo away. */
  near: z.boolean().optional(),
  /** Papers of a concept, concepts of a paper. */
  weight: z.number().int(),
})
export type Suggestion = z.infer<typeof suggestionSchema>

export const ingestReportSchema = z.object({
  run: z.string(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Papers of the sample that were taken out, where that was asked for. */
  removed: z.number().int().default(0),
  /** Records of the file that went into another of it. */
  merged: z.number().int().default(0),
  problems: z.array(problemSchema),
})
export type IngestReport = z.infer<typeof ingestReportSchema>

/** A line of an ingest that is followed while it runs; the last line carries the report or the problem that ended it. */
export const ingestEventSchema = z.union([
  z.object({
    step: z.enum(['reading', 'storing', 'deriving']),
    papers: z.number().int(),
    /** How many the file has, where that is known. */
    of: z.number().int().optional(),
  }),
  z.object({ report: ingestReportSchema }),
  z.object({ problem: problemDetailsSchema }),
])
export type IngestEvent = z.infer<typeof ingestEventSchema>

/** A query to keep: with the slug of an own one it is written over, without one it gets its own. */
export const queryDraftSchema = savedQuerySchema.pick({ description: true, tags: true, parameters: true }).extend({
  name: z.string().min(1).max(200),
  cypher: z.string().min(1).max(20_000),
  slug: z.string().max(80).optional(),
})
export type QueryDraft = z.infer<typeof queryDraftSchema>

export const answers = {
  health: healthSchema,
  graph: graphSchema,
  search: z.object({ query: z.string(), suggestions: z.array(suggestionSchema) }),
  /** How many there are, how many of them have the words one after another, and the first of them. */
  abstracts: z.object({
    query: z.string(),
    papers: z.number().int(),
    verbatim: z.number().int(),
    suggestions: z.array(suggestionSchema),
  }),
  paper: paperPageSchema,
  /** In the order asked for, each once; `missing` are the ids under which there is none. */
  papers: z.object({ papers: z.array(storedPaperSchema), missing: z.array(z.string()) }),
  explanation: factsSchema,
  concept: conceptPageSchema,
  closest: z.object({ paper: z.string(), closest: z.array(closePaperSchema) }),
  related: z.object({ concept: z.string(), related: z.array(relatedSchema) }),
  evidence: evidenceSchema,
  path: pathSchema,
  common: commonSchema,
  clusters: z.object({ clusters: z.array(clusterSchema) }),
  cluster: clusterPageSchema,
  queries: z.object({ queries: z.array(savedQuerySchema), problems: z.array(problemSchema) }),
  run: queryAnswerSchema,
  /** Rows in order of the values, null where they were not counted or the value is no id; `exact` unless another blank is open. */
  counts: z.object({
    counts: z.array(z.number().int().nullable()),
    exact: z.boolean(),
    most: z.number().int().nullable(),
  }),
  runs: z.object({ runs: z.array(runSchema.extend({ papers: z.number().int() })) }),
  brought: broughtSchema,
  readings: z.object({
    readings: z.array(z.object({ paper: storedPaperSchema, facts: factsSchema, runs: z.array(z.string()) })),
  }),
  derived: z.object({ papers: z.number().int(), concepts: z.number().int(), clusters: z.number().int() }),
  corrections: z.object({ corrections: z.array(listedCorrectionSchema) }),
  /** Name of a folder among the copies of the data folder, with the store in it. */
  copy: z.object({ copy: z.string() }),
  deleted: z.object({ slug: z.string() }),
  removed: z.object({ run: z.string(), papers: z.number().int() }),
  /** The id that the paper had, also where it was asked for by another of its ids. */
  removedPaper: z.object({ paper: z.string() }),
  ingest: ingestReportSchema,
} as const
