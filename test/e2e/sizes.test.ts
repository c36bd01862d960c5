/** Sizes that tell something else than papers, and concepts that join topics, as a person meets them. */
import { expect, it } from 'vitest'
import { textOf } from './explorer-page'
import { inBrowser } from './in-browser'

inBrowser('what joins topics', ({ open, draw, complaints }) => {
  it('is what sizes tell where that is chosen, in the key and the address, until it is undone', async () => {
    const explorer = await draw('/?tab=filters')
    const { page } = explorer
    const [joins, metric] = [await explorer.keyOf('reinforcement learning'), await explorer.keyOf('sample efficiency')]
    const ratio = async () => (await explorer.sizeOf(metric)) / (await explorer.sizeOf(joins))
    const before = await ratio()
    expect(await page.getByText('how much a concept joins topics').filter({ visible: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Bridging' }).click()
    await expect.poll(ratio).toBeLessThan(before / 2)
    expect(new URL(page.url()).searchParams.get('size')).toBe('bridging')
    await expect.poll(() => page.getByText('how much a concept joins topics').filter({ visible: true }).count()).toBe(1)
    await page.reload()
    await explorer.drawn()
    expect(await ratio()).toBeLessThan(before / 2)
    await page.getByRole('button', { name: 'Links', exact: true }).click()
    await expect.poll(ratio).toBeGreaterThan(before / 2)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(ratio).toBeLessThan(before / 2)
    expect(complaints()).toEqual([])
  })

  it('is listed beside the clusters and leads to its panel, which leads on to each of its topics', async () => {
    const { page } = await draw()
    const list = page.locator('section', { has: page.getByRole('heading', { name: 'Bridges between topics' }) })
    const first = list.getByRole('link').first()
    const name = await textOf(first)
    await first.click()
    await expect.poll(() => page.getByRole('article', { name, exact: true }).isVisible()).toBe(true)
    const topics = page.locator('section', { has: page.getByRole('heading', { name: /^Joins \d+\stopics$/ }) })
    await expect.poll(() => topics.getByText(/^of its \d+\spapers$/).isVisible()).toBe(true)
    const rows = await topics.locator('li').allTextContents()
    const figures = rows.map((row) => Number(/\d+$/.exec(row)?.[0]))
    expect(figures).toEqual(figures.toSorted((a, b) => b - a))
    const topic = topics.getByRole('link').first()
    const cluster = await textOf(topic)
    await topic.click()
    await expect.poll(() => page.getByRole('article', { name: cluster, exact: true }).isVisible()).toBe(true)
    expect(complaints()).toEqual([])
  })

  it('sorts the list of concepts', async () => {
    const { page } = await open('/?twin=true')
    await page.getByRole('button', { name: 'Concepts', exact: true }).click()
    await page.getByRole('button', { name: 'Bridging' }).click()
    const cells = () => page.getByRole('row').locator('td:nth-last-child(2)').allTextContents()
    await expect.poll(async () => Number((await cells())[0])).toBeGreaterThan(0)
    const figures = (await cells()).filter(Boolean).map(Number)
    expect(figures).toEqual(figures.toSorted((a, b) => b - a))
  })
})
