/** Questions as those write them who ask much: in the tab of queries, and in Cypher. */
import { expect, it } from 'vitest'
import { inBrowser } from './in-browser'

inBrowser('the tab of queries', ({ draw }) => {
  it('scrolls in one place, and not beyond its end', async () => {
    const { page } = await draw('?tab=queries')
    await page.getByRole('button', { name: 'Run' }).first().waitFor()
    const scrollers = await page.getByRole('tabpanel').evaluate((panel) => {
      const around: Element[] = []
      for (let at: Element | null = panel; at; at = at.parentElement) around.push(at)
      return around.filter((at) => at.scrollHeight > at.clientHeight + 1).length
    })
    expect(scrollers).toBe(1)
  })
})
