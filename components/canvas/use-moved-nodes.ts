'use client'
/** Has nodes where a person has moved them: known once the corpus is, and followed where it happens in another tab. */
import { useEffect } from 'react'
import { useCorpus } from '@/components/explorer/use-corpus'
import { movedNow, showCorpus, useMoved } from './moved'
import type { Renderer } from './picture'

export function useMovedNodes(renderer: Renderer | null): void {
  const corpus = useCorpus()
  const moved = useMoved(movedNow)
  useEffect(() => {
    if (corpus !== undefined) showCorpus(corpus)
  }, [corpus])
  useEffect(() => renderer?.mover.place(moved), [renderer, moved])
}
