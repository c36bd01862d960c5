/** Questions in Cypher: saved ones, and those that a person types. */
import { z } from 'zod'
import { ATOM_TYPE } from '@/lib/model/feed'
import { savedQuerySchema } from '@/lib/model/saved-query'
import { answers, queryDraftSchema } from './contract'
import { type Endpoint, id, none } from './endpoint'

const scalar = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()])
const queryValue = z.union([scalar, z.array(scalar).max(1_000)], {
  error:
    'a value is a text of at most 2,000 characters, a number, true, false, null, or a list of at most 1,000 of those',
})
const queryParams = z.record(z.string().max(100), queryValue).default({})

export const queryEndpoints = {
  queries: {
    method: 'GET',
    path: '/api/queries',
    summary: 'The saved queries, shipped and own, and the files that could not be read as one',
    params: none,
    query: none,
    answer: answers.queries,
  },
  saveQuery: {
    method: 'POST',
    path: '/api/queries',
    summary: 'Keeps a query of one’s own, as a file in the data folder',
    params: none,
    query: none,
    body: queryDraftSchema,
    answer: savedQuerySchema,
    writes: true,
  },
  deleteQuery: {
    method: 'DELETE',
    path: '/api/queries/{id}',
    summary: 'Deletes a query of one’s own',
    params: z.object({ id }),
    query: none,
    answer: answers.deleted,
    writes: true,
  },
  runQuery: {
    method: 'POST',
    path: '/api/queries/{id}/run',
    summary: 'Runs a saved query with its parameters',
    params: z.object({ id }),
    query: none,
    body: z.object({ params: queryParams }),
    answer: answers.run,
    queued: true,
  },
  followQuery: {
    method: 'GET',
    path: '/api/queries/{id}/feed',
    summary:
      'What answers a saved query, as an Atom feed: its papers, or concepts with their newest paper, those first that came in last; at most 50',
    params: z.object({ id }),
    /** Values of its parameters by their names: `?method=ppo`. */
    query: z.record(z.string().max(100), z.string().max(2_000)),
    answer: z.string(),
    type: ATOM_TYPE,
    cached: true,
    queued: true,
  },
  countAnswers: {
    method: 'POST',
    path: '/api/queries/{id}/counts',
    summary:
      'How many rows a saved query answers for each of several values of one of its blanks: ids, not names, of what is in the store',
    params: z.object({ id }),
    query: none,
    body: z.object({ blank: id, values: z.array(id).max(200), params: queryParams }),
    answer: answers.counts,
    queued: true,
  },
  runCypher: {
    method: 'POST',
    path: '/api/query',
    summary: 'Runs one read-only Cypher statement, walled in by time, memory and rows',
    params: none,
    query: none,
    body: z.object({ cypher: z.string().min(1).max(20_000), params: queryParams }),
    answer: answers.run,
    queued: true,
  },
} as const satisfies Record<string, Endpoint>
