'use client'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useStepsStore } from './explorer-store'
import { viewParsers } from './view-url'

export interface Undo {
  canUndo: boolean
  canRedo: boolean
  undo: () => void
  redo: () => void
}

/** Every change of the view is a step; undo and redo move the address, too. */
export function useUndo(): Undo {
  const [, setView] = useQueryStates(viewParsers)
  const past = useStore(useStepsStore.temporal, (state) => state.pastStates.length)
  const future = useStore(useStepsStore.temporal, (state) => state.futureStates.length)
  return useMemo(() => {
    const move = (way: 'undo' | 'redo') => {
      useStepsStore.temporal.getState()[way]()
      const { view } = useStepsStore.getState()
      if (view) void setView(view, { history: 'push' })
    }
    return { canUndo: past > 0, canRedo: future > 0, undo: () => move('undo'), redo: () => move('redo') }
  }, [past, future, setView])
}
