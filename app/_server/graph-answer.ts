/**
 * The graph, as columns for the page and as JSON for scripts. Columns are packed once per revision of the store: the next
 * reader gets the same bytes.
 */
import 'server-only'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { encodeGraph } from '@/lib/api/columns'
import { COLUMNS_TYPE } from '@/lib/api/endpoints'
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

export async function toGraphResponse({ store, request, query: { most } }: Asked) {
  if (!request.headers.get('accept')?.includes(COLUMNS_TYPE)) return store.graph({ most })
  const { plain, gzip: small } = await columns(store, most ?? DRAWN)
  const headers = new Headers({ 'content-type': COLUMNS_TYPE, vary: 'accept-encoding' })
  // Next compresses types it knows; ours it doesn't.
  const gzipped = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (gzipped) headers.set('content-encoding', 'gzip')
  return new Response(gzipped ? small : plain, { headers })
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
