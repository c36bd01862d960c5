'use client'
/** Copies an address of the page, and knows for some seconds whether it did. */
import { useEffect, useState } from 'react'
import { copyLink } from './copy-link'

/** Milliseconds that it is said for. */
const SAID = { copied: 2000, failed: 6000 }

/** What is copied is an address as `copyLink` takes it. */
export function useCopied(): { copied: boolean; failed: boolean; copy: (address?: string) => void } {
  const [outcome, setOutcome] = useState<keyof typeof SAID | null>(null)
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(null), SAID[outcome])
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = (address?: string) => void copyLink(address).then((done) => setOutcome(done ? 'copied' : 'failed'))
  return { copied: outcome === 'copied', failed: outcome === 'failed', copy }
}
