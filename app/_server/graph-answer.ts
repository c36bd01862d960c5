/**
 * The graph, as columns for the page and as JSON for scripts. Columns are packed once per revision of the store: the next
 * reader gets the same bytes. JSON is written as it is read, so that of no graph more than a part is held.
 */
import 'server-only'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { encodeGraph } from '@/lib/api/columns'
import { COLUMNS_TYPE } from '@/lib/api/endpoints'
import { graphJson } from '@/lib/graph/graph-parts'
import type { GraphStore } from '@/lib/store/graph-store'
import type { Question } from './respond'

const compress = promisify(gzip)

interface Packed {
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}
/** Nodes that a page draws at its ease; of a larger graph it gets the most telling ones. */
const DRAWN = 20_000

type Kept = { revision: number; columns: Map<number, Promise<Packed>> }
const packed = new WeakMap<GraphStore, Kept>()

type Asked = Pick<Question<'graph'>, 'store' | 'request' | 'query'>

/** A page asks for columns, a script does not. */
export const wantsColumns = (request: Request): boolean =>
  request.headers.get('accept')?.includes(COLUMNS_TYPE) ?? false

export async function toGraphResponse({ store, request, query: { most, evidence } }: Asked) {
  if (!wantsColumns(request)) {
    if (most !== undefined) return store.graph({ most })
    const body = await toStream(graphJson(store.wholeGraph({ evidence })))
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
  const { plain, gzip: small } = await columns(store, most ?? DRAWN)
  const headers = new Headers({ 'content-type': COLUMNS_TYPE, vary: 'accept-encoding' })
  // Next compresses types it knows; ours it doesn't.
  const gzipped = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (gzipped) headers.set('content-encoding', 'gzip')
  return new Response(gzipped ? small : plain, { headers })
}

/** What fails before the first chunk is thrown here, and answered as any error; what fails later breaks the answer off. */
async function toStream(chunks: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder()
  let next: Promise<IteratorResult<string>> | undefined = Promise.resolve(await chunks.next())
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await (next ?? chunks.next())
      next = undefined
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}

/** Sizes kept at once; whoever asks for others in turn must not fill the memory. */
const MOST_KEPT = 3

async function columns(store: GraphStore, most: number): Promise<Packed> {
  const revision = await store.revision()
  let kept = packed.get(store)
  if (kept?.revision !== revision || (kept.columns.size >= MOST_KEPT && !kept.columns.has(most))) {
    kept = { revision, columns: new Map() }
    packed.set(store, kept)
  }
  const { columns: known } = kept
  const made = known.get(most) ?? pack(store, most)
  known.set(most, made)
  made.catch(() => known.delete(most))
  return made
}

async function pack(store: GraphStore, most: number): Promise<Packed> {
  const plain = encodeGraph(await store.graph({ most }))
  return { plain, gzip: new Uint8Array(await compress(plain)) }
}
