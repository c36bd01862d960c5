'use client'
/** Zoom in, zoom out, show everything: for those without a wheel. */
import { Maximize, Minus, Plus } from 'lucide-react'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { IconButton } from '@/components/ui/button'
import styles from './canvas.module.css'
import type { Renderer } from './picture'

export function CanvasButtons({ renderer }: { renderer: Renderer }) {
  const { right } = useExplorerStore((state) => state.insets)
  return (
    <div className={styles.buttons} style={{ right: right + 12, top: 12 }}>
      <IconButton label="Zoom in" keys={['+']} icon={<Plus aria-hidden />} onClick={() => renderer.zoom(1 / 1.6)} />
      <IconButton label="Zoom out" keys={['-']} icon={<Minus aria-hidden />} onClick={() => renderer.zoom(1.6)} />
      <IconButton label="Show everything" keys={['0']} icon={<Maximize aria-hidden />} onClick={() => renderer.fit()} />
    </div>
  )
}
