'use client'
/** Zoom in, zoom out, show everything: for those without a wheel; what was moved goes back; a picture of the map to keep. */
import { ImageDown, Maximize, Minus, Plus, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { useHeading } from '@/components/explorer/use-heading'
import { IconButton } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import styles from './canvas.module.css'
import { keepImage } from './image'
import { forgetPlaces, movedNow, useMoved } from './moved'
import type { Renderer } from './picture'

/** Pixels between the buttons and the edge, and on their other sides. */
const [EDGE, BESIDE] = [12, 2]

export function CanvasButtons({ renderer }: { renderer: Renderer }) {
  const { right } = useExplorerStore((state) => state.insets)
  const places = useMoved(movedNow)
  const { byKey, years } = renderer.scene
  const moved = years ? 0 : Object.keys(places).filter((key) => byKey.has(key)).length
  const heading = useHeading()
  const keep = () => keepImage(renderer.image(heading), `concordance-${new Date().toISOString().slice(0, 10)}.png`)
  const corner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = corner.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const { offsetWidth, offsetHeight } = element
      const around = EDGE + BESIDE
      useExplorerStore.setState({ corner: { width: offsetWidth + around, height: offsetHeight + around } })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={corner} className={styles.corner} style={{ right: right + EDGE, top: EDGE }}>
      <div className={styles.buttons}>
        <IconButton label="Zoom in" keys={['+']} icon={<Plus aria-hidden />} onClick={() => renderer.zoom(1 / 1.6)} />
        <IconButton label="Zoom out" keys={['-']} icon={<Minus aria-hidden />} onClick={() => renderer.zoom(1.6)} />
        <IconButton
          label="Show everything"
          keys={['0']}
          icon={<Maximize aria-hidden />}
          onClick={() => renderer.fit()}
        />
      </div>
      {moved > 0 && (
        <div className={classNames(styles.buttons, styles.always)}>
          <IconButton
            label={moved === 1 ? 'Put the moved node back' : `Put ${moved} moved nodes back`}
            icon={<Undo2 aria-hidden />}
            onClick={forgetPlaces}
          />
        </div>
      )}
      <div className={styles.buttons}>
        <IconButton label="Save as a picture" icon={<ImageDown aria-hidden />} onClick={keep} />
      </div>
    </div>
  )
}
