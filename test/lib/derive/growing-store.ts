/** A store in memory with a run that papers can come under. */
import type { GraphStore } from '@/lib/store/graph-store'
import { openGraphStore as open } from '@/lib/store/open-graph-store'

export type { GraphStore }

export async function openGraphStore(): Promise<GraphStore> {
  const store = await open({ memory: true })
  await store.startRun({ id: 'run', at: '2024-01-01T00:00:00Z', source: 'test', extractor: 'test', sample: false })
  return store
}
