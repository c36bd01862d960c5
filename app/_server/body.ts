/** Bodies of requests, none larger than it may be: counted as it comes in, whatever the header says. */
import { Refusal } from './problem'

const MB = 1024 * 1024
/** Most that a JSON body may hold: a statement and its parameters, or the ids of some thousand papers. */
const JSON_LIMIT = MB

const tooLarge = (limit: number): Refusal =>
  new Refusal(
    413,
    'too-large',
    `The body is larger than the ${Math.round(limit / MB)} MB this endpoint takes. Send less at a time.`,
  )

/** @throws Refusal before reading where the header already says too much. */
export function refuseLarge(request: Request, limit: number): void {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
}

/** The body as it streams; throws a Refusal when more than `limit` bytes have come. */
export function limited(request: Request, limit: number): ReadableStream<Uint8Array> {
  refuseLarge(request, limit)
  let seen = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength
      if (seen > limit) controller.error(tooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
  return (request.body ?? new Blob([]).stream()).pipeThrough(counter)
}

/** The content type without its parameters, lower case. */
export const contentType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** @throws Refusal where the body is not JSON, not UTF-8 or too large. */
export async function readJson(request: Request): Promise<unknown> {
  if (contentType(request) !== 'application/json') {
    throw new Refusal(415, 'content-type', 'This endpoint takes a body of `content-type: application/json`.')
  }
  const text = await new Response(limited(request, JSON_LIMIT)).text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(
      400,
      'json',
      `The body is not JSON: ${error instanceof Error ? error.message : 'it can’t be parsed'}.`,
    )
  }
}
