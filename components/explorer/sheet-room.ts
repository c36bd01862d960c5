'use client'
/** How high the phone's sheet may be, by the stage that it rises on, and what it leaves of that to the map. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useFiltered, useGraph } from './explorer-state'
import { useExplorerStore } from './explorer-store'
import { useLowAndWide } from './use-media'
import { LEAST_KEYBOARD } from './use-screen'

const HEIGHTS = ['peek', 'half', 'full'] as const
export type Height = (typeof HEIGHTS)[number]

export interface Stage {
  /** Pixels. */
  width: number
  height: number
  /** Half of it is too little to read or to write in: the sheet is down or up. */
  isLow: boolean
}

/** Pixels of a stage; style sheets ask for those of the window, which has the header, too. */
const LOW = 448

export const heightsOn = ({ isLow }: Stage): readonly Height[] => (isLow ? ['peek', 'full'] : HEIGHTS)

export const lowerOf = (a: Height, b: Height): Height => (HEIGHTS.indexOf(a) < HEIGHTS.indexOf(b) ? a : b)

/** Pixels of the sheet on a stage of this height. */
export function pixelsOf(height: Height, stage: number): number {
  if (height === 'peek') return 74
  return height === 'half' ? Math.round(stage * 0.46) : stage - 12
}

/** It changes when the phone is turned, and when a keyboard comes up on the screen for a field of the sheet. */
export function useStage(sheet: RefObject<HTMLElement | null>): Stage {
  const [stage, setStage] = useState<Stage>({ width: 0, height: Number.POSITIVE_INFINITY, isLow: false })
  useLayoutEffect(() => {
    const element = sheet.current?.parentElement
    if (!element) return
    let most = { width: 0, height: 0 }
    const measure = () => {
      const [width, height] = [element.clientWidth, element.clientHeight]
      if (width !== most.width || height > most.height) most = { width, height }
      const isWritten = height < most.height - LEAST_KEYBOARD && sheet.current?.contains(document.activeElement)
      setStage({ width, height, isLow: height < LOW || isWritten === true })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [sheet])
  return stage
}

/** Gives the sheet its height, and tells the map what is left of the stage. */
export function useRoom(sheet: RefObject<HTMLElement | null>, height: Height, stage: Stage): void {
  // That filters are on is said in a line of its own, and what is left of a large corpus in two.
  const head = (useGraph().atlas?.graph.whole ? 70 : 52) + (useFiltered() ? 52 : 0)
  const beside = useLowAndWide() && height !== 'peek'
  const known = useRef(stage.height)
  useLayoutEffect(() => {
    const element = sheet.current
    if (!element || !Number.isFinite(stage.height)) return
    const isResized = known.current !== stage.height
    known.current = stage.height
    element.style.setProperty('transition', isResized ? 'none' : '')
    element.style.setProperty('height', `${pixelsOf(height, stage.height)}px`)
    if (isResized && element.contains(document.activeElement)) {
      document.activeElement?.scrollIntoView({ block: 'nearest' })
    }
    const bottom = pixelsOf(height === 'full' ? 'half' : height, stage.height)
    const insets = { top: head, right: beside ? element.offsetWidth : 0, bottom: beside ? 0 : bottom, left: 0 }
    useExplorerStore.setState({ insets })
  }, [sheet, height, head, beside, stage])
}
