/** The page's side of the wire: one function per endpoint, answers parsed by the contract, failures as ApiError. */
import type { Role } from '@/lib/model/concept'
import type { Correction } from '@/lib/model/correction'
import type { Graph } from '@/lib/model/graph'
import type { ClusterPage, Common, ConceptPage, Evidence, Health, PaperPage, Path } from '@/lib/model/page'
import type { Quality } from '@/lib/model/quality'
import type { QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import { ApiError, throwUnanswered } from './api-error'
import { ask, type CallOptions, get } from './call'
import { decodeGraph } from './columns'
import { type IngestEvent, type IngestReport, ingestEventSchema, type QueryDraft } from './contract'
import { type Answer, BIBTEX_TYPE, COLUMNS_TYPE, CSV_TYPE, NDJSON_TYPE } from './endpoints'
import { lines } from './ndjson'

type Scalar = string | number | boolean | null
export type QueryParams = Record<string, Scalar | Scalar[]>

export const getHealth = (options?: CallOptions): Promise<Health> => get('health', { ...options })

/** Next takes `content-encoding` off a route's answer, so a packed body is told by how it begins (RFC 1952). */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}

export async function getGraph(options?: CallOptions): Promise<Graph> {
  const response = await ask('graph', { ...options, accept: COLUMNS_TYPE })
  const bytes = new Uint8Array(await response.arrayBuffer().catch(throwUnanswered))
  return decodeGraph(await unpacked(bytes))
}

export interface SearchOptions extends CallOptions {
  limit?: number
  type?: 'paper' | 'concept'
  /** Only concepts of this kind. */
  kind?: string
}

export function search(text: string, options: SearchOptions = {}): Promise<Answer<'search'>> {
  const { signal, ...narrow } = options
  return get('search', { signal, query: { q: text, ...narrow } })
}

/** How many papers say it in their abstract. */
export const countAbstracts = (text: string, options: CallOptions = {}): Promise<Answer<'abstracts'>> =>
  get('abstracts', { ...options, query: { q: text, limit: 1 } })

export const getPaper = (id: string, options?: CallOptions): Promise<PaperPage> =>
  get('paper', { ...options, params: { id } })

export const getPapers = (ids: readonly string[], options?: CallOptions): Promise<Answer<'papers'>> =>
  get('papers', { ...options, body: { ids } })

/** The same, written for other programs. */
export async function writePapers(ids: readonly string[], format: 'bibtex' | 'csv'): Promise<string> {
  const response = await ask('papers', { body: { ids, format }, accept: format === 'csv' ? CSV_TYPE : BIBTEX_TYPE })
  return response.text().catch(throwUnanswered)
}

export const getClosest = (id: string, options: CallOptions & { limit?: number } = {}): Promise<Answer<'closest'>> =>
  get('closest', { signal: options.signal, params: { id }, query: { limit: options.limit } })

export const getConcept = (id: string, options?: CallOptions): Promise<ConceptPage> =>
  get('concept', { ...options, params: { id } })

export const getRelated = (id: string, options: CallOptions & { limit?: number } = {}): Promise<Answer<'related'>> =>
  get('related', { signal: options.signal, params: { id }, query: { limit: options.limit } })

export const getEvidence = (paper: string, concept: string, options?: CallOptions): Promise<Evidence> =>
  get('evidence', { ...options, query: { paper, concept } })

/** Between two node keys (`p:…`, `c:…`); a 404 where no chain joins them. */
export const getPath = (from: string, to: string, options: CallOptions & { hops?: number } = {}): Promise<Path> =>
  get('path', { signal: options.signal, query: { from, to, hops: options.hops } })

export const getCommon = (
  nodes: readonly string[],
  { ids, ...options }: CallOptions & { ids?: boolean } = {},
): Promise<Common> => get('common', { ...options, body: { nodes, ids } })

export const getClusters = (options?: CallOptions): Promise<Answer<'clusters'>> => get('clusters', { ...options })

export const getCluster = (id: string, options?: CallOptions): Promise<ClusterPage> =>
  get('cluster', { ...options, params: { id } })

export const getNeighborhood = (
  key: string,
  options: CallOptions & { roles?: Role[]; limit?: number } = {},
): Promise<Graph> =>
  get('neighborhood', {
    signal: options.signal,
    query: { key, roles: options.roles?.join(','), limit: options.limit },
  })

export const getQueries = (options?: CallOptions): Promise<Answer<'queries'>> => get('queries', { ...options })

export const saveQuery = (draft: QueryDraft, options?: CallOptions): Promise<SavedQuery> =>
  get('saveQuery', { ...options, body: draft })

export const deleteQuery = (slug: string, options?: CallOptions): Promise<Answer<'deleteQuery'>> =>
  get('deleteQuery', { ...options, params: { id: slug } })

export const runQuery = (slug: string, params: QueryParams, options?: CallOptions): Promise<QueryAnswer> =>
  get('runQuery', { ...options, params: { id: slug }, body: { params } })

/** Rows that the query has for each value of a blank, with the others filled as far as `params` say. */
export const countAnswers = (
  slug: string,
  asked: { blank: string; values: string[]; params: QueryParams },
  options?: CallOptions,
): Promise<Answer<'countAnswers'>> => get('countAnswers', { ...options, params: { id: slug }, body: asked })

export const runCypher = (cypher: string, params: QueryParams = {}, options?: CallOptions): Promise<QueryAnswer> =>
  get('runCypher', { ...options, body: { cypher, params } })

export const getRuns = (options?: CallOptions): Promise<Answer<'runs'>> => get('runs', { ...options })

/** What an ingest changed. */
export const getBrought = (id: string, options?: CallOptions): Promise<Answer<'brought'>> =>
  get('brought', { ...options, params: { id } })

export const removeRun = (id: string, options?: CallOptions): Promise<Answer<'removeRun'>> =>
  get('removeRun', { ...options, params: { id } })

export const removePaper = (id: string, options?: CallOptions): Promise<Answer<'removePaper'>> =>
  get('removePaper', { ...options, params: { id } })

export const getCorrections = (options?: CallOptions): Promise<Answer<'corrections'>> =>
  get('corrections', { ...options })

/** The concept, and the one that it is another of, by id or name. */
export const correctConcept = (said: Correction & { concept: string }): Promise<Answer<'correct'>> =>
  get('correct', { body: said })

export const takeBackCorrection = (id: string): Promise<Answer<'takeBackCorrection'>> =>
  get('takeBackCorrection', { params: { id } })

export interface IngestOptions extends CallOptions {
  /** Takes the shipped sample out once the papers are in. */
  withoutSample?: boolean
  quality?: Quality
  onProgress?: (progress: Extract<IngestEvent, { step: string }>) => void
}

/** Sends a file and follows its ingest to the end. */
export async function ingestFile(file: File, options: IngestOptions = {}): Promise<IngestReport> {
  const response = await ask('ingest', {
    signal: options.signal,
    query: { filename: file.name, withoutSample: options.withoutSample, quality: options.quality },
    raw: file,
    accept: NDJSON_TYPE,
  })
  if (!response.body) return throwUnanswered(new Error('The answer has no body.'))
  for await (const line of lines(response.body)) {
    if (!line) continue
    const event = ingestEventSchema.parse(JSON.parse(line))
    if ('report' in event) return event.report
    if ('problem' in event) throw new ApiError(event.problem.status, event.problem)
    options.onProgress?.(event)
  }
  return throwUnanswered(new Error('The ingest ended without a report.'))
}
