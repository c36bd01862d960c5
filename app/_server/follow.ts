/** Work that is followed: its events as NDJSON to who asks for them, its result as one JSON answer to everybody else. */
import 'server-only'
import type { IngestEvent, IngestReport } from '@/lib/api/contract'
import { NDJSON_TYPE } from '@/lib/api/endpoints'
import { toDetails, toRefusal } from './problem'

type Work = (tell: (event: IngestEvent) => void) => Promise<IngestReport>

export async function follow(request: Request, work: Work): Promise<IngestReport | Response> {
  if (!request.headers.get('accept')?.includes(NDJSON_TYPE)) return work(() => undefined)
  const encoder = new TextEncoder()
  let open = true
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      const tell = (event: IngestEvent) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
      }
      const finish = (event: IngestEvent) => {
        tell(event)
        if (open) controller.close()
        open = false
      }
      work(tell).then(
        (report) => finish({ report }),
        (error: unknown) => finish({ problem: toDetails(toRefusal(error)) }),
      )
    },
    cancel() {
      open = false
    },
  })
  return new Response(events, { headers: { 'content-type': NDJSON_TYPE } })
}
