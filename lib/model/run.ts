/** One ingest: what came in, when, from where, by which extractor. The sample corpus is a run like any other. */
import { z } from 'zod'

export const runSchema = z.object({
  id: z.string().min(1),
  /** ISO time at which the run began. */
  at: z.string(),
  /** File name or source, as the person named it. */
  source: z.string(),
  extractor: z.string(),
  /** True for the corpus that ships with the project. */
  sample: z.boolean().default(false),
  /** True until all of it is in: one that was broken off stays so until the same is ingested to its end. */
  unfinished: z.boolean().optional(),
})
export type Run = z.infer<typeof runSchema>

/** What a batch of an ingest did to the store. */
export const upsertCountsSchema = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
})
export type UpsertCounts = z.infer<typeof upsertCountsSchema>
