/**
 * Every endpoint in one table: method, path, what it takes and what it gives. The routes validate with it, the client
 * calls and parses with it, /api/openapi.json is made from it.
 */
import { z } from 'zod'
import { roleSchema } from '@/lib/model/concept'
import { graphSchema } from '@/lib/model/graph'
import { answers } from './contract'

/** The page's content type for the graph; lib/api/columns says how it is packed. */
export const COLUMNS_TYPE = 'application/vnd.concordance.columns'
export const NDJSON_TYPE = 'application/x-ndjson'

const none = z.object({})
const id = z.string().min(1).max(500)
const key = id.regex(/^[pc]:./, 'A key is `p:` and a paper’s id, or `c:` and a concept’s.')
const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)
const queryValue = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null(), z.array(z.string()).max(1_000)])
const queryParams = z.record(z.string().max(100), queryValue).default({})

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  path: `/api/${string}`
  summary: string
  /** Blanks of the path, percent-encoded on the wire. */
  params: z.ZodObject
  query: z.ZodObject
  /** A JSON body; endpoints with a body of another type (`ingest`) read it themselves. */
  body?: z.ZodType
  answer: z.ZodType
  /** Changes the store: needs the token, refused where the server only reads. */
  writes?: true
  /** A shape that hangs on nothing but the store's revision and the address: may be cached by it. */
  cached?: true
}

export const endpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Engine, versions and how much the store holds',
    params: none,
    query: none,
    answer: answers.health,
  },
  graph: {
    method: 'GET',
    path: '/api/graph',
    summary: 'The whole graph with places and clusters; binary columns where asked for, else JSON',
    params: none,
    query: none,
    answer: answers.graph,
    cached: true,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    summary: 'Papers and concepts by name, alias or title, forgiving typos',
    params: none,
    query: z.object({
      q: z.string().max(200),
      limit: limit(50, 12),
      type: z.enum(['paper', 'concept']).optional(),
      kind: z.string().max(20).optional(),
    }),
    answer: answers.search,
    cached: true,
  },
  paper: {
    method: 'GET',
    path: '/api/papers/{id}',
    summary: 'A paper with its concepts, each with its evidence',
    params: z.object({ id }),
    query: none,
    answer: answers.paper,
    cached: true,
  },
  concept: {
    method: 'GET',
    path: '/api/concepts/{id}',
    summary: 'A concept with its papers by role, each with the sentence that proves it',
    params: z.object({ id }),
    query: none,
    answer: answers.concept,
    cached: true,
  },
  related: {
    method: 'GET',
    path: '/api/concepts/{id}/related',
    summary: 'Concepts that stand in the same papers, with the reason',
    params: z.object({ id }),
    query: z.object({ limit: limit(50, 20) }),
    answer: answers.related,
    cached: true,
  },
  evidence: {
    method: 'GET',
    path: '/api/evidence',
    summary: 'All mentions that link a paper to a concept',
    params: none,
    query: z.object({ paper: id, concept: id }),
    answer: answers.evidence,
    cached: true,
  },
  path: {
    method: 'GET',
    path: '/api/path',
    summary: 'A shortest chain of papers and concepts between two nodes, each hop with its sentence',
    params: none,
    query: z.object({ from: key, to: key, hops: limit(8, 6) }),
    answer: answers.path,
    cached: true,
  },
  clusters: {
    method: 'GET',
    path: '/api/clusters',
    summary: 'The topic clusters',
    params: none,
    query: none,
    answer: answers.clusters,
    cached: true,
  },
  cluster: {
    method: 'GET',
    path: '/api/clusters/{id}',
    summary: 'A cluster with its strongest concepts, its papers and its neighbours',
    params: z.object({ id }),
    query: none,
    answer: answers.cluster,
    cached: true,
  },
  neighborhood: {
    method: 'GET',
    path: '/api/neighborhood',
    summary: 'The links of one node, for expanding it',
    params: none,
    query: z.object({
      key,
      /** Roles joined by commas; all of them where missing. */
      roles: z
        .string()
        .max(200)
        .transform((text) => text.split(','))
        .pipe(z.array(roleSchema))
        .optional(),
      limit: limit(500, 100),
    }),
    answer: graphSchema,
    cached: true,
  },
  queries: {
    method: 'GET',
    path: '/api/queries',
    summary: 'The saved queries, shipped and own, and the files that could not be read as one',
    params: none,
    query: none,
    answer: answers.queries,
  },
  runQuery: {
    method: 'POST',
    path: '/api/queries/{id}/run',
    summary: 'Runs a saved query with its parameters',
    params: z.object({ id }),
    query: none,
    body: z.object({ params: queryParams }),
    answer: answers.run,
  },
  runCypher: {
    method: 'POST',
    path: '/api/query',
    summary: 'Runs one read-only Cypher statement, walled in by time, memory and rows',
    params: none,
    query: none,
    body: z.object({ cypher: z.string().min(1).max(20_000), params: queryParams }),
    answer: answers.run,
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
  removeRun: {
    method: 'DELETE',
    path: '/api/runs/{id}',
    summary: 'Takes an ingest out, with the papers that no other ingest brought',
    params: z.object({ id }),
    query: none,
    answer: answers.removed,
    writes: true,
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
      /** False where more will follow: clusters, places and links between concepts are then left to the last call. */
      derive: z.stringbool().default(true),
    }),
    answer: answers.ingest,
    writes: true,
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

export type EndpointName = keyof typeof endpoints
export type Answer<N extends EndpointName> = z.infer<(typeof endpoints)[N]['answer']>

/** `/api/papers/{id}` and `{ id: 'doi:10.1/x' }` → `/api/papers/doi%3A10.1%2Fx`. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
