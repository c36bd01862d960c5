/** What is asked of the graph: its nodes, their proofs, how they hang together. */
import { z } from 'zod'
import { roleSchema } from '@/lib/model/concept'
import { MOST_CHOSEN, MOST_TAKEN } from '@/lib/model/page'
import { answers } from './contract'
import { type Endpoint, id, limit, none } from './endpoint'

const key = id.regex(/^[pc]:./, 'A key is `p:` and a paper’s id, or `c:` and a concept’s.')

export const PAPER_FORMATS = ['json', 'bibtex', 'csv'] as const

export const graphEndpoints = {
  graph: {
    method: 'GET',
    path: '/api/graph',
    summary:
      'The graph with places and clusters; binary columns where asked for, else JSON. All of it, with aliases and broader concepts, or the most telling `most` nodes of its clusters; columns are 20,000 nodes where nothing else is asked for',
    params: none,
    query: z.object({
      most: z.coerce.number().int().min(100).max(1_000_000).optional(),
      /** Of all of it as JSON: each link with what proves it. */
      evidence: z.stringbool().default(false),
    }),
    answer: answers.graph,
    cached: true,
  },
  search: {
    method: 'GET',
    path: '/api/search',
    summary:
      'Concepts by name or alias, papers by title, author (`levine 2018`) or id (also as an address); names a typo away are marked as `near`',
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
  abstracts: {
    method: 'GET',
    path: '/api/abstracts',
    summary: 'Papers whose abstract says it: the words one after another, or all of them wherever they stand',
    params: none,
    query: z.object({ q: z.string().trim().min(1).max(200), limit: limit(50, 12) }),
    answer: answers.abstracts,
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
  papers: {
    method: 'POST',
    path: '/api/papers',
    summary: 'What their sources said of several papers, by their ids: as JSON, as BibTeX or as a table (CSV)',
    params: none,
    query: none,
    body: z.object({ ids: z.array(id).min(1).max(MOST_TAKEN), format: z.enum(PAPER_FORMATS).default('json') }),
    answer: answers.papers,
  },
  explanation: {
    method: 'GET',
    path: '/api/papers/{id}/explanation',
    summary: 'A paper read anew, saying of each concept which components and cues decided it; one paper at a time',
    params: z.object({ id }),
    query: none,
    answer: answers.explanation,
    queued: true,
  },
  closest: {
    method: 'GET',
    path: '/api/papers/{id}/closest',
    summary: 'Papers that speak of the same concepts, with these as the reason',
    params: z.object({ id }),
    query: z.object({ limit: limit(50, 20) }),
    answer: answers.closest,
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
  common: {
    method: 'POST',
    path: '/api/common',
    summary:
      'What several nodes have in common: papers that speak of two or more of the concepts, concepts of two or more of the papers',
    params: none,
    query: none,
    body: z.object({
      nodes: z.array(key).min(2).max(MOST_CHOSEN),
      /** Whether the ids of all papers are told, too. */
      ids: z.boolean().default(false),
    }),
    answer: answers.common,
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
    answer: answers.graph,
    cached: true,
  },
} as const satisfies Record<string, Endpoint>
