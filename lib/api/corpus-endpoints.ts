/** The corpus as a whole: how it is, what came in when, taking in and out. */
import { z } from 'zod'
import { correctionSchema } from '@/lib/model/correction'
import { qualitySchema } from '@/lib/model/quality'
import { answers } from './contract'
import { type Endpoint, id, limit, none } from './endpoint'

export const corpusEndpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Engine, versions and how much the store holds',
    params: none,
    query: none,
    answer: answers.health,
  },
  runs: {
    method: 'GET',
    path: '/api/runs',
    summary: 'The ingests that brought the papers',
    params: none,
    query: none,
    answer: answers.runs,
    cached: true,
  },
  brought: {
    method: 'GET',
    path: '/api/runs/{id}',
    summary: 'What an ingest changed: papers and concepts that are new with it, and the links of those papers by role',
    params: z.object({ id }),
    query: none,
    answer: answers.brought,
    cached: true,
  },
  readings: {
    method: 'GET',
    path: '/api/readings',
    summary: 'Papers with what was found in them and the ingests that brought them, in order of id, from one on',
    params: none,
    query: z.object({
      /** Id of the last paper that is known already. */
      after: id.optional(),
      limit: limit(500, 100),
    }),
    answer: answers.readings,
    cached: true,
  },
  derive: {
    method: 'POST',
    path: '/api/derive',
    summary: 'Works out anew what follows from the papers: concepts across them, bonds, clusters, places',
    params: none,
    query: z.object({
      /** Forgets the earlier picture: clusters and places as if nothing had been there. */
      full: z.stringbool().default(false),
    }),
    answer: answers.derived,
    writes: true,
    alone: true,
  },
  corrections: {
    method: 'GET',
    path: '/api/corrections',
    summary:
      'What a person says against the extractor: concepts that are another one, of another kind, called otherwise, or none',
    params: none,
    query: none,
    answer: answers.corrections,
  },
  correct: {
    method: 'POST',
    path: '/api/corrections',
    summary: 'Corrects a concept, as an entry of a file in the data folder, and works out anew what follows',
    params: none,
    query: none,
    /** The concept, and the one that it is another of (`merge`), by id or name. */
    body: correctionSchema.extend({ concept: id }),
    answer: answers.corrections,
    writes: true,
    alone: true,
  },
  takeBackCorrection: {
    method: 'DELETE',
    path: '/api/corrections/{id}',
    summary:
      'Takes the correction of a concept back, by the id under which it is listed, and works out anew what follows',
    params: z.object({ id }),
    query: none,
    answer: answers.corrections,
    writes: true,
    alone: true,
  },
  copy: {
    method: 'POST',
    path: '/api/copy',
    summary: 'Copies the embedded store as it is now, for a program on this machine that looks into all of it',
    params: none,
    query: none,
    answer: answers.copy,
    writes: true,
  },
  removeRun: {
    method: 'DELETE',
    path: '/api/runs/{id}',
    summary: 'Takes an ingest out, with the papers that no other ingest brought',
    params: z.object({ id }),
    query: none,
    answer: answers.removed,
    writes: true,
    alone: true,
  },
  removePaper: {
    method: 'DELETE',
    path: '/api/papers/{id}',
    summary: 'Takes a paper out, with the concepts that no other paper names',
    params: z.object({ id }),
    query: z.object({
      /** False where more will follow: what follows from the papers that stay is then left to the last call. */
      derive: z.stringbool().default(true),
    }),
    answer: answers.removedPaper,
    writes: true,
    alone: true,
  },
  ingest: {
    method: 'POST',
    path: '/api/ingest',
    summary: 'Takes papers in: a file of any format that can be read, or readings as NDJSON',
    params: none,
    query: z.object({
      /** Name of a file sent as it is; its ending helps to tell the format. */
      filename: z.string().min(1).max(255).optional(),
      /** Takes the shipped sample out once the papers are in. */
      withoutSample: z.stringbool().default(false),
      /** How carefully a file is read, as `--quality` of the command line; readings come as they were read. */
      quality: qualitySchema.default('best'),
      /** False where more will follow: clusters, places and links between concepts are then left to the last call. */
      derive: z.stringbool().default(true),
    }),
    answer: answers.ingest,
    writes: true,
    alone: true,
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description',
    params: none,
    query: none,
    answer: z.record(z.string(), z.unknown()),
  },
} as const satisfies Record<string, Endpoint>
