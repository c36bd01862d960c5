'use client'
/** Follows the address: every new view is a step that undo can go back, every new selection a stop of the trail. */
import { useEffect } from 'react'
import { useView } from './explorer-state'
import { sameView, useStepsStore, visit } from './explorer-store'

export function useSteps(): void {
  const view = useView()
  useEffect(() => {
    const known = useStepsStore.getState().view
    if (sameView(known, view)) return
    useStepsStore.setState({ view })
    if (known === null) useStepsStore.temporal.getState().clear()
  }, [view])
  useEffect(() => {
    if (view.at) visit(view.at)
  }, [view.at])
}
