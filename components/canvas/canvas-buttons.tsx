'use client'
/** Zoom in, zoom out, show everything: for those without a wheel; and a picture of the map to keep. */
import { ImageDown, Maximize, Minus, Plus } from 'lucide-react'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { IconButton } from '@/components/ui/button'
import styles from './canvas.module.css'
import { keepImage } from './image'
import type { Renderer } from './picture'

export function CanvasButtons({ renderer }: { renderer: Renderer }) {
  const { right } = useExplorerStore((state) => state.insets)
  const keep = () => keepImage(renderer.image(), `concordance-${new Date().toISOString().slice(0, 10)}.png`)
  return (
    <div className={styles.corner} style={{ right: right + 12, top: 12 }}>
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
      <div className={styles.buttons}>
        <IconButton label="Save as a picture" icon={<ImageDown aria-hidden />} onClick={keep} />
      </div>
    </div>
  )
}
