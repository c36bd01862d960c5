/**
 * The process in which a server works out what follows from all facts, so that it goes on answering and its memory stays
 * small. One message holds the settings of the store to read; steps and the result go out, then it ends. The server
 * writes the result.
 */
import type { FromDeriveChild, ToDeriveChild } from '@/lib/derive/child-messages'
import type { ComputeStep } from '@/lib/derive/compute'
import { computeFromStore } from '@/lib/derive/derive'
import { openGraphStore, type StoreSettings } from '@/lib/store/open-graph-store'

const send = (message: FromDeriveChild): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve())
  })

async function answer({ settings, full, corrections }: ToDeriveChild<StoreSettings>): Promise<FromDeriveChild> {
  const store = await openGraphStore({ ...settings, readonly: true })
  const onProgress = (step: 'read' | ComputeStep) => void send({ step })
  try {
    return { computation: await computeFromStore(store, { full, corrections: new Map(corrections), onProgress }) }
  } finally {
    await store.close()
  }
}

process.once('message', async (order: ToDeriveChild<StoreSettings>) => {
  const failed = (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) })
  await send(await answer(order).catch(failed))
  process.disconnect()
})
