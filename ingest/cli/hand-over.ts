/**
 * Readings to the server that has the embedded store open: `POST /api/ingest` with a line `{"run"}` and then a line
 * `{"paper","facts"}` each, as NDJSON, and the server's token. The answer streams progress and ends with the report.
 */
import { Readable } from 'node:stream'
import { type IngestReport, ingestEventSchema } from '@/lib/api/contract'
import { NDJSON_TYPE } from '@/lib/api/endpoints'
import { lines } from '@/lib/api/ndjson'
import type { Run } from '@/lib/model/run'
import type { Reading } from '@/lib/store/graph-store'
import { failed, PATIENCE, refusal, refuseReader, unreachable } from './server-api'
import type { Server } from './server-file'

export interface HandOverOptions {
  run: Run
  withoutSample: boolean
  /** False where more will follow (default true). */
  derive?: boolean
  /** Papers that it acknowledged before, of the same command. */
  before?: number
  onProgress?(papers: number): void
}

/**
 * Undefined where there is no reading: then nothing is sent.
 * @throws StoreError with what the server said, where it refuses or fails, or that it went away; whatever the readings throw.
 */
export async function handOver(
  server: Server,
  readings: AsyncIterable<readonly Reading[]>,
  options: HandOverOptions,
): Promise<IngestReport | undefined> {
  refuseReader(server)
  const iterator = readings[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return undefined
  const failure: { error?: unknown } = {}
  let papers = 0
  const gone = (cause?: unknown) => failure.error ?? unreachable(server, cause, known(papers, options))
  const response = await post(server, requestLines(options.run, first.value, iterator, failure), options).catch(
    (cause: unknown) => {
      throw gone(cause)
    },
  )
  if (!response.ok || !response.body) throw refusal(server, await response.text())
  for await (const line of linesUntil(gone, response.body)) {
    if (!line) continue
    const event = ingestEventSchema.parse(JSON.parse(line))
    if ('report' in event) return event.report
    if ('problem' in event) throw failed(server, `${event.problem.detail}${known(papers, options)}`)
    papers = event.papers
    options.onProgress?.(papers)
  }
  throw gone()
}

async function* linesUntil(
  gone: (cause: unknown) => unknown,
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  try {
    yield* lines(body)
  } catch (cause) {
    throw gone(cause)
  }
}

/** Of the papers, where not all came in: those that were acknowledged are safe. */
function known(papers: number, { run, before = 0 }: HandOverOptions): string {
  const acknowledged = before + papers
  return acknowledged === 0
    ? ''
    : ` What it acknowledged is in: ${acknowledged} ${acknowledged === 1 ? 'paper' : 'papers'} of ${run.source}.`
}

function post(server: Server, body: AsyncIterable<Buffer>, options: HandOverOptions): Promise<Response> {
  const query = new URLSearchParams({ withoutSample: String(options.withoutSample) })
  if (options.derive === false) query.set('derive', 'false')
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.token}`,
      'content-type': NDJSON_TYPE,
      accept: NDJSON_TYPE,
      prefer: PATIENCE,
    },
    body: Readable.toWeb(Readable.from(body)) as BodyInit,
    duplex: 'half',
  }
  return fetch(`${server.url}/api/ingest?${query}`, init)
}

async function* requestLines(
  run: Run,
  first: readonly Reading[],
  rest: AsyncIterator<readonly Reading[]>,
  failure: { error?: unknown },
): AsyncGenerator<Buffer> {
  const toLines = (readings: readonly Reading[]) =>
    Buffer.from(readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''))
  yield Buffer.from(`${JSON.stringify({ run })}\n`)
  yield toLines(first)
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield toLines(next.value)
  } catch (error) {
    failure.error = error
    throw error
  }
}
