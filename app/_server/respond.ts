/**
 * What all routes share: who may call, which method, checked input, the answer as JSON, errors as problems, and answers
 * that hang on the store's revision alone sent once. A route gives the one thing that is its own.
 */
import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Endpoint } from '@/lib/api/endpoint'
import { type EndpointName, endpoints } from '@/lib/api/endpoints'
import { type Environment, readEnvironment } from '@/lib/env'
import { hash } from '@/lib/model/slug'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { GraphStore } from '@/lib/store/graph-store'
import { readJson } from './body'
import { originHeaders, preflightHeaders } from './cors'
import { refuseStrangers, refuseWriters } from './guard'
import { Refusal, toProblemResponse, toRefusal } from './problem'
import { graphStore } from './store'
import { serverToken } from './token'

type Table = typeof endpoints
type Body<N extends EndpointName> = Table[N] extends { body: z.ZodType } ? z.output<Table[N]['body']> : undefined

/** What a route gets to see of a request, all of it checked. */
export interface Question<N extends EndpointName> {
  params: z.output<Table[N]['params']>
  query: z.output<Table[N]['query']>
  body: Body<N>
  request: Request
  environment: Environment
  store: CypherGraphStore
}

type Handler<N extends EndpointName> = (question: Question<N>) => Promise<z.input<Table[N]['answer']> | Response>
type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = Record<Method, (request: Request) => Promise<Response>>

/** Tells this process's revisions from those of another one on another store. */
const boot = randomUUID().slice(0, 8)

const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** An endpoint with what answers it. */
export interface Entry {
  name: EndpointName
  answer: (request: Request, environment: Environment) => Promise<Response>
}

/** What a cached answer hangs on beside the store's revision and the address, in words. */
type Stamp<N extends EndpointName> = (question: Question<N>) => Promise<string>

export const on = <N extends EndpointName>(name: N, handler: Handler<N>, stamp?: Stamp<N>): Entry => ({
  name,
  answer: (request, environment) => answer(name, { handler, stamp }, request, environment),
})

/** The route of one endpoint, with every method answered: `export const { GET, … } = serve('paper', …)`. */
export const serve = <N extends EndpointName>(name: N, handler: Handler<N>, stamp?: Stamp<N>): Route =>
  serveAll(on(name, handler, stamp))

/** The route of several endpoints of one path: `serveAll(on('queries', …), on('saveQuery', …))`. */
export function serveAll(...entries: Entry[]): Route {
  const byMethod = new Map<string, Entry>(entries.map((entry) => [endpoints[entry.name].method, entry]))
  const get = byMethod.get('GET')
  if (get) byMethod.set('HEAD', get)
  const reading = [...byMethod].flatMap(([method, { name }]) => ('writes' in endpoints[name] ? [] : [method]))
  const allow = ['OPTIONS', ...byMethod.keys()].join(', ')
  return route(async (request) => {
    const environment = readEnvironment()
    refuseStrangers(request, environment)
    if (request.method === 'OPTIONS') {
      const headers = { allow, ...preflightHeaders(request, environment, reading) }
      return new Response(null, { status: 204, headers })
    }
    const entry = byMethod.get(request.method)
    if (!entry) throw new Refusal(405, 'method', `${new URL(request.url).pathname} takes ${allow}.`, { allow })
    return entry.answer(request, environment)
  })
}

/** Answers every method by `respond`, failures as problems, HEAD without a body. */
export function route(respond: (request: Request) => Promise<Response>): Route {
  const safely = async (request: Request): Promise<Response> => {
    const response = await respond(request).catch((error: unknown) => toProblemResponse(toRefusal(error), request))
    for (const [header, value] of Object.entries(HEADERS)) response.headers.set(header, value)
    letOriginRead(response, request)
    if (request.method !== 'HEAD') return response
    await response.body?.cancel()
    return new Response(null, response)
  }
  return { GET: safely, HEAD: safely, OPTIONS: safely, POST: safely, PUT: safely, PATCH: safely, DELETE: safely }
}

function letOriginRead({ headers }: Response, request: Request): void {
  const environment = environmentIfValid()
  if (!environment) return
  if (environment.origins.length > 0) headers.append('vary', 'origin')
  for (const [header, value] of Object.entries(originHeaders(request, environment))) headers.set(header, value)
}

/** With a setting that is not as it must be the answer is a problem already. */
function environmentIfValid(): Environment | undefined {
  try {
    return readEnvironment()
  } catch {
    return undefined
  }
}

async function answer<N extends EndpointName>(
  name: N,
  { handler, stamp }: { handler: Handler<N>; stamp: Stamp<N> | undefined },
  request: Request,
  environment: Environment,
): Promise<Response> {
  const endpoint: Endpoint = endpoints[name]
  if (endpoint.writes) await refuseWriters(request, environment, () => serverToken(environment))
  const input = await parseInput(name, request)
  const store = await graphStore()
  const question = { ...input, request, environment, store }
  const etag = endpoint.cached ? await toEtag(store, request, await stamp?.(question)) : undefined
  if (etag && request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers: { etag, vary: 'accept' } })
  }
  const result = await handler(question)
  const response = result instanceof Response ? result : Response.json(result)
  response.headers.set('cache-control', etag ? 'private, no-cache' : 'no-store')
  if (etag) {
    response.headers.set('etag', etag)
    response.headers.append('vary', 'accept')
  }
  return response
}

async function toEtag(store: GraphStore, request: Request, stamp?: string): Promise<string> {
  const columns = request.headers.get('accept')?.includes('vnd.concordance') ? '-columns' : ''
  const stamped = stamp === undefined ? '' : `-${hash(stamp)}`
  return `W/"${boot}-${await store.revision()}${columns}${stamped}"`
}

/** @throws Refusal naming each part that is not as the contract wants it. */
async function parseInput<N extends EndpointName>(
  name: N,
  request: Request,
): Promise<Pick<Question<N>, 'params' | 'query' | 'body'>> {
  const endpoint: Endpoint = endpoints[name]
  const url = new URL(request.url)
  const params = parse(endpoint.params, readParams(endpoint.path, url.pathname), 'The address')
  const query = parse(endpoint.query, Object.fromEntries(url.searchParams), 'The query string')
  const body = endpoint.body && parse(endpoint.body, await readJson(request), 'The body')
  return { params, query, body } as Pick<Question<N>, 'params' | 'query' | 'body'>
}

/** `/api/papers/{id}` on `/api/papers/doi%3A10.1%2Fx` → `{ id: 'doi:10.1/x' }`. */
function readParams(template: string, pathname: string): Record<string, string> {
  const given = pathname.split('/')
  const blanks = template
    .split('/')
    .flatMap((part, i) => (part.startsWith('{') ? [[part.slice(1, -1), i] as const] : []))
  try {
    return Object.fromEntries(blanks.map(([blank, i]) => [blank, decodeURIComponent(given[i] ?? '')]))
  } catch {
    throw new Refusal(
      400,
      'input',
      `The address ${pathname} is not percent-encoded UTF-8. Encode ids with encodeURIComponent.`,
    )
  }
}

function parse<S extends z.ZodType>(schema: S, value: unknown, subject: string): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const complaints = parsed.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
  )
  throw new Refusal(400, 'input', `${subject} is not as it must be. ${complaints.join('; ')}. See /api/openapi.json.`)
}
