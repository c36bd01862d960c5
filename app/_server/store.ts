/**
 * The one open store of this process. Next loads a module more than once, an embedded engine opens a file but once: so
 * the promise is kept on globalThis, made when first asked for, and forgotten when it fails, to be tried again.
 */
import 'server-only'
import { readEnvironment } from '@/lib/env'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore } from '@/lib/store/graph-store'

declare global {
  var concordanceStore: Promise<GraphStore> | undefined
}

export function graphStore(): Promise<GraphStore> {
  globalThis.concordanceStore ??= open().catch((error: unknown) => {
    globalThis.concordanceStore = undefined
    throw error
  })
  return globalThis.concordanceStore
}

async function open(): Promise<GraphStore> {
  throw new StoreError('FAILED', `No store can be opened yet at ${readEnvironment().dataFolder}.`)
}
