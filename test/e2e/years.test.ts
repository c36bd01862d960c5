/** The map by year: asked for in the filters, in the address, older papers before newer ones; closed where nothing has a year. */
import { expect, it } from 'vitest'
import { encodeGraph } from '@/lib/api/columns'
import { COLUMNS_TYPE } from '@/lib/api/endpoints'
import { toAtlas } from '@/lib/graph/atlas'
import { yearsOf } from '@/lib/graph/years'
import { paperKey } from '@/lib/model/graph'
import { datedGraph } from '@/test/fixtures/dated-graph'
import { type ExplorerPage, PHONE } from './explorer-page'
import { inBrowser } from './in-browser'

inBrowser('the map by year', ({ open, draw }) => {
  const graph = datedGraph(300)
  const years = yearsOf(toAtlas(graph))!

  /** The page with made-up papers that have years, which the sample's have not. */
  async function dated(path: string, options?: Parameters<typeof open>[1]): Promise<ExplorerPage> {
    const explorer = await open('', options)
    const { page } = explorer
    const body = Buffer.from(encodeGraph(graph))
    await page.route('**/api/graph**', (route) => route.fulfill({ body, contentType: COLUMNS_TYPE }))
    await page.goto(new URL(path, page.url()).href)
    return explorer.drawn()
  }

  /** Pixels of each paper along an axis, by year. */
  async function papersAlong(explorer: ExplorerPage, axis: 'x' | 'y'): Promise<[year: number, pixels: number][]> {
    const pixels: [number, number][] = []
    for (const { id, year } of graph.papers) {
      pixels.push([year ?? 0, (await explorer.pointOf(paperKey(id)))[axis]])
    }
    return pixels
  }
  const inOrder = (pixels: [number, number][]) => pixels.toSorted(([, a], [, b]) => a - b).map(([year]) => year)
  const byYear = (pixels: [number, number][]) => pixels.map(([year]) => year).toSorted((a, b) => a - b)

  it('lies from the left to the right once it is chosen, with what is open, until the step is undone', async () => {
    const key = paperKey(graph.papers[0]!.id)
    const explorer = await dated('/?tab=filters')
    const { page } = explorer
    const choice = page.getByRole('group', { name: 'Arrange by' })
    await choice.getByRole('button', { name: 'Year' }).click()
    await expect.poll(() => explorer.stage('layout')).toBe('year')
    expect(page.url()).toContain('layout=year')
    await explorer.frames(3)
    const across = await papersAlong(explorer, 'x')
    expect(inOrder(across)).toEqual(byYear(across))
    for (const [, x] of across) expect(x).toBeGreaterThan(280)

    await explorer.clickNode(key)
    await explorer.expectSelected(key)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => explorer.stage('layout')).toBe('cluster')
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => explorer.stage('layout')).toBe('year')
    await explorer.expectSelected(key)
  })

  it('leaves nodes at their year: what is dragged is the map', async () => {
    const explorer = await dated('/?layout=year')
    const { page } = explorer
    const largest = graph.concepts.toSorted((a, b) => b.papers - a.papers)[0]!
    const { x, y } = await explorer.pointOf(`c:${largest.id}`)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 120, y, { steps: 6 })
    await page.mouse.up()
    await explorer.frames(3)
    expect(await page.getByRole('button', { name: 'Put the moved node back' }).count()).toBe(0)
    const across = await papersAlong(explorer, 'x')
    expect(inOrder(across)).toEqual(byYear(across))
  })

  it('runs downwards on a phone', async () => {
    const explorer = await dated('/?layout=year', PHONE)
    const down = await papersAlong(explorer, 'y')
    expect(inOrder(down)).toEqual(byYear(down))
    expect(explorer.complaints).toEqual([])
  })

  it('says a node\u2019s year to who walks it by keyboard', async () => {
    const explorer = await dated('/?layout=year')
    const { page } = explorer
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    const year = years.of.get((await explorer.stage('hovered'))!)
    await expect
      .poll(() => page.locator('[aria-live=polite].unseen').allTextContents())
      .toContainEqual(expect.stringMatching(new RegExp(`papers?, ${year}$`)))
  })

  it('can\u2019t be chosen where no paper has a year, which is said; a link that asks for it shows the clusters', async () => {
    const explorer = await draw('/?tab=filters&layout=year')
    const { page } = explorer
    expect(await explorer.stage('layout')).toBe('cluster')
    expect(
      await page.getByRole('group', { name: 'Arrange by' }).getByRole('button', { name: 'Year' }).isDisabled(),
    ).toBe(true)
    await page.getByText('No paper here has a year to be arranged by.').waitFor()
    expect(explorer.complaints).toEqual([])
  })
})
