'use client'
/** What came of an action, in words, for some seconds. */
import { useEffect, useState } from 'react'

export type Outcome = 'done' | 'failed'

/** Milliseconds that it is said for. */
const SAID: Record<Outcome, number> = { done: 3000, failed: 6000 }

export interface Told {
  outcome: Outcome | null
  /** Empty where there is nothing to say any more. */
  said: string
  tell: (outcome: Outcome, words: string) => void
}

export function useOutcome(): Told {
  const [result, setResult] = useState<{ outcome: Outcome; words: string } | null>(null)
  useEffect(() => {
    if (!result) return
    const timer = setTimeout(() => setResult(null), SAID[result.outcome])
    return () => clearTimeout(timer)
  }, [result])
  return {
    outcome: result?.outcome ?? null,
    said: result?.words ?? '',
    tell: (outcome, words) => setResult({ outcome, words }),
  }
}
