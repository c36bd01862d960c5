/**
 * The one open store of this process. Next loads a module more than once, an embedded engine opens a file but once: so
 * the promise is kept on globalThis, made when first asked for, and forgotten when it fails, to be tried again.
 */
import 'server-only'
import { readEnvironment } from '@/lib/env'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'

declare global {
  var concordanceStore: Promise<CypherGraphStore> | undefined
  var concordanceClosesStore: boolean | undefined
}

/** @throws StoreError where it can't be opened; the next call tries again. */
export function graphStore(): Promise<CypherGraphStore> {
  closeAtEnd()
  globalThis.concordanceStore ??= openGraphStore({ ...readEnvironment(), forPages: true }).catch((error: unknown) => {
    globalThis.concordanceStore = undefined
    throw error
  })
  return globalThis.concordanceStore
}

/** What was acknowledged is safe without it; closing lets go of the file before the process is gone. */
function closeAtEnd(): void {
  if (globalThis.concordanceClosesStore) return
  globalThis.concordanceClosesStore = true
  const close = () => {
    globalThis.concordanceRunner?.then((runner) => runner.close()).catch(() => undefined)
    globalThis.concordanceRunner = undefined
    globalThis.concordanceStore?.then((store) => store.close()).catch(() => undefined)
    globalThis.concordanceStore = undefined
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, close)
}
