/** A node in the way is dragged out of it, with the mouse and with a finger, or many are outlined; the map stays, a click stays a click. */
import { expect, it } from 'vitest'
import { type ExplorerPage, PHONE } from './explorer-page'
import { inBrowser } from './in-browser'

interface Point {
  x: number
  y: number
}

inBrowser('a node that is dragged', ({ draw }) => {
  let explorer: ExplorerPage

  const camera = () => explorer.page.evaluate(() => window.__kg?.sigma.getCamera().getState())
  /** As sigma draws it, whatever the camera. */
  const placeOf = (of: string) =>
    explorer.page.evaluate((key) => {
      const { x, y } = window.__kg?.sigma.getNodeDisplayData(key) ?? { x: 0, y: 0 }
      return { x, y }
    }, of)
  /** Wherever the layout has a node, the way there is on the map. */
  const towardsMiddle = ({ x, y }: Point, { width, height }: { width: number; height: number }) => ({
    x: x + (x < width / 2 ? 150 : -150),
    y: y + (y < height / 2 ? 70 : -70),
  })
  const close = (point: Point) => ({ x: expect.closeTo(point.x, 0), y: expect.closeTo(point.y, 0) })

  it('stays where the mouse leaves it, lit on its way, until all is put back; Escape puts it back at once', async () => {
    explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    const [home, place, view] = [await explorer.pointOf(key), await placeOf(key), await camera()]
    const drag = async ({ x, y }: Point) => {
      await page.mouse.move(home.x, home.y)
      await page.mouse.down()
      await page.mouse.move(x, y, { steps: 6 })
    }
    const there = towardsMiddle(home, page.viewportSize()!)
    await drag(there)
    await expect.poll(() => explorer.stage('hovered')).toBe(key)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await explorer.frames(3)
    expect(await explorer.pointOf(key)).toEqual(close(home))

    await drag(there)
    await page.mouse.up()
    await expect.poll(() => explorer.pointOf(key)).toEqual(close(there))
    expect(await camera()).toEqual(view)
    expect(await explorer.stage('selected')).toBe('')

    await page.mouse.click(there.x, there.y)
    await explorer.expectSelected(key)
    await page.getByRole('button', { name: 'Put the moved node back' }).click()
    await expect.poll(() => placeOf(key)).toEqual(place)
    expect(await page.getByRole('button', { name: 'Put the moved node back' }).count()).toBe(0)
    expect(explorer.complaints).toEqual([])
  })

  it('stays there when the page is opened again, also in another tab, until all is put back', async () => {
    explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    const [home, place] = [await explorer.pointOf(key), await placeOf(key)]
    const there = towardsMiddle(home, page.viewportSize()!)
    await page.mouse.move(home.x, home.y)
    await page.mouse.down()
    await page.mouse.move(there.x, there.y, { steps: 6 })
    await page.mouse.up()
    await page.reload()
    await explorer.drawn()
    await expect.poll(() => explorer.pointOf(key)).toEqual(close(there))

    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('button', { name: 'Put the moved node back' }).click()
    await other.getByRole('button', { name: 'Put the moved node back' }).waitFor({ state: 'detached' })
    await page.bringToFront()
    await expect.poll(() => placeOf(key)).toEqual(place)
    await page.reload()
    await explorer.drawn()
    await expect.poll(() => placeOf(key)).toEqual(place)
    expect(explorer.complaints).toEqual([])
  })

  it('stays where it is under a rectangle drawn with Shift, which chooses what lies in it; Escape chooses nothing', async () => {
    explorer = await draw()
    const { page } = explorer
    const keys = [await explorer.keyOf('sparse rewards'), await explorer.keyOf('CARLA')]
    const [one, other] = [await explorer.pointOf(keys[0]!), await explorer.pointOf(keys[1]!)]
    const view = await camera()
    // From the node itself, which would be dragged without Shift.
    const outline = async () => {
      await page.mouse.move(one.x, one.y)
      await page.keyboard.down('Shift')
      await page.mouse.down()
      await page.mouse.move(other.x, other.y, { steps: 6 })
    }
    const lift = async () => {
      await page.mouse.up()
      await page.keyboard.up('Shift')
      await explorer.frames(3)
    }
    const words = () => page.locator('[data-words]').getAttribute('data-words')

    await outline()
    expect(await words()).toMatch(/^(the largest 12 of \d+|\d+)\snodes$/)
    await page.keyboard.press('Escape')
    await lift()
    expect(await page.locator('[data-words]').count()).toBe(0)
    expect(await explorer.stage('selected')).toBe('')
    expect([await camera(), await explorer.pointOf(keys[0]!)]).toEqual([view, close(one)])

    await outline()
    await lift()
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: /^What \d+ .+ have in common$/ })
      .waitFor()
    const chosen = page.getByRole('group', { name: 'What is chosen' }).getByRole('link')
    expect(await chosen.count()).toBeGreaterThan(2)
    await page.goBack()
    await expect.poll(() => explorer.stage('selected')).toBe('')
    expect(explorer.complaints).toEqual([])
  })

  it('follows a finger once a tap has lit it; else a finger moves the map', async () => {
    explorer = await draw('', PHONE)
    const { page } = explorer
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints })
    const drag = async (from: Point, to: Point) => {
      await touch('touchStart', from)
      for (const share of [0.2, 0.4, 0.6, 0.8, 1])
        await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
      await touch('touchEnd')
      await explorer.frames(3)
    }
    const key = await explorer.keyOf('sparse rewards')
    const from = await explorer.pointOf(key)
    const before = await camera()
    await drag(from, { x: from.x + 40, y: from.y + 30 })
    expect(await camera()).not.toEqual(before)
    const { x, y } = await explorer.pointOf(key)
    await page.touchscreen.tap(x, y)
    await explorer.expectSelected(key)
    const [lit, view] = [await explorer.pointOf(key), await camera()]
    const there = { x: lit.x - 70, y: lit.y + 60 }
    await drag(lit, there)
    await expect.poll(() => explorer.pointOf(key)).toEqual(close(there))
    expect(await camera()).toEqual(view)
    expect(await explorer.stage('selected')).toBe(key)
    await page.getByRole('button', { name: 'Put the moved node back' }).click()
    await expect.poll(() => explorer.pointOf(key)).toEqual(close(lit))
    expect(explorer.complaints).toEqual([])
  })
})
