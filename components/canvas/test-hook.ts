/** Lets browser tests find a node's place on the screen; there for automated browsers only. */
import type Sigma from 'sigma'
import type { Atlas } from '@/lib/graph/atlas'
import type { Renderer } from './picture'

declare global {
  interface Window {
    __kg?: { sigma: Sigma; atlas: Atlas }
  }
}

/** `window.__kg` while the picture lives; `data-drawn` on its element after the first frame. */
export function exposeForTests(renderer: Renderer, container: HTMLElement): () => void {
  const hook = { sigma: renderer.sigma, atlas: renderer.scene.atlas }
  if (navigator.webdriver) {
    window.__kg = hook
    // Sigma then learns its edges anew, which must be over before they are painted again.
    renderer.sigma.setSetting('doubleClickTimeout', 1).refresh()
  }
  const stop = renderer.onFrame(() => {
    container.dataset.drawn = 'true'
  })
  return () => {
    stop()
    delete container.dataset.drawn
    if (window.__kg === hook) delete window.__kg
  }
}
