/** The page as a person handles it: opened in a window of some size, nodes found on the map by their key. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

export class ExplorerPage {
  readonly page: Page
  /** What the page complained of: errors of the console, exceptions, answers that failed. */
  readonly complaints: string[] = []

  private constructor(page: Page) {
    this.page = page
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
  }

  /** Opens the page and waits until the map (or the list, where the address asks for it) is there. */
  static async open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<ExplorerPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    const explorer = new ExplorerPage(await context.newPage())
    await explorer.page.goto(address)
    return explorer
  }

  /** Until sigma has drawn and the next frame has passed. */
  async drawn(): Promise<this> {
    await this.page.waitForSelector('[data-drawn]')
    await this.frames(2)
    return this
  }

  async frames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++) {
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
  }

  /** Middle of a node in pixels of the window, as of now. */
  pointOf(key: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate((wanted) => {
      const sigma = window.__kg?.sigma
      const node = sigma?.getNodeDisplayData(wanted)
      if (!sigma || !node) throw new Error(`${wanted} is not on the map.`)
      const point = sigma.framedGraphToViewport(node)
      const rect = sigma.getContainer().getBoundingClientRect()
      return { x: rect.left + point.x, y: rect.top + point.y }
    }, key)
  }

  async clickNode(key: string): Promise<void> {
    const { x, y } = await this.pointOf(key)
    await this.page.mouse.move(x, y)
    await this.page.mouse.click(x, y)
  }

  /** Key of the node that the map shows as selected, once it is `key`. */
  async expectSelected(key: string): Promise<void> {
    await expect.poll(() => this.stage('selected'), { timeout: 10_000 }).toBe(key)
    await this.frames(2)
  }

  /** What the map mirrors: `selected`, `hovered`, `cluster`. */
  stage(name: string): Promise<string | undefined> {
    return this.page.evaluate((wanted) => document.querySelector<HTMLElement>('[data-drawn]')?.dataset[wanted], name)
  }

  /** Name of a cluster of the map. */
  clusterName(id: string): Promise<string> {
    return this.page.evaluate((wanted) => window.__kg?.atlas.clusters.get(wanted)?.name ?? '', id)
  }

  /** Width in pixels that a cluster's nodes take on the map. */
  clusterWidth(id: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const hook = window.__kg
      const places = (hook?.atlas.members.get(wanted) ?? []).map((key) => {
        const node = hook?.sigma.getNodeDisplayData(key)
        return node && hook ? hook.sigma.framedGraphToViewport(node).x : 0
      })
      return Math.max(...places) - Math.min(...places)
    }, id)
  }

  isHidden(key: string): Promise<boolean | undefined> {
    return this.page.evaluate((wanted) => window.__kg?.sigma.getNodeDisplayData(wanted)?.hidden, key)
  }

  /** Colour in which a node is drawn. */
  colorOf(key: string): Promise<string | undefined> {
    return this.page.evaluate((wanted) => window.__kg?.sigma.getNodeDisplayData(wanted)?.color, key)
  }

  /** Pixels of radius with which a node is drawn, as long as the camera frames all. */
  sizeOf(key: string): Promise<number> {
    return this.page.evaluate((wanted) => window.__kg?.sigma.getNodeDisplayData(wanted)?.size ?? 0, key)
  }

  /** Key of the concept with this name or alias, by the same search that a person uses. */
  async keyOf(name: string): Promise<string> {
    const answer = await this.page.evaluate(
      async (q) => (await fetch(`/api/search?${new URLSearchParams({ q, type: 'concept' })}`)).json(),
      name,
    )
    return `c:${answer.suggestions[0].id}`
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}

export const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''
