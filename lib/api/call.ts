/** One call of an endpoint: its address, headers and body by the table of endpoints, its answer parsed, failures as ApiError. */
import type { z } from 'zod'
import { ApiError, isProblem, throwUnanswered, toApiError } from './api-error'
import { PROBLEM_AS_ANSWER } from './endpoint'
import { type Answer, type EndpointName, endpoints, fillPath } from './endpoints'
import { writeToken } from './write-token'

export interface CallOptions {
  signal?: AbortSignal
}

type Value = string | number | boolean | undefined

interface Call extends CallOptions {
  params?: Record<string, string>
  query?: Record<string, Value>
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  raw?: Blob
  accept?: string
}

export async function ask(name: EndpointName, call: Call): Promise<Response> {
  const endpoint = endpoints[name]
  const query = Object.entries(call.query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : ''
  const headers = new Headers({ accept: call.accept ?? 'application/json', prefer: PROBLEM_AS_ANSWER })
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  if (call.raw) headers.set('content-type', 'application/octet-stream')
  const token = 'writes' in endpoint ? writeToken() : undefined
  if (token) headers.set('authorization', `Bearer ${token}`)
  const response = await fetch(fillPath(endpoint.path, call.params ?? {}) + search, {
    method: endpoint.method,
    headers,
    body: call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
    signal: call.signal,
  }).catch(throwUnanswered)
  if (isProblem(response)) throw await toApiError(response)
  return response
}

export async function get<N extends EndpointName>(name: N, call: Call): Promise<Answer<N>> {
  const response = await ask(name, call)
  const schema: z.ZodType = endpoints[name].answer
  return parseAnswer(schema, await response.json().catch(throwUnanswered), response) as Answer<N>
}

/** @throws ApiError where page and server are of different versions. */
function parseAnswer<S extends z.ZodType>(schema: S, body: unknown, response: Response): z.output<S> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const detail = `The server’s answer is not as this page expects it (${issue?.path.join('.')}: ${issue?.message}). Load the page again.`
  throw new ApiError(response.status, { type: 'about:blank', title: 'Other version', status: response.status, detail })
}
