/** The same jobs without a mouse: on the map by arrow keys, and in the list that takes the map's place. */
import type { Locator } from 'playwright-core'
import { afterEach, expect, inject, it } from 'vitest'
import { textOf } from './explorer-page'
import { inBrowser } from './in-browser'

const address = inject('address')

inBrowser('by keyboard alone', ({ open, draw, complaints }) => {
  afterEach(() => expect(complaints()).toEqual([]))

  it('walks the map: arrows light a neighbour and say its name, Enter opens it, Escape leaves it', async () => {
    const explorer = await draw()
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
    const explorer = await draw()
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

  it('leads in the list to what is selected, finds it by another name, and closes its panel by Escape', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('proximal policy optimization')
    await page.goto(`${address}/?at=${key}`)
    await explorer.drawn()
    await explorer.expectSelected(key)
    await page.getByRole('application').focus()
    await page.keyboard.press('t')
    const row = page.locator('[role="treegrid"] [aria-selected="true"][tabindex="0"]:focus')
    await row.getByText(/proximal policy optimization/i).waitFor()
    await page.getByRole('searchbox', { name: 'Find in this list' }).fill('PPO')
    const first = page.locator('[role="treegrid"] tbody tr').first()
    await expect.poll(() => first.textContent()).toMatch(/^proximal policy optimization/i)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('searchbox', { name: 'Find in this list' }).inputValue()).toBe('')
    expect(new URL(page.url()).searchParams.get('at')).toBe(key)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('at'))
  })

  it('lists all concepts in an order that is chosen, and all of a cluster that its panel tells the strongest of', async () => {
    const { page } = await open('/?twin=true')
    await page.getByRole('button', { name: 'Concepts', exact: true }).press('Enter')
    const list = page.getByRole('treegrid')
    const heading = (name: string) => list.getByRole('columnheader', { name })
    const first = list.getByRole('row').nth(1)
    expect(await heading('Papers').getAttribute('aria-sort')).toBe('descending')
    const most = await first.textContent()
    await heading('Name').getByRole('button').press('Enter')
    await expect.poll(() => heading('Name').getAttribute('aria-sort')).toBe('ascending')
    expect(await first.textContent()).not.toBe(most)
    // The keys of the list are at work in its rows.
    await list.locator('[tabindex="0"]').press('Home')
    await first.and(page.locator(':focus')).press('ArrowRight')
    await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true')

    const cluster = page.locator('a[href*="cluster="]').first()
    await page.goto(`${address}/${await cluster.getAttribute('href')}`)
    await page.getByRole('button', { name: /^List all .*concepts/ }).click()
    await expect.poll(() => list.getByRole('row', { expanded: true }).count()).toBe(1)
    expect(await list.getByRole('row', { level: 2 }).count()).toBeGreaterThan(30)
  })

  it('chooses several in the list, by Shift with Enter or a click, as on the map', async () => {
    const { page } = await open('/?twin=true')
    await page.getByRole('button', { name: 'Concepts', exact: true }).press('Enter')
    const rows = page.getByRole('treegrid').getByRole('row', { level: 1 })
    await rows.first().press('Home')
    await rows.first().press('Enter')
    await rows.first().press('ArrowDown')
    await rows.nth(1).press('Shift+Enter')
    await page.getByRole('heading', { name: 'Why are these two connected?' }).waitFor()
    await rows.nth(2).click({ modifiers: ['Shift'] })
    await page.getByRole('heading', { name: 'What 3 concepts have in common' }).waitFor()
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(3)
  })

  it('takes off the map what papers say by the way, and what no paper is about with it', async () => {
    const explorer = await draw()
    const { page } = explorer
    const aside = await page.evaluate(() => {
      const { graph, links } = window.__kg!.atlas
      const keys = graph.concepts.map(({ id }) => `c:${id}`)
      return keys.find((key) => links(key).every(({ salience }) => salience! < 0.5))
    })
    await page.getByRole('tab', { name: 'Filters' }).click()
    const box = page.getByRole('checkbox', { name: /^said by the way/ })
    await box.press('Space')
    await expect.poll(() => explorer.isHidden(aside!)).toBe(true)
    expect(await explorer.isHidden(await explorer.keyOf('sparse rewards'))).toBe(false)
    expect(new URL(page.url()).searchParams.get('asides')).toBe('false')
    // A box is no text: the keys of the page are at work there.
    await page.keyboard.press('/')
    await page.getByRole('combobox').and(page.locator(':focus')).waitFor()
  })

  it('makes one step of a run of presses on a slider, for undo and for the browser', async () => {
    const { page } = await draw('/?tab=filters')
    const least = () => new URL(page.url()).searchParams.get('least')
    const first = page.getByRole('slider', { name: 'Fewest papers of a concept' })
    const press = async (...keys: string[]) => {
      await first.focus()
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await expect.poll(least).toBe('4')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(least).toBeNull()
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(least).toBe('4')

    await page.getByRole('button', { name: /tasks/ }).first().click()
    await press('ArrowRight', 'ArrowLeft', 'ArrowLeft')
    await expect.poll(least).toBe('3')
    await page.goBack()
    await expect.poll(least).toBe('4')
  })

  it('fills the blanks of a question one after another, empties one, and runs it', async () => {
    const { page } = await draw()
    const at = (name: RegExp | string) => page.getByRole('combobox', { name, exact: true }).and(page.locator(':focus'))
    const offered = (name: RegExp) => page.getByRole('option', { name }).first().waitFor()
    await page.getByRole('tab', { name: 'Queries' }).click()
    const query = page.locator('form').filter({ hasText: 'Papers that evaluate' })
    await query.getByRole('combobox').first().focus()
    // What is typed is looked for at once, also a letter that is a key of the page elsewhere.
    await page.keyboard.type('truncated')
    await offered(/^truncated/)
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await at('method').waitFor()
    await page.keyboard.type('reinforcement')
    await offered(/^reinforcement learning\b/)
    await page.keyboard.press('Tab')
    await at('benchmark').waitFor()
    await page.keyboard.type('aime')
    await page.getByRole('option', { name: /^AIME 2024/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Run' }).and(page.locator(':focus')).waitFor()

    const method = query.getByRole('combobox', { name: /: method$/ })
    await method.press('Backspace')
    await at('method').waitFor()
    expect(await query.getByRole('button', { name: 'Run' }).count()).toBe(0)
    await page.keyboard.type('reinforcement')
    await offered(/^reinforcement learning\b/)
    // The other blank is filled, so that there is nothing left but to run it.
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Run' }).and(page.locator(':focus')).press('Enter')
    await page.getByRole('table').waitFor()
  })

  it('closes by Escape what is innermost: a list, the table, the answer, and not the panel beside them', async () => {
    const { page } = await draw('/?lens=highlight/proposed-by-one-paper&tab=queries')
    const table = page.getByRole('table')
    const opened = table.getByRole('link').first()
    const name = await textOf(opened)
    await opened.press('Enter')
    const panel = page.getByRole('complementary').getByRole('heading', { level: 2, name, exact: true })
    await panel.waitFor()
    await page.locator('form').getByRole('combobox').first().press('Enter')
    await page.getByRole('listbox').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await opened.press('Escape')
    await table.waitFor({ state: 'detached' })
    const answer = page.getByRole('region', { name: /^What one paper proposes/ })
    await answer.getByRole('button', { name: 'Unfold the table' }).and(page.locator(':focus')).waitFor()
    // What a button says of itself is nothing to close.
    await page.locator('[data-open]').getByText('Unfold the table').waitFor()
    await page.keyboard.press('Escape')
    await answer.waitFor({ state: 'detached' })
    await panel.waitFor()
    await page.getByRole('complementary').getByRole('button', { name: 'Copy link to' }).first().focus()
    await page.locator('[data-open]').getByText('Copy link to').waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })
  it('finds on the way back what was left, as far down and on the link that was followed', async () => {
    const { page } = await draw('/?at=c:proximal-policy-optimization')
    const panel = page.getByRole('complementary')
    const related = panel.locator('section', { has: page.getByRole('heading', { name: 'Related concepts' }) })
    const link = related.getByRole('link').nth(4)
    await link.focus()
    expect(await panel.evaluate((one) => one.scrollTop)).toBeGreaterThan(0)
    const placeOf = async () => Math.round((await link.boundingBox())?.y ?? 0)
    const place = await placeOf()
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { level: 2, name: 'reinforcement learning', exact: true }).waitFor()
    expect(await panel.evaluate((one) => one.scrollTop)).toBe(0)
    await page.goBack()
    await link.and(page.locator(':focus')).waitFor()
    expect(await placeOf()).toBe(place)
    // What was gone back from is left to the panel, as a whole.
    await page.goForward()
    await panel.getByRole('heading', { level: 2, name: 'reinforcement learning', exact: true }).waitFor()
    const hasFocus = (locator: Locator) => locator.evaluate((one) => one.contains(document.activeElement))
    await expect.poll(() => hasFocus(panel)).toBe(true)
    // Who is at the map stays there.
    const map = page.getByRole('application')
    await map.focus()
    await page.keyboard.press('Control+z')
    await panel.getByRole('heading', { level: 2, name: 'proximal policy optimization' }).waitFor()
    expect(await hasFocus(map)).toBe(true)
  })

  it('goes on in what is opened from the sheet of a small window', async () => {
    const { page } = await draw('', { viewport: { width: 390, height: 844 } })
    const panel = page.getByRole('region', { name: 'What is selected' })
    const hasFocus = () => panel.evaluate((one) => one.contains(document.activeElement))
    await page.getByRole('tabpanel', { name: 'Clusters' }).getByRole('link').nth(2).press('Enter')
    await panel.waitFor()
    expect(await hasFocus()).toBe(true)
    await page.goto(`${address}/?lens=highlight/proposed-by-one-paper&tab=queries`)
    const answer = page.getByRole('region', { name: /^What one paper proposes/ })
    await answer.getByRole('row').nth(1).getByRole('link').first().press('Enter')
    await panel.waitFor()
    expect(await hasFocus()).toBe(true)
  })

  it('goes on beside what is taken away: a panel, an answer, a button that brings more', async () => {
    const { page } = await draw('/?at=c:proximal-policy-optimization')
    const panel = page.getByRole('complementary')
    const focused = page.locator(':focus')
    const more = panel.getByRole('button', { name: /^Show 10 more related/ })
    await more.press('Enter')
    await more.waitFor({ state: 'detached' })
    const related = panel.locator('section', { has: page.getByRole('heading', { name: 'Related concepts' }) })
    await related.locator('> ul > li').nth(10).getByRole('link').first().and(focused).waitFor()
    const map = page.getByRole('application').and(focused)
    await panel.getByRole('button', { name: 'Close', exact: true }).press('Enter')
    await map.waitFor()
    await page.getByRole('button', { name: 'Close this panel' }).press('Enter')
    await page.getByRole('button', { name: 'Open clusters and queries' }).and(focused).press('Enter')
    await page.getByRole('button', { name: 'Close this panel' }).and(focused).waitFor()
    await page.getByRole('tab', { name: 'Queries' }).click()
    await page
      .locator('form', { hasText: 'What one paper proposes' })
      .getByRole('button', { name: 'Run' })
      .press('Enter')
    // Who runs it hears what was found.
    await page
      .getByRole('status')
      .getByText(/^What one paper proposes.*: \d+\srows?$/)
      .waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Take the answer off' }).press('Enter')
    await map.waitFor()
  })

  it('shows what is chosen, and where the keys are in a list, also where the system gives all colours', async () => {
    const path = '/?lens=highlight/proposed-by-one-paper&tab=queries'
    const { page } = await open(path, { forcedColors: 'active' })
    const outlineOf = (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((one) => getComputedStyle(one).outlineStyle)
    await page.getByRole('table').waitFor()
    expect(await outlineOf('Highlight')).toBe('solid')
    expect(await outlineOf('Isolate')).toBe('none')
    await page.locator('form').getByRole('combobox').first().press('Enter')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    const option = page.locator('[role="option"][data-highlighted]')
    expect(await option.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
  })

  it('raises the sheet of a small window to what the keys lead to', async () => {
    const viewport = { width: 720, height: 450 }
    const { page } = await draw('', { viewport })
    const sheet = page.getByRole('region', { name: 'What there is' })
    await sheet.getByRole('tab', { name: 'Clusters' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const link = sheet.getByRole('tabpanel').getByRole('link').first()
    await link.and(page.locator(':focus')).waitFor()
    const bottom = async () => {
      const { y, height } = (await link.boundingBox()) ?? { y: 999, height: 0 }
      return y + height
    }
    await expect.poll(bottom).toBeLessThanOrEqual(viewport.height)
  })
})
