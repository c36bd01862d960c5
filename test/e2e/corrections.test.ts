/** A person sets right what the extractor got wrong, and takes it back: the page is then as it was. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { PHONE } from './explorer-page'
import { inBrowser } from './in-browser'

inBrowser('corrections', ({ draw, complaints }) => {
  afterEach(() => expect(complaints()).toEqual([]))

  /** Two methods that one paper speaks of, so that no other test misses them. */
  async function rare(page: Page) {
    const found = await page.evaluate(() => {
      const { atlas } = window.__kg ?? {}
      const methods = atlas?.graph.concepts.filter(({ kind, papers }) => kind === 'Method' && papers === 1) ?? []
      return methods.filter(({ name }) => /^[a-z ]{12,}$/.test(name))
    })
    return { one: found[0]!, other: found[1]! }
  }

  const panelOf = (page: Page, name: string) => page.getByRole('article', { name, exact: true })

  async function opened(options = {}) {
    const explorer = await draw('', options)
    const { one, other } = await rare(explorer.page)
    await explorer.page.goto(`${explorer.page.url().split('?')[0]}?at=c:${one.id}`)
    await explorer.drawn()
    return { explorer, page: explorer.page, one, other }
  }

  async function startCorrecting(page: Page, name: string) {
    await panelOf(page, name).getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Correct…' }).click()
    return page.getByRole('dialog', { name: `Correct “${name}”` })
  }

  const conceptsOf = (page: Page) =>
    page.evaluate(async () => {
      const answer = await fetch('/api/graph', { headers: { accept: 'application/json' } })
      const { concepts } = (await answer.json()) as { concepts: { id: string; name: string; kind: string }[] }
      return concepts.map(({ id, name, kind }) => `${id} ${name} ${kind}`)
    })

  it('are asked from the map, too, over the panel of what they are of', async () => {
    const explorer = await draw('')
    const { page } = explorer
    const { x, y } = await explorer.pointOf(await explorer.keyOf('sparse rewards'))
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Correct…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Correct “sparse reward”' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await panelOf(page, 'sparse reward').waitFor()
    await page.goBack()
    await page.goForward()
    await panelOf(page, 'sparse reward').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('give a concept another name and kind, which its panel says and takes back', async () => {
    const { page, one } = await opened()
    const before = await conceptsOf(page)
    const dialog = await startCorrecting(page, one.name)
    const correct = dialog.getByRole('button', { name: 'Correct', exact: true })
    expect(await correct.isDisabled()).toBe(true)
    await dialog.getByLabel('It is called').fill('quite another name')
    await dialog.getByRole('button', { name: 'Metric' }).click()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await correct.click()
    await dialog.waitFor({ state: 'detached' })
    const panel = panelOf(page, 'quite another name')
    await panel.getByText(/Corrected by hand: it is called quite another name and is a metric/).waitFor()
    await panel.getByText(one.name, { exact: false }).first().waitFor()
    await panel.getByRole('button', { name: 'Take back' }).click()
    await panelOf(page, one.name).waitFor()
    await panelOf(page, one.name).getByText('Corrected by hand').waitFor({ state: 'detached' })
    expect(await conceptsOf(page)).toEqual(before)
  })

  it('make one of two concepts, whose panel then opens', async () => {
    const { explorer, page, one, other } = await opened(PHONE)
    const before = await conceptsOf(page)
    const dialog = await startCorrecting(page, one.name)
    await dialog.getByRole('button', { name: 'Same as another' }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await dialog.getByRole('combobox', { name: /It is the same as/ }).click()
    await page.getByRole('combobox', { name: 'The concept that it is the same as' }).fill(other.name)
    await page
      .getByRole('option', { name: new RegExp(`^${other.name}`) })
      .first()
      .click()
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    const panel = panelOf(page, other.name)
    await panel.getByText(/Corrected by hand: “.+” is the same/).waitFor()
    await explorer.expectSelected(`c:${other.id}`)
    expect(await explorer.keyOf(one.name)).toBe(`c:${other.id}`)
    await panel.getByRole('button', { name: 'Take back' }).click()
    await panel.getByText('Corrected by hand').waitFor({ state: 'detached' })
    expect(await conceptsOf(page)).toEqual(before)
  })

  it('take what is no concept off the map, and bring it back from the list of what was corrected', async () => {
    const { explorer, page, one } = await opened()
    const before = await conceptsOf(page)
    const dialog = await startCorrecting(page, one.name)
    await dialog.getByRole('button', { name: 'No concept' }).click()
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.waitForFunction((id) => window.__kg?.atlas.nodes.has(`c:${id}`) === false, one.id)
    await explorer.expectSelected('')
    await page.getByRole('button', { name: 'Add papers' }).click()
    const corpus = page.getByRole('dialog', { name: 'Papers in this corpus' })
    const line = corpus.getByRole('listitem').filter({ hasText: `${one.id.replaceAll('-', ' ')} is no concept` })
    await line.getByRole('button', { name: 'Take back' }).click()
    await line.waitFor({ state: 'detached' })
    expect(await conceptsOf(page)).toEqual(before)
  })

  it('are not offered where the server only reads', async () => {
    const { page, one } = await opened()
    const health = await page.evaluate(async () => (await fetch('/api/health')).json())
    await page.route('**/api/health', (route) => route.fulfill({ json: { ...health, readonly: true } }))
    await page.reload()
    await panelOf(page, one.name).getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Take off the map' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Correct…' }).count()).toBe(0)
  })
})
