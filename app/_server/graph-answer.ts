/**
 * The whole graph, as columns for the page and as JSON for scripts. It is packed once per revision of the store: the next
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
const packed = new WeakMap<GraphStore, { revision: number; columns: Promise<Packed> }>()

export async function toGraphResponse({ store, request }: Pick<Question<'graph'>, 'store' | 'request'>) {
  if (!request.headers.get('accept')?.includes(COLUMNS_TYPE)) return store.graph()
  const { plain, gzip: small } = await columns(store)
  const headers = new Headers({ 'content-type': COLUMNS_TYPE, vary: 'accept-encoding' })
  // Next compresses types it knows; ours it doesn't.
  const gzipped = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (gzipped) headers.set('content-encoding', 'gzip')
  return new Response(gzipped ? small : plain, { headers })
}

async function columns(store: GraphStore): Promise<Packed> {
  const revision = await store.revision()
  const kept = packed.get(store)
  if (kept?.revision === revision) return kept.columns
  const made = pack(store)
  packed.set(store, { revision, columns: made })
  made.catch(() => packed.delete(store))
  return made
}

async function pack(store: GraphStore): Promise<Packed> {
  const plain = encodeGraph(await store.graph())
  return { plain, gzip: new Uint8Array(await compress(plain)) }
}
