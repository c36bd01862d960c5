/** One ingest: what came in, when, from where, by which extractor. The sample corpus is a run like any other. */
import { z } from 'zod'
import { roleSchema } from './concept'
import { conceptNodeSchema } from './graph'

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

/** What an ingest changed; the order of runs is that of their times. */
export const broughtSchema = runSchema.extend({
  papers: z.number().int(),
  /** Those that no earlier run brought. */
  newPapers: z.number().int(),
  /** Concepts that no paper of an earlier run speaks of. */
  newConcepts: z.number().int(),
  /** The first 100 of them, those of most papers first. */
  concepts: z.array(conceptNodeSchema),
  /** Links of its new papers, by role. */
  links: z.partialRecord(roleSchema, z.number().int()),
})
export type Brought = z.infer<typeof broughtSchema>

/** When a paper came in, and when its source says it is from. */
export interface Arrival {
  paper: string
  /** ISO time of the first run that brought it. */
  at: string
  year?: number
  published?: string
}
