/** The page in other windows and states: a phone, dark, an address that leads nowhere; and what axe finds in each. */

import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Locator } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { ExplorerPage, PHONE } from './explorer-page'
import { inBrowser } from './in-browser'

const address = inject('address')

/** Whether all of it is in sight, as high as the window is. */
async function isInWindow(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox()
  return box !== null && box.y > 0 && box.y + Math.min(box.height, 40) <= PHONE.viewport.height
}

inBrowser('in other windows', ({ open, draw }) => {
  it('is used with a finger: a tap opens the sheet, its handle raises it, the map stays', async () => {
    const explorer = await draw('', PHONE)
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    const { x, y } = await explorer.pointOf(key)
    await page.touchscreen.tap(x, y)
    await explorer.expectSelected(key)
    const sheet = page.getByRole('region', { name: 'What is selected' })
    await sheet.getByRole('heading', { name: 'sparse reward' }).waitFor()
    const half = (await sheet.boundingBox())?.height ?? 0
    await sheet.getByRole('button', { name: 'Raise the sheet' }).click()
    await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(half + 100)
    // Nothing is wider than the phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(explorer.complaints).toEqual([])
  })

  it('frames the map in what an answer leaves of a low window', async () => {
    const explorer = await draw('/?lens=highlight/methods-by-benchmark', { viewport: { width: 1280, height: 700 } })
    const { page } = explorer
    const answer = page.getByRole('region', { name: /^Which methods meet which benchmarks/ })
    await answer.getByRole('columnheader', { name: 'CARLA' }).waitFor()
    const keys = await page.evaluate(() => [...(window.__kg?.atlas.nodes.keys() ?? [])])
    const isFramed = async () => {
      const top = (await answer.boundingBox())?.y ?? 0
      const heights = await Promise.all(keys.map(async (key) => (await explorer.pointOf(key)).y))
      return Math.min(...heights) > 50 && Math.max(...heights) < top
    }
    await expect.poll(isFramed, { timeout: 10_000 }).toBe(true)
  })

  it('takes a tap on dots for one on their cluster, and what there is to try away once the map is moved', async () => {
    let explorer = await draw('', PHONE)
    const { page } = explorer
    const [key, cluster] = await page.evaluate(() => {
      const camera = window.__kg?.sigma.getCamera()
      camera?.setState({ ratio: camera.ratio * 3 })
      const one = window.__kg?.atlas.graph.concepts.find(({ papers, cluster }) => papers === 1 && cluster)
      return [`c:${one?.id}`, one?.cluster]
    })
    await explorer.frames(3)
    const { x, y } = await explorer.pointOf(key)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => explorer.stage('cluster')).toBe(cluster)
    expect(await explorer.stage('selected')).toBe('')
    await explorer.close()

    explorer = await draw()
    const offers = explorer.page.getByText('Try', { exact: true })
    await offers.waitFor()
    await explorer.page.mouse.move(700, 450)
    await explorer.page.mouse.wheel(0, -200)
    await offers.waitFor({ state: 'detached' })
  })

  it('shows on a phone the answer that was asked for, in the list, in a concept’s panel or by its chip', async () => {
    const explorer = await draw('', PHONE)
    const { page } = explorer
    const sheet = page.getByRole('region', { name: 'What there is' })
    await sheet.getByRole('tab', { name: 'Queries' }).tap()
    const query = sheet.locator('form', { hasText: 'What one paper proposes' })
    await query.getByRole('button', { name: 'Run' }).tap()
    const answer = (name: RegExp) => sheet.getByRole('region', { name })
    const row = answer(/^What one paper proposes/)
      .getByRole('row')
      .nth(1)
    await expect.poll(() => isInWindow(row)).toBe(true)

    await row.getByRole('link').first().tap()
    const panel = page.getByRole('region', { name: 'What is selected' })
    await panel.getByRole('button', { name: 'Ask about it' }).tap()
    await panel.getByRole('button', { name: /^Who proposes/ }).tap()
    const role = answer(/^Who proposes/).getByRole('cell', { name: 'proposes' })
    await expect.poll(() => isInWindow(role)).toBe(true)
    await expect.poll(() => explorer.stage('selected')).toBe('')

    const handle = sheet.getByRole('button', { name: /the sheet$/ })
    while (await isInWindow(role)) await handle.tap()
    await page.getByRole('list', { name: 'Lenses on the map' }).getByText('What one paper proposes').tap()
    await expect.poll(() => isInWindow(row)).toBe(true)

    // Back is what was looked at before the question.
    await page.goBack()
    await panel.getByRole('heading', { level: 2 }).waitFor()
    expect(explorer.complaints).toEqual([])
  })

  it('opens a list on a phone with room for several rows, and takes what is typed on a keyboard beside', async () => {
    const { page } = await draw('/?at=c:sparse-reward', PHONE)
    await page.getByRole('region', { name: 'What is selected' }).getByText('What connects it with').tap()
    const options = page.getByRole('option')
    await options.nth(4).waitFor()
    expect(await isInWindow(options.nth(3))).toBe(true)
    await page.keyboard.type('intrinsic')
    const field = page.getByPlaceholder('Another concept or paper')
    expect(await field.inputValue()).toBe('intrinsic')
    expect(new URL(page.url()).searchParams.has('twin')).toBe(false)
  })

  it('opens a list in a low window with its field and its last row in sight', async () => {
    const viewport = { width: 930, height: 320 }
    const explorer = await draw('/?tab=queries', { ...PHONE, viewport })
    const { page } = explorer
    await page.getByRole('tab', { name: 'Queries' }).tap()
    const blank = page.locator('form').filter({ hasText: 'Who proposes' }).getByRole('combobox')
    // In the middle, neither half has room for four rows.
    await blank.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await blank.tap()
    const last = page.getByRole('option').last()
    await last.waitFor()
    await last.scrollIntoViewIfNeeded()
    await explorer.frames(2)
    const field = await page.getByPlaceholder(/^Find a method/).boundingBox()
    expect(field?.y).toBeGreaterThanOrEqual(0)
    const { y, height } = (await last.boundingBox()) ?? { y: 0, height: 0 }
    expect(y).toBeGreaterThanOrEqual((field?.y ?? 0) + (field?.height ?? 0))
    expect(y + height).toBeLessThanOrEqual(viewport.height)
  })

  it('says in the header which question lies on the map, in a small window, too', async () => {
    const { page } = await open('/?lens=highlight/methods-by-benchmark')
    const words = page.getByRole('list', { name: 'Lenses on the map' }).getByText('Which methods meet which benchmarks')
    expect(await words.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true)
    await page.setViewportSize({ width: 1024, height: 768 })
    expect((await words.boundingBox())?.width).toBeGreaterThan(120)
    const search = page.getByRole('combobox', { name: 'Search concepts, papers and clusters' })
    expect((await search.boundingBox())?.width).toBeGreaterThan(120)
  })

  it('keeps all nodes beside suggestions, and the last row of the list above the legend', async () => {
    let explorer = await draw('', { ...PHONE, viewport: { width: 360, height: 640 } })
    const { page } = explorer
    const below = () => page.screenshot({ clip: { x: 0, y: 515, width: 360, height: 45 } })
    const before = await below()
    await page.getByRole('combobox', { name: /^Search/ }).tap()
    await page.keyboard.type('reward')
    await page
      .getByRole('option', { name: /reward/ })
      .nth(8)
      .waitFor()
    await expect.poll(async () => (await below()).equals(before)).toBe(true)
    await explorer.close()

    explorer = await open('/?twin=true', { viewport: { width: 1200, height: 500 } })
    const list = explorer.page.getByRole('treegrid')
    expect(await list.getByRole('columnheader', { name: 'Role' }).count()).toBe(0)
    const last = list.getByRole('row').last()
    await last.scrollIntoViewIfNeeded()
    const legend = explorer.page.getByRole('group', { name: 'Shown on the map' })
    const [row, shown] = await Promise.all([last.boundingBox(), legend.boundingBox()])
    expect(row!.y + row!.height).toBeLessThanOrEqual(shown!.y)
  })

  it('undoes what was done, and brings it back', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    await explorer.clickNode(key)
    await explorer.expectSelected(key)
    await page
      .getByRole('button', { name: /Hide tasks|tasks/ })
      .first()
      .click()
    await expect.poll(() => explorer.isHidden(key)).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => explorer.isHidden(key)).toBe(false)
    await page.getByRole('button', { name: 'Undo' }).click()
    await explorer.expectSelected('')
    await page.getByRole('button', { name: 'Redo' }).click()
    await explorer.expectSelected(key)
  })

  it('undoes on a phone, and copies the link to what is seen, also where no clipboard is given to the page', async () => {
    const explorer = await draw('/?at=c:sparse-reward', PHONE)
    const { page } = explorer
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.addEventListener('copy', () => {
        document.body.dataset.copied = getSelection()?.toString() || document.querySelector('textarea')?.value
      })
    })
    const undo = page.getByRole('button', { name: 'Undo' })
    expect(await undo.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Close', exact: true }).tap()
    await explorer.expectSelected('')
    await undo.tap()
    await explorer.expectSelected('c:sparse-reward')
    await page.getByRole('banner').getByRole('button', { name: 'More' }).tap()
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).tap()
    await page.locator('[data-open]').getByText('Link copied').waitFor()
    expect(await page.evaluate(() => document.body.dataset.copied)).toBe(page.url())
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it('says that a link could not be copied, beside the button and in the menu of the map', async () => {
    const explorer = await draw()
    const { page } = explorer
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await page.getByRole('button', { name: 'Copy link to this view' }).click()
    await page.locator('[data-open]').getByText('Could not copy: take the link from the address bar').waitFor()
    await page.getByRole('status').getByText('Could not copy').waitFor()
    const { x, y } = await explorer.pointOf(await explorer.keyOf('sparse rewards'))
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy link' }).click()
    await page
      .getByRole('menuitem', { name: 'Could not copy: open it and take the link from the address bar' })
      .waitFor()
    await page.evaluate(() => {
      document.execCommand = () => true
    })
    await page.getByRole('menuitem', { name: /^Could not copy/ }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  it('tells of a filter’s bar what was touched until its thumbs are moved', async () => {
    const { page } = await draw('/?tab=filters', { hasTouch: true })
    const range = page.locator('section', { has: page.getByRole('heading', { name: /^Papers of a concept/ }) })
    const told = range.getByText(/^\d+\sconcepts? of \d+\spapers?$/)
    const bars = range.locator('[aria-hidden]:has(> [style])')
    await bars.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await bars.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.touchscreen.tap(x + width - 12, y + height / 2)
    await told.waitFor()
    const touched = await told.textContent()
    // The keyboard tells of its thumb, and leaves nothing behind.
    await page.keyboard.press('Tab')
    const first = range.getByRole('slider', { name: 'Fewest papers of a concept' })
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => told.textContent()).not.toBe(touched)
    await first.blur()
    await told.waitFor({ state: 'detached' })
  })

  it('says when others have changed the corpus, and shows it when asked', async () => {
    const explorer = await draw()
    const { page } = explorer
    const button = page.getByRole('button', { name: 'Show the changed corpus' })
    await explorer.frames(10)
    expect(await button.count()).toBe(0)
    const health = (await (await page.request.get(new URL('/api/health', address).href)).json()) as { papers: number }
    await page.route('**/api/health', (route) => route.fulfill({ json: { ...health, papers: health.papers + 1 } }))
    // The page looks again when it comes into sight.
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await button.waitFor()
    const graph = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/graph')
    await button.click()
    await graph
    await button.waitFor({ state: 'detached' })
    expect(explorer.complaints).toEqual([])
  })

  it('asks the server though there is no network, says that it does not answer, and asks again by itself once there is', async () => {
    const { page } = await draw()
    // A network that is gone says so to the page; a server on the same machine goes on answering.
    const setOnline = (online: boolean) =>
      page.evaluate((on) => {
        Object.defineProperty(navigator, 'onLine', { value: on, configurable: true })
        window.dispatchEvent(new Event(on ? 'online' : 'offline'))
      }, online)
    await setOnline(false)
    await page.getByRole('navigation', { name: 'What there is' }).getByRole('link').first().click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('listitem').first().waitFor()
    await page.route('**/api/**', (route) => route.abort())
    await panel.getByRole('listitem').getByRole('link').first().click()
    await panel.getByRole('alert').getByText('The Concordance server does not answer').waitFor()
    await page.getByRole('combobox', { name: /^Search/ }).fill('carla')
    await page.getByRole('status').getByText('does not answer').waitFor()
    await page.keyboard.press('Escape')
    await page.unroute('**/api/**')
    await setOnline(true)
    await panel.getByRole('heading', { level: 2 }).waitFor()
  })

  it('gives a panel back as far down as it was left, also one that was closed, and lights nothing that nobody points at', async () => {
    const explorer = await draw('/?at=c:proximal-policy-optimization')
    const { page } = explorer
    const panel = page.getByRole('complementary')
    const title = (name: string) => panel.getByRole('heading', { level: 2, name, exact: true })
    const heading = page.getByRole('heading', { name: 'Related concepts' })
    const topOf = async (locator: Locator) => Math.round((await locator.boundingBox())?.y ?? 0)
    const link = panel.locator('section', { has: heading }).getByRole('link').nth(4)
    await link.scrollIntoViewIfNeeded()
    const place = await topOf(link)
    await link.click()
    await title('reinforcement learning').waitFor()
    await page.mouse.move(700, 880)
    await page.goBack()
    await title('proximal policy optimization').waitFor()
    await expect.poll(() => topOf(link)).toBe(place)
    expect(await explorer.stage('hovered')).toBe('')
    await heading.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await heading.click()
    const left = await topOf(heading)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('at'))
    // With nothing open, nothing is left by a click beside all: no step.
    await page.mouse.click(700, 760)
    await explorer.frames(12)
    await page.goBack()
    await title('proximal policy optimization').waitFor()
    await expect.poll(() => topOf(heading)).toBe(left)
  })

  it('keeps the field that is written in when a keyboard on the screen makes a tablet on its side low', async () => {
    const viewport = { width: 960, height: 600 }
    const explorer = await draw('/?tab=queries', { viewport, hasTouch: true })
    const { page } = explorer
    await page.getByRole('button', { name: 'Cypher', exact: true }).tap()
    const field = page.getByRole('textbox', { name: 'Cypher statement' })
    await field.tap()
    await page.setViewportSize({ ...viewport, height: 300 })
    await explorer.frames(4)
    await page.keyboard.type('RETURN 1')
    expect(await field.inputValue()).toContain('RETURN 1')
    await page.setViewportSize(viewport)
    await page.getByRole('navigation', { name: 'What there is' }).waitFor()
  })

  it('keeps the whole map in sight when the window changes', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    for (const size of [
      { width: 900, height: 700 },
      { width: 1600, height: 1000 },
    ]) {
      await page.setViewportSize(size)
      await explorer.frames(4)
      const { x, y } = await explorer.pointOf(key)
      expect(x > 280 && x < size.width && y > 52 && y < size.height).toBe(true)
    }
    expect(explorer.complaints).toEqual([])
  })

  it('draws nodes smaller on the smaller map over an answer, and as before once that is closed', async () => {
    const { page } = await draw()
    const largest = () =>
      page.evaluate(() => {
        const graph = window.__kg?.sigma.getGraph()
        return Math.max(...(graph?.mapNodes((_, { size }) => Number(size)) ?? []))
      })
    const before = await largest()
    await page.getByRole('tab', { name: 'Queries' }).click()
    await page.locator('form').filter({ hasText: 'Short forms' }).getByRole('button', { name: 'Run' }).click()
    const answer = page.getByRole('region', { name: /^Short forms/ })
    await answer.waitFor()
    await expect.poll(largest).toBeLessThan(before)
    await answer.getByRole('button', { name: 'Take the answer off' }).click()
    await expect.poll(largest).toBe(before)
  })

  it('is painted anew while the window changes', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    const before = await explorer.colorOf(key)
    const button = page.getByRole('button', { name: /dark|light/i })
    await button.evaluate((one: HTMLElement) => {
      window.dispatchEvent(new Event('resize'))
      one.click()
    })
    await expect.poll(() => explorer.colorOf(key)).not.toBe(before)
    expect(explorer.complaints).toEqual([])
  })

  it('lights what is pointed at without drawing the whole map again', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('reinforcement learning')
    const overlay = () => page.locator('[data-layer="overlay"]').evaluate((one: HTMLCanvasElement) => one.toDataURL())
    const before = await overlay()
    const renders = await page.evaluateHandle(() => {
      const count = { of: 0 }
      window.__kg?.sigma.on('afterRender', () => count.of++)
      return count
    })
    const { x, y } = await explorer.pointOf(key)
    await page.mouse.move(x, y)
    await expect.poll(() => explorer.stage('hovered')).toBe(key)
    await expect.poll(async () => (await overlay()) === before).toBe(false)
    expect(await renders.evaluate(({ of }) => of)).toBe(0)
  })

  it('saves the whole map as a picture of twice the density, with what is drawn by WebGL in it', async () => {
    const explorer = await draw('/?lens=highlight/methods-by-benchmark')
    const { page } = explorer
    await page.getByRole('table').waitFor()
    const key = await explorer.keyOf('reinforcement learning')
    const stage = await page.getByRole('application').boundingBox()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a picture' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^concordance-\d{4}-\d\d-\d\d\.png$/)
    const bytes = (await readFile(await download.path())).toString('base64')
    const { width, height, colors, edges } = await page.evaluate(async (png) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))]))
      const { width, height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const colorsIn = (x: number, wide: number) => {
        const data = context?.getImageData(x, 0, wide, height).data ?? []
        const all = new Set<string>()
        for (let at = 0; at < data.length; at += 4) {
          all.add([data[at], data[at + 1], data[at + 2]].map((one) => one?.toString(16).padStart(2, '0')).join(''))
        }
        return [...all]
      }
      return { width, height, colors: colorsIn(0, width), edges: [...colorsIn(0, 8), ...colorsIn(width - 8, 8)] }
    }, bytes)
    expect(width).toBe(2 * (stage?.width ?? 0))
    // Its heading and its key are above and below the map.
    expect(height).toBeGreaterThan(2 * (stage?.height ?? 0) + 80)
    expect(colors).toContain((await explorer.colorOf(key))?.slice(1, 7))
    // Nothing is cut at its sides, where panels lie on the page.
    expect(new Set(edges).size).toBe(1)
    expect(explorer.complaints).toEqual([])
  })

  it('says of each file that is not taken in why, and that nothing is lost; those that can be read are taken in', async () => {
    const explorer = await draw()
    const { page } = explorer
    await page.getByRole('button', { name: 'Add papers' }).click()
    const news = { name: 'news.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><h1>News</h1>') }
    const choose = page.locator('input[type=file]')
    await choose.setInputFiles([news, { ...news, name: 'older.html' }])
    const dialog = page.getByRole('dialog')
    await dialog.getByText('news.html was not taken in').waitFor()
    await dialog.getByText('older.html was not taken in').waitFor()
    await dialog
      .getByText(/only Hugging Face Daily Papers is read.*BibTeX, RIS/)
      .first()
      .waitFor()
    await dialog.getByText('here before are unchanged').waitFor()
    await dialog.getByRole('button', { name: 'Choose other files' }).click()
    // What is in the corpus already changes nothing, and comes through between two that can't be read.
    const id = await page.evaluate(() => window.__kg?.atlas.graph.papers[0]?.id ?? '')
    const { paper } = await (await page.request.get(`${address}/api/papers/${encodeURIComponent(id)}`)).json()
    const known = { name: 'known.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(JSON.stringify(paper)) }
    await choose.setInputFiles([news, known, { ...news, name: 'older.html' }])
    await dialog.getByText('older.html was not taken in').waitFor()
    expect(await dialog.getByText('was not taken in').count()).toBe(2)
    await dialog.getByText(/1\spaper (known already|read anew)/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '2 files were not taken in' }).waitFor()
    await explorer.drawn()
    await page.getByText(/^74\s+papers ·/).waitFor()
    expect(explorer.complaints).toEqual([])
  })

  it('shows the list, and says why, where the browser has no WebGL', async () => {
    const plain = await launchChromium('--disable-3d-apis')
    const explorer = await ExplorerPage.open(plain, address)
    const { page } = explorer
    await page.getByText('can’t draw the map').waitFor()
    await page.getByRole('treegrid').waitFor()
    expect(explorer.complaints).toEqual([])
    await plain.close()
  })

  const views: [string, string, BrowserContextOptions][] = [
    ['at first sight', '/', {}],
    ['in the dark', '/', { colorScheme: 'dark' }],
    ['with a concept open', '/?at=c:sparse-reward', {}],
    ['as a list', '/?twin=true', {}],
    ['with the queries', '/?tab=queries', { colorScheme: 'dark' }],
    ['on a phone', '/?at=c:sparse-reward', PHONE],
  ]
  it.each(views)('has no serious fault of accessibility %s', async (_, path, options) => {
    const explorer = await open(path, options)
    const { page } = explorer
    await page.waitForLoadState('networkidle')
    await explorer.frames(2)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual(
      [],
    )
    expect(explorer.complaints).toEqual([])
  })
})
