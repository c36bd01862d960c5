/** What a researcher takes away from the page: answers and papers as files, and a reading list that stays. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { PHONE } from './explorer-page'
import { inBrowser } from './in-browser'

/** Opens the menu of a button and takes what it offers under this name. */
async function take(page: Page, button: Locator, offer: RegExp) {
  await button.click()
  const item = page.getByRole('menuitem', { name: offer })
  const label = (await item.textContent()) ?? ''
  const coming = page.waitForEvent('download')
  await item.click()
  const download = await coming
  const text = await readFile(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), count: Number(/\d+/.exec(label)?.[0]), text }
}

const entriesOf = (bibtex: string): number => bibtex.match(/^@\w+\{/gm)?.length ?? 0

inBrowser('what is taken away', ({ draw, complaints }) => {
  afterEach(() => expect(complaints()).toEqual([]))

  it('takes an answer as a table, and the papers in it as BibTeX', async () => {
    const { page } = await draw('/?lens=highlight/methods-by-benchmark')
    const button = page.getByRole('button', { name: 'Download this answer' })
    const bibtex = await take(page, button, /BibTeX of/)
    expect(bibtex.name).toBe('which-methods-meet-which-benchmarks.bib')
    expect(entriesOf(bibtex.text)).toBe(bibtex.count)
    const csv = await take(page, button, /CSV of/)
    const rows = parse(csv.text, { bom: true, columns: true })
    expect(rows).toHaveLength(csv.count)
    const [first] = rows as Record<string, string>[]
    const link = { name: first?.method, exact: true }
    await page.getByRole('row', { name: first?.method }).first().getByRole('link', link).waitFor()
  })

  it('follows a question by the address of its feed', async () => {
    const { page } = await draw('/?lens=highlight/methods-by-benchmark')
    await page.getByRole('button', { name: 'Follow this question' }).click()
    const dialog = page.getByRole('dialog', { name: 'Follow this question' })
    const address = await dialog.getByLabel('Address of the feed').inputValue()
    const feed = await page.request.get(address)
    expect(feed.headers()['content-type']).toMatch(/^application\/atom\+xml/)
    const text = await feed.text()
    expect(text).toContain('<title>Which methods meet which benchmarks</title>')
    expect(text).toContain(`href="${new URL(page.url()).origin}/?at=`)
    await dialog.getByRole('button', { name: 'Copy the address' }).click()
    await dialog.getByRole('button', { name: 'Address copied' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // A statement of one's own has no feed.
    await page.goto(`${new URL(page.url()).origin}/?lens=highlight/$?$=MATCH+(p:Paper)+RETURN+p+LIMIT+3`)
    await page.getByRole('button', { name: 'Download this answer' }).waitFor()
    expect(await page.getByRole('button', { name: 'Follow this question' }).count()).toBe(0)
  })

  it('tells of a file what it brought', async () => {
    const { page } = await draw()
    const papers = await page.evaluate(() => window.__kg?.atlas.graph.papers.length)
    await page.getByRole('button', { name: 'Add papers' }).click()
    const sample = page.getByRole('paragraph').filter({ hasText: new RegExp(`^${papers}\\spapers`) })
    await sample.getByRole('button', { name: 'what it brought' }).click()
    await page.getByText(new RegExp(`^${papers}\\snew papers$`)).waitFor()
    await page.getByText(/^links of the new papers: proposes\s\d+/).waitFor()
  })

  it('takes the papers of a cluster that filters leave', async () => {
    const { page } = await draw()
    await page
      .getByRole('navigation', { name: 'What there is' })
      .getByRole('listitem')
      .getByRole('link')
      .first()
      .click()
    const button = page.getByRole('complementary').getByRole('button', { name: /^Download papers of/ })
    const all = await take(page, button, /BibTeX of \d+\spapers/)
    expect(entriesOf(all.text)).toBe(all.count)
    const [paper] = await page.evaluate(() => {
      const { atlas } = window.__kg ?? {}
      const cluster = document.querySelector<HTMLElement>('[data-drawn]')?.dataset.cluster ?? ''
      return [...(atlas?.nodes.values() ?? [])].filter((node) => node.type === 'paper' && node.cluster === cluster)
    })
    await page.goto(`${page.url()}&without=${encodeURIComponent(paper?.key ?? '')}`)
    const left = await take(page, button, new RegExp(`BibTeX of ${all.count - 1} of ${all.count}`))
    expect(entriesOf(left.text)).toBe(all.count - 1)
  })

  it('takes all papers that several concepts have in common, and of them those that filters leave', async () => {
    const { page } = await draw('/?at=c:large-language-model&with=c:reward-model&and=c:proximal-policy-optimization')
    const panel = page.getByRole('complementary')
    const button = page.getByRole('button', { name: 'Download papers of 2 of them' })
    const all = await take(page, button, /BibTeX of \d+\spapers/)
    const section = panel.locator('section').filter({ has: button })
    expect(entriesOf(all.text)).toBe(all.count)
    await section.getByText(String(all.count), { exact: true }).waitFor()
    const key = new URL((await section.locator('a[href*="at=p"]').first().getAttribute('href')) ?? '', page.url())
    await page.goto(`${page.url()}&without=${encodeURIComponent(key.searchParams.get('at') ?? '')}`)
    const left = await take(page, button, new RegExp(`BibTeX of ${all.count - 1} of ${all.count}`))
    expect(entriesOf(left.text)).toBe(all.count - 1)
  })

  it('keeps a reading list, also when the page is loaded again, in an order of its own', async () => {
    const explorer = await draw()
    const { page } = explorer
    const papers = await page.evaluate(() => window.__kg?.atlas.graph.papers.slice(0, 2) ?? [])
    for (const { id } of papers) {
      await page.goto(`${new URL(page.url()).origin}/?at=${encodeURIComponent(`p:${id}`)}&tab=reading`)
      const panel = page.getByRole('complementary')
      await panel.getByRole('button', { name: 'Put on the reading list' }).first().click()
    }
    await page.reload()
    const list = page.getByRole('navigation', { name: 'What there is' })
    const keys = () =>
      list
        .getByRole('listitem')
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    await expect.poll(async () => (await keys()).length, { timeout: 10_000 }).toBe(2)
    const before = await keys()

    // By the keyboard alone.
    const menus = list.getByRole('button', { name: 'Move or take off' })
    await menus.first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Move down' }).press('Enter')
    await expect.poll(keys).toEqual(before.toReversed())
    await page.keyboard.press('Escape')
    const bibtex = await take(page, list.getByRole('button', { name: 'Download reading list' }), /BibTeX of 2/)
    expect([bibtex.name, entriesOf(bibtex.text)]).toEqual(['reading-list.bib', 2])

    await menus.first().click()
    await page.getByRole('menuitem', { name: 'Take off the list' }).click()
    await list.getByText('Taken off').waitFor()
    await page.reload()
    await expect.poll(keys).toEqual(before.slice(0, 1))
  })

  it('has the same list on a phone', async () => {
    const { page } = await draw('/?tab=reading', PHONE)
    const id = await page.evaluate(() => window.__kg?.atlas.graph.papers[0]?.id ?? '')
    await page.goto(`${new URL(page.url()).origin}/?at=${encodeURIComponent(`p:${id}`)}&tab=reading`)
    await page.getByRole('button', { name: 'Put on the reading list' }).first().tap()
    await page.getByRole('button', { name: 'Close', exact: true }).tap()
    await page.getByRole('tab', { name: 'Reading' }).tap()
    expect(await page.getByRole('list').getByRole('link').getAttribute('href')).toContain(id)
  })
})
