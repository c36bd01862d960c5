/** The same jobs without a mouse: on the map by arrow keys, and in the list that takes the map's place. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { ExplorerPage } from './explorer-page'

const address = inject('address')

describe.skipIf(!address)('by keyboard alone', () => {
  let browser: Browser
  let explorer: ExplorerPage
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    expect(explorer.complaints).toEqual([])
    await explorer.close()
  })

  it('walks the map: arrows light a neighbour and say its name, Enter opens it, Escape leaves it', async () => {
    explorer = await (await ExplorerPage.open(browser, address)).drawn()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    await page.keyboard.press('/')
    await page.keyboard.type('sparse reward')
    await page
      .getByRole('option', { name: /sparse reward/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await explorer.expectSelected(key)
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: 'sparse reward' }).waitFor()
    // The next Tab is in what was found, not at the top of the page.
    await page.keyboard.press('Tab')
    await page.getByRole('complementary').locator(':focus').waitFor()

    await page.getByRole('application', { name: 'Map of papers and concepts' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => explorer.stage('hovered')).toMatch(/^[cp]:/)
    const reached = (await explorer.stage('hovered')) ?? ''
    expect(reached).not.toBe(key)
    const name = await page.evaluate((wanted) => window.__kg?.atlas.nodes.get(wanted)?.name ?? '', reached)
    await page.locator('[aria-live]').filter({ hasText: name }).first().waitFor({ state: 'attached' })

    await page.keyboard.press('Enter')
    await explorer.expectSelected(reached)
    await page.getByRole('application').focus()
    await page.keyboard.press('Escape')
    await explorer.expectSelected('')
  })

  it('shows the list instead of the map, with the same selection', async () => {
    explorer = await (await ExplorerPage.open(browser, address)).drawn()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    await page.getByRole('application').focus()
    await page.keyboard.press('t')
    await page.waitForSelector('[data-drawn]', { state: 'detached' })
    await page.locator('[role="treegrid"] [tabindex="0"]:focus').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('sparse reward')
    await page
      .getByRole('option', { name: /sparse reward/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: 'sparse reward' }).waitFor()
    await page.waitForURL((url) => url.searchParams.get('at') === key)
    await page.keyboard.press('t')
    await explorer.drawn()
    await explorer.expectSelected(key)
  })
})
