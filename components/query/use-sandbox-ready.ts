/**
 * Has the server open what statements are run in while one is being written: a copy of the store, which of a large corpus
 * takes seconds to make and read, and which the first answer would wait for.
 */
import { useEffect } from 'react'
import { runCypher } from '@/lib/api/client'

/** The server ends a process of the sandbox that nobody has asked for a minute. */
const KEPT_MILLISECONDS = 45_000

let askedAt = Number.NEGATIVE_INFINITY

/** `writing` changes with each letter. */
export function useSandboxReady(writing: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: who writes for long has it kept open
  useEffect(() => {
    const now = performance.now()
    if (now - askedAt < KEPT_MILLISECONDS) return
    askedAt = now
    // Where it can't be opened, the statement that is then asked for says why.
    void runCypher('RETURN 1').catch(() => undefined)
  }, [writing])
}
