'use client'
/**
 * The page: a header, the canvas over the whole stage, panels that float on it (so that the picture never jumps when
 * one opens), and on a phone one sheet from below. Which component stands where is said in slots.tsx.
 */
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { Caption } from './caption'
import styles from './explorer.module.css'
import { LeftProvider, useGraph, useView } from './explorer-state'
import { useExplorerStore } from './explorer-store'
import { Header } from './header'
import { PanelFrame } from './panel-frame'
import { PhoneSheet } from './phone-sheet'
import { MenuSlot, TwinSlot } from './slots'
import { StageNotice } from './stage-notice'
import { useSteps } from './steps'
import { usePhone } from './use-media'
import { useScreen } from './use-screen'

const Canvas = dynamic(() => import('@/components/canvas/canvas').then((module) => module.Canvas), { ssr: false })

export function Explorer() {
  const { atlas } = useGraph()
  const { twin, lens } = useView()
  const phone = usePhone()
  const bottom = useExplorerStore((state) => state.insets.bottom)
  useSteps()
  useScreen()
  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])
  return (
    <LeftProvider>
      <div className={styles.page}>
        <Header phone={phone === true} />
        <main className={styles.stage}>
          {atlas && !twin && <Canvas atlas={atlas} />}
          {twin && (
            <div
              className={styles.twin}
              data-lenses={lens.length > 0 || undefined}
              style={{ bottom: phone ? 0 : bottom }}
            >
              <TwinSlot />
            </div>
          )}
          <StageNotice />
          <Caption />
          {phone === false && <PanelFrame />}
          {phone === true && <PhoneSheet />}
        </main>
        <MenuSlot />
      </div>
    </LeftProvider>
  )
}
