/** What Next leaves no setting for, set where Node shows each request before Next sees it. */
import diagnostics from 'node:diagnostics_channel'
import { IncomingMessage, Server } from 'node:http'

const HOUR = 3_600_000

export function mendServer(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return
    const { request, server } = message as { request?: unknown; server?: unknown }
    // A large file from a slow extractor takes longer to come in than the five minutes that Node allows.
    if (server instanceof Server) server.requestTimeout = HOUR
    // Next fails at a TRACE, and logs it. Nothing here takes PATCH: it is refused as every other method is.
    if (request instanceof IncomingMessage && request.method === 'TRACE') request.method = 'PATCH'
  })
}
