/** Tests that look at the page: in a Chromium that all of a file share, each page closed after the test that opened it. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { launchChromium } from './chromium'
import { ExplorerPage } from './explorer-page'

type Open = (path?: string, options?: BrowserContextOptions) => Promise<ExplorerPage>

interface Pages {
  /** Opens a path of the page. */
  open: Open
  /** The same, and waits until the map is drawn. */
  draw: Open
  /** What the pages of this test have complained of. */
  complaints: () => string[]
}

/** Skipped where browser tests can't run. */
export function inBrowser(name: string, tests: (pages: Pages) => void): void {
  const address = inject('address')
  describe.skipIf(!address)(name, () => {
    let browser: Browser
    let opened: ExplorerPage[] = []
    beforeAll(async () => {
      browser = await launchChromium()
    })
    afterAll(() => browser?.close())
    afterEach(async () => {
      await Promise.all(opened.map((explorer) => explorer.close()))
      opened = []
    })
    const open: Open = async (path = '', options) => {
      const explorer = await ExplorerPage.open(browser, address + path, options)
      opened.push(explorer)
      return explorer
    }
    tests({
      open,
      draw: async (...where) => (await open(...where)).drawn(),
      complaints: () => opened.flatMap((explorer) => explorer.complaints),
    })
  })
}
