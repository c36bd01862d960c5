'use client'
/**
 * The picture as a React component: an element that sigma fills, told what has changed, telling what was clicked. Which
 * node is selected and hovered is mirrored in data attributes, so that tests and style sheets can see it.
 */
import { useEffect, useRef, useState } from 'react'
import { type Actions, useActions } from '@/components/explorer/explorer-actions'
import { setHover, useExplorerStore } from '@/components/explorer/explorer-store'
import { useMedia } from '@/components/explorer/use-media'
import type { Atlas } from '@/lib/graph/atlas'
import styles from './canvas.module.css'
import { CanvasButtons } from './canvas-buttons'
import { describe, handleKey } from './keyboard'
import { forgetWidths } from './layer'
import type { Picture, Renderer, Target } from './picture'
import { listenToPointer, type PointerHandlers } from './pointer'
import { createRenderer } from './renderer'
import { exposeForTests } from './test-hook'
import { useMovedNodes } from './use-moved-nodes'
import { usePicture } from './use-picture'
import { hasWebGL } from './webgl'

export function Canvas({ atlas }: { atlas: Atlas }) {
  const container = useRef<HTMLDivElement>(null)
  const [renderer, setRenderer] = useState<Renderer | null>(null)
  const [generation, setGeneration] = useState(0)
  const [cursor, setCursor] = useState<string | null>(null)
  const upright = useMedia('(max-aspect-ratio: 4/5)') === true
  const picture = usePicture(cursor)
  const { layout } = picture
  const latest = useRef(picture)
  latest.current = picture
  const actions = useActions()
  const keys = useKeyboard(renderer, latest, setCursor)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a lost context makes a new generation
  useEffect(() => {
    if (!container.current) return
    if (!hasWebGL()) {
      useExplorerStore.setState({ undrawable: true })
      return actions.setTwin(true)
    }
    const ears = new AbortController()
    // The system may take the graphics away, as phones do in the background: draw anew.
    container.current.addEventListener('webglcontextlost', () => setGeneration((count) => count + 1), {
      capture: true,
      signal: ears.signal,
    })
    const made = createRenderer(container.current, atlas, { start: latest.current, upright })
    const handlers = pointerHandlers(made, actions, () => latest.current.chosen)
    const stopListening = listenToPointer(container.current, made, handlers)
    const stopExposing = exposeForTests(made, container.current)
    let alive = true
    void document.fonts.ready.then(() => {
      forgetWidths()
      if (alive) made.sigma.scheduleRender()
    })
    setRenderer(made)
    return () => {
      alive = false
      ears.abort()
      setRenderer(null)
      stopListening()
      stopExposing()
      made.kill()
    }
  }, [atlas, actions, upright, layout, generation])

  useEffect(() => renderer?.update(picture), [renderer, picture])
  useMovedNodes(renderer)

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.stage}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is walked by arrow keys
        tabIndex={0}
        aria-label="Map of papers and concepts"
        aria-describedby="canvas-keys"
        data-selected={picture.selected ?? ''}
        data-hovered={picture.cursor ?? picture.hover ?? ''}
        data-chain={picture.chain?.keys.join(' ') ?? ''}
        data-cluster={picture.cluster ?? ''}
        data-layout={layout}
        onKeyDown={keys}
        onBlur={() => setCursor(null)}
      />
      <p id="canvas-keys" className="unseen">
        Arrow keys walk from node to node, Enter opens one, Shift and Enter choose it beside what is open, plus and
        minus zoom, 0 shows everything, T shows a list instead.
      </p>
      <p className="unseen" aria-live="polite">
        {cursor && renderer ? describe(renderer.scene, cursor) : ''}
      </p>
      {renderer && atlas.nodes.size > 0 && <CanvasButtons renderer={renderer} />}
    </div>
  )
}

function pointerHandlers(renderer: Renderer, actions: Actions, chosen: () => readonly string[]): PointerHandlers {
  return {
    hover: (target: Target) =>
      setHover({
        key: target && 'key' in target ? target.key : null,
        cluster: target && 'cluster' in target ? target.cluster : null,
      }),
    click: (target: Target, adds: boolean) => {
      if (adds) {
        if (target && 'key' in target) actions.choose(target.key)
      } else if (!target) actions.select(null)
      else if ('key' in target) actions.select(target.key)
      else actions.openCluster(target.cluster)
    },
    doubleClick: (target: Target) => {
      if (target && 'key' in target) renderer.approach(target.key)
    },
    menu: (target: Target, x: number, y: number) => {
      if (!target) return
      if ('key' in target) actions.openMenu({ key: target.key, cluster: false, x, y })
      else actions.openMenu({ key: target.cluster, cluster: true, x, y })
    },
    rectangle: { chosen, choose: (keys) => actions.chooseOnly([...chosen(), ...keys]) },
  }
}

function useKeyboard(
  renderer: Renderer | null,
  latest: React.RefObject<Picture>,
  setCursor: (key: string | null) => void,
) {
  const { select, choose, openMenu } = useActions()
  return (event: React.KeyboardEvent) => {
    if (!renderer) return
    const { cursor, selected, cluster } = latest.current
    handleKey(
      event.nativeEvent,
      renderer,
      { cursor, selected },
      {
        moveTo: setCursor,
        open: (key) => {
          setCursor(null)
          select(key)
        },
        choose,
        menu: (key, x, y) => openMenu({ key, cluster: false, x, y }),
        escape: () => {
          if (cursor) setCursor(null)
          else if (selected || cluster) select(null)
          else renderer.fit()
        },
      },
    )
  }
}
