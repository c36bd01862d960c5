/** How many papers say in their abstract what is typed: asked once the typing rests, as each of them is read for it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { countAbstracts } from '@/lib/api/client'

/** Papers whose abstract has the words that were typed. */
export interface InAbstracts {
  words: string
  papers: number
  /** How many have them one after another. */
  verbatim: number
}

/** Fewer letters stand in every abstract. */
const LEAST = 4
/** Milliseconds without another letter. */
const REST = 250

/** Nothing while it is not known (`pending`), and where none says it. */
export function useAbstracts(typed: string): { found: InAbstracts | undefined; pending: boolean } {
  const words = typed.replace(/\s+/g, ' ')
  const rested = useRested(words)
  const asked = words.length >= LEAST
  const { data, isPending } = useQuery({
    queryKey: ['abstracts', rested],
    queryFn: ({ signal }) => countAbstracts(rested, { signal }),
    enabled: asked && rested === words,
    staleTime: 5 * 60_000,
    retry: false,
  })
  const found = asked && rested === words && data && data.papers > 0 ? { ...data, words } : undefined
  return { found, pending: asked && (rested !== words || isPending) }
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
