/** The safety copy of a store that a server has open: renewed when what it holds has changed and then rested a while. */
import { setTimeout as wait } from 'node:timers/promises'
import { backupHead, writeBackup } from './backup-file'
import { corpusThrough } from './corpus-through'
import { safetyCopyPath } from './safety-copy'
import type { Server } from './server-file'

/** Milliseconds between two looks. What is taken in bit by bit is copied once, after it. */
const PAUSE = 60_000

/**
 * Looks until the signal comes. Where there is no copy yet none is made: it would not be known of which store it is.
 * A copy that fails is tried again at the next look; the old one stays meanwhile.
 */
export async function followSafetyCopy(
  server: Server,
  dataFolder: string,
  { signal, pause = PAUSE }: { signal: AbortSignal; pause?: number },
): Promise<void> {
  const file = safetyCopyPath(dataFolder)
  const corpus = corpusThrough(server)
  let seen: number | undefined
  for (;;) {
    await wait(pause, undefined, { signal, ref: false }).catch(() => {})
    if (signal.aborted) return
    try {
      const [revision, copy] = [await corpus.revision(), await backupHead(file)]
      const rests = revision === seen
      seen = revision
      if (!rests || !copy || copy.revision === revision) continue
      await writeBackup(corpus, file, { facts: false, store: copy.store })
    } catch {
      // At the next look, or when the server has ended.
    }
  }
}
