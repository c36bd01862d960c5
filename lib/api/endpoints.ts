/**
 * Every endpoint in one table: method, path, what it takes and what it gives. The routes validate with it, the client
 * calls and parses with it, /api/openapi.json is made from it.
 */
import type { z } from 'zod'
import { corpusEndpoints } from './corpus-endpoints'
import { graphEndpoints } from './graph-endpoints'
import { queryEndpoints } from './query-endpoints'

/** The page's content type for the graph; lib/api/columns says how it is packed. */
export const COLUMNS_TYPE = 'application/vnd.concordance.columns'
export const NDJSON_TYPE = 'application/x-ndjson'
export const BIBTEX_TYPE = 'application/x-bibtex'
export const CSV_TYPE = 'text/csv'

export const endpoints = { ...graphEndpoints, ...queryEndpoints, ...corpusEndpoints }

export type EndpointName = keyof typeof endpoints
export type Answer<N extends EndpointName> = z.infer<(typeof endpoints)[N]['answer']>

/** `/api/papers/{id}` and `{ id: 'doi:10.1/x' }` → `/api/papers/doi%3A10.1%2Fx`. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
