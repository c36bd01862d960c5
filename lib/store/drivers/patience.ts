/** Waits for a server that was there and is gone: one that restarts is back before patience ends. */
import { setTimeout } from 'node:timers/promises'
import { StoreError } from '@/lib/store/errors'

const PATIENCE_MILLISECONDS = 180_000
const PAUSE_MILLISECONDS = 1000

/** Does `work` again while it fails because no server answers; any other failure, and the last one, is passed on. */
export async function patiently<T>(work: () => Promise<T>, isGivenUp: () => boolean): Promise<T> {
  const until = performance.now() + PATIENCE_MILLISECONDS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isGone = error instanceof StoreError && error.code === 'UNREACHABLE'
      if (!isGone || isGivenUp() || performance.now() > until) throw error
      await setTimeout(PAUSE_MILLISECONDS)
    }
  }
}
