'use client'
/**
 * The sheet from below on a phone, in three heights: peek, half, full; on a phone that lies on its side it rises beside
 * the map. It holds what is selected, or, with nothing selected, the same tabs as the left panel of a wide window. Dragged
 * by its handle, or moved by the handle's button.
 */
import { type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { useActions } from './explorer-actions'
import { useOpenCluster, useSelection, useView } from './explorer-state'
import { useExplorerStore } from './explorer-store'
import { Footer } from './footer'
import styles from './phone-sheet.module.css'
import { type Height, heightsOn, lowerOf, pixelsOf, type Stage, useRoom, useStage } from './sheet-room'
import { AnswerSlot, ClusterSlot, FilterSlot, InspectorSlot, LensSlot, QuerySlot, ReadingSlot } from './slots'

export function PhoneSheet() {
  const { key } = useSelection()
  const cluster = useOpenCluster()
  const inspecting = key ?? cluster
  const sheet = useRef<HTMLElement>(null)
  const stage = useStage(sheet)
  const { height, setHeight, raise } = useHeight(inspecting, stage)
  useRoom(sheet, height, stage)
  const { right } = useExplorerStore((state) => state.insets)
  return (
    <>
      {/* At the right is the button that frames the map. */}
      <div className={styles.above} style={{ right: right + 64 }}>
        <LensSlot />
      </div>
      <section ref={sheet} className={styles.sheet} aria-label={inspecting ? 'What is selected' : 'What there is'}>
        <Handle sheet={sheet} height={height} stage={stage} setHeight={setHeight} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what the keys lead to in it would be below the edge of the window */}
        <div className={styles.content} onFocus={({ target }) => isLedTo(target) && raise()}>
          {inspecting ? <InspectorSlot /> : <SheetTabs raise={raise} />}
        </div>
      </section>
    </>
  )
}

/** By the keyboard, beyond the tabs themselves. */
const isLedTo = (target: Element): boolean => target.matches(':focus-visible') && target.getAttribute('role') !== 'tab'

/**
 * What is selected raises the sheet, and gives it back as it was, or lower; queries that are asked for raise it, too, and are
 * shown in its place.
 */
function useHeight(inspecting: string | null, stage: Stage) {
  const { lens } = useView()
  const { select, setTab } = useActions()
  const asked = useExplorerStore((state) => state.queriesAsked)
  // An address may come with an answer.
  const heeded = useRef(lens.length > 0 && !inspecting ? asked - 1 : asked)
  const staying = useRef(false)
  const before = useRef<Height | null>(null)
  const [chosen, setHeight] = useState<Height>('peek')
  const heights = heightsOn(stage)
  const height = heights.includes(chosen) ? chosen : 'full'
  const latest = useRef(chosen)
  latest.current = chosen
  const raise = useCallback(() => setHeight((now) => (now === 'peek' ? 'half' : now)), [])
  useEffect(() => {
    if (asked !== heeded.current) {
      heeded.current = asked
      staying.current = inspecting !== null
      if (inspecting) select(null)
      setTab('queries')
      raise()
    } else if (inspecting) {
      before.current ??= latest.current
      raise()
    } else {
      if (staying.current) staying.current = false
      else setHeight(lowerOf(before.current ?? 'peek', latest.current))
      before.current = null
    }
  }, [asked, inspecting, select, setTab, raise])
  return { height, setHeight, raise }
}

/** How far down each tab was when something was selected: it is found so when that is closed. */
const leftAt = new Map<string, number>()

function SheetTabs({ raise }: { raise: () => void }) {
  const { tab } = useView()
  const { setTab } = useActions()
  const tabs = useRef<HTMLDivElement>(null)
  const latest = useRef(tab)
  latest.current = tab
  useLayoutEffect(() => {
    const element = tabs.current
    const panel = () => element?.querySelector('[role="tabpanel"]')
    panel()?.scrollTo({ top: leftAt.get(latest.current) ?? 0 })
    return () => void leftAt.set(latest.current, panel()?.scrollTop ?? 0)
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tabs in it are what is clicked, and what the keyboard reaches
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same; earlier than by the click, the tab would move from under the finger
    <div ref={tabs} className={styles.tabs} onClick={raise}>
      <Tabs
        label="What there is"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'clusters', label: 'Clusters', content: <ClusterSlot /> },
          {
            value: 'queries',
            label: 'Queries',
            content: (
              <>
                <AnswerSlot />
                <QuerySlot />
              </>
            ),
          },
          {
            value: 'filters',
            label: 'Filters',
            content: (
              <>
                <Footer />
                <FilterSlot />
              </>
            ),
          },
          { value: 'reading', label: 'Reading', content: <ReadingSlot /> },
        ]}
      />
    </div>
  )
}

interface HandleProps {
  sheet: RefObject<HTMLElement | null>
  height: Height
  stage: Stage
  setHeight: (height: Height) => void
}

function Handle({ sheet, height, stage, setHeight }: HandleProps) {
  const drag = useRef<{ y: number; pixels: number; moved: boolean } | null>(null)
  const heights = heightsOn(stage)
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { y: event.clientY, pixels: sheet.current?.clientHeight ?? 0, moved: false }
  }
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (!drag.current) return
    const by = drag.current.y - event.clientY
    if (Math.abs(by) > 4) drag.current.moved = true
    sheet.current?.style.setProperty(
      'height',
      `${Math.min(stage.height - 12, Math.max(60, drag.current.pixels + by))}px`,
    )
  }
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    const begun = drag.current
    drag.current = null
    if (!begun?.moved) return
    const pixels = begun.pixels + begun.y - event.clientY
    const distance = (of: Height) => Math.abs(pixelsOf(of, stage.height) - pixels)
    const nearest = heights.reduce((best, of) => (distance(of) < distance(best) ? of : best))
    sheet.current?.style.setProperty('height', `${pixelsOf(nearest, stage.height)}px`)
    setHeight(nearest)
    event.preventDefault()
  }
  const next = heights[heights.indexOf(height) + 1] ?? 'peek'
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={next === 'peek' ? 'Lower the sheet' : 'Raise the sheet'}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onClick={() => setHeight(next)}
    />
  )
}
