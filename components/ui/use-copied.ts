'use client'
/** Copies an address of the page, and knows for some seconds what came of it. */
import { useEffect, useState } from 'react'
import { copyLink, couldNotCopy } from './copy-link'

export type Outcome = 'copied' | 'failed'

/** Milliseconds that it is said for. */
const SAID: Record<Outcome, number> = { copied: 2000, failed: 6000 }

export interface Copying {
  outcome: Outcome | null
  /** The outcome in words; empty where there is none. */
  said: string
  copy: () => void
}

/** What is copied is an address as `copyLink` takes it. */
export function useCopied(address?: string): Copying {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(null), SAID[outcome])
    return () => clearTimeout(timer)
  }, [outcome])
  const words: Record<Outcome, string> = { copied: 'Link copied', failed: couldNotCopy(address) }
  return {
    outcome,
    said: outcome ? words[outcome] : '',
    copy: () => void copyLink(address).then((done) => setOutcome(done ? 'copied' : 'failed')),
  }
}
