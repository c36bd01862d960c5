/** Questions to the server that has the embedded store open, as any other program would ask them. */
import { problemDetailsSchema } from '@/lib/api/contract'
import type { Endpoint } from '@/lib/api/endpoint'
import { type Answer, type EndpointName, endpoints, fillPath } from '@/lib/api/endpoints'
import { StoreError } from '@/lib/store/errors'
import type { Server } from './server-file'

interface Call {
  params?: Record<string, string>
  query?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
}

/** A command waits its turn for as long as the server lets it, where another request writes. */
export const PATIENCE = 'wait=240'

/** @throws StoreError with what the server said, where it refuses or doesn't answer. */
export async function askServer<N extends EndpointName>(server: Server, name: N, call: Call = {}): Promise<Answer<N>> {
  const { ok, text } = await send(server, name, call)
  if (!ok) throw refusal(server, text)
  return parsed(server, name, text)
}

/** As askServer; undefined where the server has no such thing. */
export async function findAtServer<N extends EndpointName>(
  server: Server,
  name: N,
  call: Call,
): Promise<Answer<N> | undefined> {
  const { ok, status, text } = await send(server, name, call)
  if (status === 404) return undefined
  if (!ok) throw refusal(server, text)
  return parsed(server, name, text)
}

/** What the server answers, as it comes: for what is too much to be held. */
export async function* streamFromServer(server: Server, name: EndpointName, call: Call): AsyncGenerator<string> {
  const response = await request(server, name, call)
  if (!response.ok) throw refusal(server, await response.text())
  const decoder = new TextDecoder()
  try {
    for await (const bytes of response.body ?? []) yield decoder.decode(bytes, { stream: true })
  } catch (cause) {
    throw unreachable(server, cause)
  }
  yield decoder.decode()
}

async function send(server: Server, name: EndpointName, call: Call) {
  const response = await request(server, name, call)
  const text = await response.text().catch((cause: unknown) => {
    throw unreachable(server, cause)
  })
  return { ok: response.ok, status: response.status, text }
}

function request(server: Server, name: EndpointName, call: Call): Promise<Response> {
  const { method, path, alone }: Endpoint = endpoints[name]
  if (alone) refuseReader(server)
  const query = call.query ? `?${new URLSearchParams(call.query)}` : ''
  return fetch(`${server.url}${fillPath(path, call.params ?? {})}${query}`, {
    method,
    headers: {
      authorization: `Bearer ${server.token}`,
      accept: 'application/json',
      'content-type': 'application/json',
      prefer: PATIENCE,
    },
    body: call.body === undefined ? null : JSON.stringify(call.body),
  }).catch((cause: unknown) => {
    throw unreachable(server, cause)
  })
}

/** @throws StoreError where this program and the server are of different versions. */
function parsed<N extends EndpointName>(server: Server, name: N, text: string): Answer<N> {
  const { path, answer } = endpoints[name]
  try {
    return answer.parse(JSON.parse(text)) as Answer<N>
  } catch (cause) {
    const message = `The server at ${server.url} answers ${path} otherwise than this version of Concordance expects.`
    throw new StoreError('FAILED', `${message} Stop it and start it again, so that both are of one version.`, { cause })
  }
}

/** It was there when it was last looked for. @param known what is known of its work, as a sentence. */
export function unreachable(server: Server, cause: unknown, known = ''): StoreError {
  const name = `The server at ${server.url} (process ${server.pid})`
  const message = waitedInVain(cause)
    ? `${name} is busy: it has said nothing for minutes, as while it works on many papers.${known} Wait until its page answers, then run the same command again: it completes the rest.`
    : `${name} doesn't answer any more.${known} Run the same command again: it completes the rest, and does without the server where that has ended.`
  return new StoreError('UNREACHABLE', message, { cause })
}

/** Whether a connection stood, and nothing came: what Node's fetch then says lies in the cause of its error. */
function waitedInVain(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isTimeout = 'code' in error && /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/.test(String(error.code))
  return isTimeout || waitedInVain(error.cause)
}

/** @throws StoreError where this process is not to write. */
export function refuseReader({ readonly }: Server): void {
  if (readonly)
    throw new StoreError('READONLY', 'CONCORDANCE_READONLY is set, so nothing is written. Unset it to write.')
}

export const failed = (server: Server, detail: string): StoreError =>
  new StoreError('FAILED', `The server at ${server.url} says: ${detail}`)

/** @param body of an answer that is an error. */
export function refusal(server: Server, body: string): StoreError {
  let detail = body.slice(0, 300)
  try {
    detail = problemDetailsSchema.parse(JSON.parse(body)).detail
  } catch {
    // Not a problem of ours: shown as it is.
  }
  return failed(server, detail)
}
