'use client'
/** Copies an address of the page, and knows for some seconds what came of it. */
import { copiedWords, copyLink, couldNotCopy } from './copy-link'
import { type Outcome, useOutcome } from './use-outcome'

export interface Copying {
  outcome: Outcome | null
  /** The outcome in words; empty where there is none. */
  said: string
  copy: () => void
}

/** What is copied is an address as `copyLink` takes it. */
export function useCopied(address?: string): Copying {
  const { outcome, said, tell } = useOutcome()
  const copy = async () =>
    (await copyLink(address)) ? tell('done', copiedWords()) : tell('failed', couldNotCopy(address))
  return { outcome, said, copy: () => void copy() }
}
