'use client'
/**
 * Panels of a wide window, floating over the canvas: left what there is (clusters, queries, filters), right what is
 * selected, between them the legend and a query's answer. It tells the camera how much of the canvas is free.
 */
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { IconButton } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { useFocusHandedOn } from '@/components/ui/use-focus-handed-on'
import { useActions } from './explorer-actions'
import { useOpenCluster, useSelection, useView } from './explorer-state'
import { type Insets, useExplorerStore } from './explorer-store'
import { Footer } from './footer'
import styles from './panel-frame.module.css'
import { AnswerSlot, ClusterSlot, FilterSlot, InspectorSlot, QuerySlot, ReadingSlot } from './slots'
import { useMedia } from './use-media'

function setInset(side: keyof Insets, pixels: number) {
  useExplorerStore.setState(({ insets }) =>
    insets[side] === pixels ? {} : { insets: { ...insets, [side]: Math.round(pixels) } },
  )
}

/** Pixels above the caption at the head of the map, and its height, by the size of what can be clicked. */
const CAPTION = { above: 8, fine: 32, coarse: 44 } as const

export function PanelFrame() {
  const leftOpen = useExplorerStore((state) => state.leftOpen)
  const { key } = useSelection()
  const cluster = useOpenCluster()
  const inspecting = key !== null || cluster !== null
  useEffect(() => {
    if (!leftOpen) setInset('left', 0)
  }, [leftOpen])
  useEffect(() => {
    if (!inspecting) setInset('right', 0)
  }, [inspecting])
  const coarse = useMedia('(pointer: coarse)') === true
  useEffect(() => setInset('top', CAPTION.above + CAPTION[coarse ? 'coarse' : 'fine']), [coarse])
  const below = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = below.current
    if (!element) return
    const observer = new ResizeObserver(() => setInset('bottom', element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <Group className={styles.frame} id="frame">
      {leftOpen && (
        <>
          <Panel
            id="left"
            className={styles.left}
            defaultSize="280px"
            minSize="280px"
            maxSize="480px"
            groupResizeBehavior="preserve-pixel-size"
            onResize={(size) => setInset('left', size.inPixels)}
          >
            <LeftPanel />
          </Panel>
          <Separator className={styles.separator} aria-label="Width of the left panel" />
        </>
      )}
      <Panel id="middle" className={styles.middle} minSize="240px">
        {!leftOpen && <OpenLeftButton />}
        <div ref={below} className={styles.below}>
          <Footer />
          <AnswerSlot />
        </div>
      </Panel>
      {inspecting && (
        <>
          <Separator className={styles.separator} aria-label="Width of the right panel" />
          <Panel
            id="right"
            className={styles.right}
            defaultSize="380px"
            minSize="300px"
            maxSize="640px"
            groupResizeBehavior="preserve-pixel-size"
            onResize={(size) => setInset('right', size.inPixels)}
          >
            <aside className={styles.panel} aria-label="What is selected">
              <InspectorSlot />
            </aside>
          </Panel>
        </>
      )}
    </Group>
  )
}

/** Ids of the buttons that open the left panel and close it: each goes when it is used, and hands the focus to the other. */
const [OPEN_LEFT, CLOSE_LEFT] = ['open-left', 'close-left']

function LeftPanel() {
  const { tab } = useView()
  const { setTab, setLeftOpen } = useActions()
  const panel = useRef<HTMLElement>(null)
  useFocusHandedOn(panel, () => document.getElementById(OPEN_LEFT))
  return (
    <nav ref={panel} className={styles.panel} aria-label="What there is">
      <Tabs
        label="What there is"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'clusters', label: 'Clusters', content: <ClusterSlot /> },
          { value: 'queries', label: 'Queries', content: <QuerySlot /> },
          { value: 'filters', label: 'Filters', content: <FilterSlot /> },
          { value: 'reading', label: 'Reading', content: <ReadingSlot /> },
        ]}
      />
      <div className={styles.close}>
        <IconButton
          id={CLOSE_LEFT}
          label="Close this panel"
          icon={<PanelLeftClose aria-hidden />}
          onClick={() => setLeftOpen(false)}
        />
      </div>
    </nav>
  )
}

function OpenLeftButton() {
  const { setLeftOpen } = useActions()
  const place = useRef<HTMLDivElement>(null)
  useFocusHandedOn(place, () => document.getElementById(CLOSE_LEFT))
  return (
    <div ref={place} className={styles.open}>
      <IconButton
        id={OPEN_LEFT}
        label="Open clusters and queries"
        icon={<PanelLeftOpen aria-hidden />}
        onClick={() => setLeftOpen(true)}
      />
    </div>
  )
}
