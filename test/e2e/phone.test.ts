/** The page in a hand: turned on its side and back, with a keyboard on the screen, with no answer from the server. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { PHONE } from './explorer-page'
import { inBrowser } from './in-browser'

const address = inject('address')

const ON_ITS_SIDE = { width: 844, height: 390 }

const rectOf = async (locator: Locator) => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

inBrowser('on a phone', ({ open, draw }) => {
  it('keeps what is selected, its handle and its place on the map in sight when the phone is turned', async () => {
    const key = 'c:sparse-reward'
    const explorer = await draw(`/?at=${key}`, PHONE)
    const { page } = explorer
    const sheet = page.getByRole('region', { name: 'What is selected' })
    const handle = sheet.getByRole('button', { name: /the sheet$/ })
    const heading = sheet.getByRole('heading', { level: 2 })
    await handle.tap()
    for (const size of [ON_ITS_SIDE, PHONE.viewport, { width: 932, height: 430 }]) {
      await page.setViewportSize(size)
      await expect.poll(async () => (await rectOf(handle)).y).toBeGreaterThan(52)
      const { y, height } = await rectOf(heading)
      expect(y + height).toBeLessThanOrEqual(size.height)
      if (size.width < size.height) continue
      // Beside the sheet, not under it.
      const left = (await rectOf(sheet)).x
      const isBeside = async () => {
        const point = await explorer.pointOf(key)
        return point.x > 0 && point.x < left && point.y > 52 && point.y < size.height
      }
      await expect.poll(isBeside).toBe(true)
    }
    await handle.tap()
    await expect.poll(async () => (await rectOf(sheet)).height).toBeLessThan(80)
  })

  it('has what is selected in the middle of the map beside the sheet, also in a window that becomes narrower', async () => {
    const key = 'c:sparse-reward'
    const explorer = await draw(`/?at=${key}`, { viewport: { width: 760, height: 400 } })
    const { page } = explorer
    const sheet = page.getByRole('region', { name: 'What is selected' })
    // It is framed with its neighbors, which don't lie evenly around it.
    const aside = async () => Math.abs((await explorer.pointOf(key)).x / (await rectOf(sheet)).x - 0.5)
    await expect.poll(aside).toBeLessThan(0.1)
    await page.setViewportSize({ width: 610, height: 400 })
    await expect.poll(async () => (await rectOf(sheet)).width).toBe(305)
    await expect.poll(aside).toBeLessThan(0.1)
  })

  it('has room on its side for an answer beside the map, with nothing wider than the sheet', async () => {
    const { page } = await draw('', { ...PHONE, viewport: ON_ITS_SIDE })
    const sheet = page.getByRole('region', { name: 'What there is' })
    await sheet.getByRole('tab', { name: 'Queries' }).tap()
    await sheet.locator('form', { hasText: 'What one paper proposes' }).getByRole('button', { name: 'Run' }).tap()
    const answer = sheet.getByRole('region', { name: /^What one paper proposes/ })
    const row = answer.getByRole('row').nth(1)
    await expect.poll(async () => (await rectOf(row)).y).toBeGreaterThan(0)
    expect((await rectOf(row)).y + 40).toBeLessThan(ON_ITS_SIDE.height)
    const modes = await rectOf(answer.getByRole('group', { name: 'How the answer lies on the map' }))
    expect(modes.y).toBeGreaterThan(52)
    const isWhole = (one: Element) => one.scrollWidth <= one.clientWidth
    expect(await answer.evaluate(isWhole)).toBe(true)
    expect(await answer.getByRole('heading').first().evaluate(isWhole)).toBe(true)
    const chips = await rectOf(page.getByRole('list', { name: 'Lenses on the map' }))
    expect(chips.x + chips.width).toBeLessThan((await rectOf(sheet)).x)
    // Between two panels of a tablet it leaves most of the height to the map.
    await page.setViewportSize({ width: 1180, height: 820 })
    await page.goto(`${address}/?lens=highlight/proposed-by-one-paper&at=c:sparse-reward`)
    const between = page.getByRole('region', { name: /^What one paper proposes/ })
    await between.getByRole('row').nth(1).waitFor()
    expect((await rectOf(between)).height).toBeLessThan(820 / 2)
  })

  it('shows what to do about a graph that could not be loaded beside the sheet, not behind it', async () => {
    const explorer = await open('', PHONE)
    const { page } = explorer
    await page.route('**/api/graph**', (route) => route.abort())
    await page.reload()
    await page.getByRole('tab', { name: 'Queries' }).tap()
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await again.waitFor()
    const sheet = page.getByRole('region', { name: 'What there is' })
    const isAbove = async () => {
      const { y, height } = await rectOf(again)
      return y + height <= (await rectOf(sheet)).y
    }
    await expect.poll(isAbove).toBe(true)
    await page.unroute('**/api/graph**')
    await again.tap()
    await explorer.drawn()
  })

  it('says to a finger, too, whether a link was copied, and why not', async () => {
    const { page } = await draw('/?at=c:sparse-reward', PHONE)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    const sheet = page.getByRole('region', { name: 'What is selected' })
    await sheet.getByRole('button', { name: 'Copy link to this concept' }).tap()
    const said = page.locator('[data-open]').getByText('Could not copy: open it and take the link from the address bar')
    await said.waitFor()
    const { x, width } = await rectOf(said)
    expect(x >= 0 && x + width <= PHONE.viewport.width).toBe(true)
    await page.getByRole('banner').getByRole('button', { name: 'More' }).tap()
    await page.evaluate(() => {
      document.execCommand = () => true
    })
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).tap()
    await page.locator('[data-open]').getByText('Link copied').waitFor()
  })

  it('keeps the field that is written in above a keyboard on the screen, in letters that Safari does not come closer to', async () => {
    const { page } = await draw('', PHONE)
    const sheet = page.getByRole('region', { name: 'What there is' })
    await sheet.getByRole('tab', { name: 'Queries' }).tap()
    await sheet.getByRole('button', { name: 'Cypher' }).tap()
    const field = sheet.getByRole('textbox')
    await field.evaluate((one) => one.scrollIntoView({ block: 'end' }))
    await field.tap()
    const bottom = async () => {
      const { y, height } = await rectOf(field)
      return y + height
    }
    expect(await bottom()).toBeGreaterThan(520)
    expect(await field.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(16)
    // On Android the keyboard makes the page lower, as its viewport asks for.
    expect(await page.locator('meta[name=viewport]').getAttribute('content')).toContain(
      'interactive-widget=resizes-content',
    )
    await page.setViewportSize({ width: 390, height: 520 })
    await expect.poll(bottom).toBeLessThanOrEqual(520)
    await page.setViewportSize(PHONE.viewport)
    await field.evaluate((one) => one.scrollIntoView({ block: 'end' }))
    // On iOS it lies over it, and the window is moved by as much as Safari likes.
    await page.evaluate(() => {
      const seen = window.visualViewport
      if (!seen) return
      Object.defineProperties(seen, { height: { get: () => 460 }, offsetTop: { get: () => 60 } })
      seen.dispatchEvent(new Event('resize'))
    })
    await expect.poll(bottom).toBeLessThanOrEqual(520)
    expect((await rectOf(page.getByRole('banner'))).y).toBe(60)
  })

  it('gives the list of clusters back as it was left, as far up and as far down', async () => {
    const { page } = await draw('', PHONE)
    const list = page.getByRole('region', { name: 'What there is' })
    await list.getByRole('tab', { name: 'Clusters' }).tap()
    const cluster = list.getByRole('tabpanel').getByRole('link').nth(6)
    await cluster.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const { y } = await rectOf(cluster)
    await cluster.tap()
    const panel = page.getByRole('region', { name: 'What is selected' })
    await panel.getByRole('heading', { level: 2 }).waitFor()
    await page.goBack()
    await expect.poll(async () => Math.round((await rectOf(cluster)).y)).toBe(Math.round(y))
    await cluster.tap()
    await panel.getByRole('button', { name: 'Close', exact: true }).tap()
    await expect.poll(async () => Math.round((await rectOf(cluster)).y)).toBe(Math.round(y))
  })

  it('has targets for a finger, also where words are small, and a name for each part', async () => {
    const { page } = await draw('/?at=c:proximal-policy-optimization', PHONE)
    const sheet = page.getByRole('region', { name: 'What is selected' })
    // Pixels above and below its middle in which a tap is one on it.
    const reachOf = (locator: Locator) =>
      locator.evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        const [x, middle] = [left + Math.min(width / 2, 40), top + height / 2]
        const hits = (y: number) => one.contains(document.elementFromPoint(x, y))
        const rows = Array.from({ length: 61 }, (_, at) => middle - 30 + at)
        return rows.filter(hits).length
      })
    expect(await reachOf(sheet.getByRole('button', { name: 'Raise the sheet' }))).toBeGreaterThanOrEqual(40)
    expect(await reachOf(sheet.getByRole('button', { name: /^role in doubt/ }).first())).toBeGreaterThanOrEqual(40)
    const related = sheet.locator('section', { has: page.getByRole('heading', { name: 'Related concepts' }) })
    const reason = related.locator('summary').nth(1)
    await reason.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    expect(await reachOf(reason)).toBeGreaterThanOrEqual(24)
    expect(await reachOf(related.getByRole('link').nth(1))).toBeGreaterThanOrEqual(18)
    await page.getByRole('combobox', { name: /^Search/ }).tap()
    await page.keyboard.type('reward')
    await page
      .getByRole('option', { name: /^reward/ })
      .nth(5)
      .waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual(
      [],
    )
    expect(violations.map(({ id }) => id)).not.toContain('page-has-heading-one')
  })
})
