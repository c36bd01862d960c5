/**
 * Readings to the server that has the embedded store open: `POST /api/ingest` with a line `{"run"}` and then a line
 * `{"paper","facts"}` each, as NDJSON, and the server's token. The answer streams progress and ends with the report.
 */
import { Readable } from 'node:stream'
import { type IngestReport, ingestEventSchema } from '@/lib/api/contract'
import { NDJSON_TYPE } from '@/lib/api/endpoints'
import { lines } from '@/lib/api/ndjson'
import type { Run } from '@/lib/model/run'
import { StoreError } from '@/lib/store/errors'
import type { Reading } from '@/lib/store/graph-store'
import { refusal, unreachable } from './server-api'
import type { Server } from './server-file'

export interface HandOverOptions {
  run: Run
  withoutSample: boolean
  /** False where more will follow (default true). */
  derive?: boolean
  onProgress?(papers: number): void
}

/**
 * Undefined where there is no reading: then nothing is sent.
 * @throws StoreError with what the server said, where it refuses or fails; whatever the readings throw.
 */
export async function handOver(
  server: Server,
  readings: AsyncIterable<readonly Reading[]>,
  options: HandOverOptions,
): Promise<IngestReport | undefined> {
  const iterator = readings[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return undefined
  const failure: { error?: unknown } = {}
  const response = await post(server, requestLines(options.run, first.value, iterator, failure), options).catch(
    (cause: unknown) => {
      if (failure.error) throw failure.error
      throw unreachable(server, cause)
    },
  )
  if (!response.ok || !response.body) throw refusal(server, await response.text())
  for await (const line of lines(response.body)) {
    if (!line) continue
    const event = ingestEventSchema.parse(JSON.parse(line))
    if ('report' in event) return event.report
    if ('problem' in event) throw new StoreError('FAILED', `The server at ${server.url} says: ${event.problem.detail}`)
    options.onProgress?.(event.papers)
  }
  throw new StoreError('FAILED', `The server at ${server.url} ended without a report. Ingest the file again.`)
}

function post(server: Server, body: AsyncIterable<Buffer>, options: HandOverOptions): Promise<Response> {
  const query = new URLSearchParams({ withoutSample: String(options.withoutSample) })
  if (options.derive === false) query.set('derive', 'false')
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': NDJSON_TYPE, accept: NDJSON_TYPE },
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
