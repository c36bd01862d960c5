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

const SLOW = 'MATCH (a),(b),(c),(d) RETURN count(*)'

inBrowser('a typed statement', ({ draw }) => {
  it('finds what a number in its blank means, and says of an empty answer what another type has', async () => {
    const { page } = await draw('?tab=queries')
    await page.getByRole('button', { name: 'Cypher' }).click()
    await page
      .getByRole('textbox', { name: 'Cypher statement' })
      .fill('MATCH (p:Paper) WHERE p.concepts >= $from RETURN p LIMIT 5')
    const blank = page.getByRole('textbox', { name: '$from' })
    await blank.fill('3')
    await blank.press('Enter')
    const rows = page.getByRole('table').getByRole('row')
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(6)
    await page.getByRole('combobox', { name: '$from is sent as' }).selectOption('text')
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByText('Nothing matches where $from is the text “3”. As the number 3 it has an answer.').waitFor()
  })

  it('is stopped, and what was said of one that took too long goes once it is changed', {
    timeout: 60_000,
  }, async () => {
    const { page } = await draw('?tab=queries')
    await page.getByRole('button', { name: 'Cypher' }).click()
    const editor = page.getByRole('textbox', { name: 'Cypher statement' })
    await editor.fill(SLOW)
    await editor.press('Control+Enter')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor()
    const tooLong = page.getByText('It was stopped')
    expect(await tooLong.count()).toBe(0)
    await editor.press('Control+Enter')
    await tooLong.waitFor()
    await editor.fill('RETURN 1 AS one')
    expect(await tooLong.count()).toBe(0)
  })

  it('goes on when its editor is left: it is stopped, refused and answered there all the same', {
    timeout: 60_000,
  }, async () => {
    const { page } = await draw('?tab=queries')
    await page.getByRole('button', { name: 'Cypher' }).click()
    const editor = page.getByRole('textbox', { name: 'Cypher statement' })
    const leaveAndReturn = async () => {
      await page.getByRole('button', { name: 'Sentences' }).click()
      await editor.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Cypher' }).click()
    }
    await editor.fill(SLOW)
    await editor.press('Control+Enter')
    await leaveAndReturn()
    await page.getByRole('button', { name: 'Running…' }).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor()
    await editor.press('Control+Enter')
    await leaveAndReturn()
    await page.getByText('It was stopped').waitFor()
    await editor.fill('UNWIND range(1, 900) AS a UNWIND range(1, 900) AS b WITH count(*) AS n RETURN n AS pairs')
    await editor.press('Control+Enter')
    await leaveAndReturn()
    await page.getByRole('cell', { name: /810\s000/ }).waitFor()
  })

  it('asks the server each time that it is run', async () => {
    const { page } = await draw('?tab=queries')
    await page.getByRole('button', { name: 'Cypher' }).click()
    const asked: string[] = []
    page.on('request', (request) => {
      const cypher = request.url().endsWith('/api/query') && request.postDataJSON().cypher
      if (cypher && cypher !== 'RETURN 1') asked.push(cypher)
    })
    const editor = page.getByRole('textbox', { name: 'Cypher statement' })
    await editor.fill('RETURN 7 AS seven')
    for (const times of [1, 2]) {
      await editor.press('Control+Enter')
      await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(times)
      await page.getByRole('button', { name: 'Run', exact: true }).waitFor()
    }
  })

  it('is there again after the page was loaded anew, and those that were run are in a list', async () => {
    const { page } = await draw('?tab=queries')
    const editor = page.getByRole('textbox', { name: 'Cypher statement' })
    const inCypher = async () => {
      await page.getByRole('button', { name: 'Cypher' }).click()
      return editor
    }
    await (await inCypher()).fill('RETURN 8 AS eight')
    await editor.press('Control+Enter')
    await page.getByRole('table').waitFor()
    await editor.fill('RETURN $x AS half')
    await page.getByRole('textbox', { name: '$x' }).fill('written')
    await page.reload()
    await expect.poll(() => editor.inputValue()).toBe('RETURN $x AS half')
    expect(await page.getByRole('textbox', { name: '$x' }).inputValue()).toBe('written')
    // A link to another statement shows that one.
    await page.goto(
      `${new URL(page.url()).origin}/?${new URLSearchParams({ tab: 'queries', lens: 'highlight/$?$=RETURN 9 AS nine' })}`,
    )
    await expect.poll(() => editor.inputValue()).toBe('RETURN 9 AS nine')
    await editor.fill('')
    await editor.press('ArrowUp')
    expect(await editor.inputValue()).toBe('RETURN 8 AS eight')
    await editor.fill('RETURN 1 AS other')
    await page.getByRole('button', { name: 'History' }).click()
    await page.getByRole('menuitem', { name: 'RETURN 8 AS eight' }).click()
    expect(await editor.inputValue()).toBe('RETURN 8 AS eight')
    await page.getByRole('button', { name: 'History' }).click()
    await page.getByRole('menuitem', { name: 'Forget them' }).click()
    await page.getByRole('button', { name: 'History' }).waitFor({ state: 'detached' })
  })
})

inBrowser('a question', ({ draw }) => {
  it('is kept as it was asked, runs at once, is renamed and taken out again', async () => {
    const explorer = await draw()
    const { page } = explorer
    const task = (await explorer.keyOf('sparse rewards')).slice(2)
    await page.goto(
      `${page.url()}?${new URLSearchParams({ tab: 'queries', lens: `highlight/methods-for-task?task=${task}` })}`,
    )
    await page.getByRole('table').waitFor()
    await page.getByRole('button', { name: 'Keep this question' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('What helps when rewards are sparse')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('button', { name: 'Kept: show it among the queries' }).waitFor()
    const line = page.getByRole('listitem').filter({ hasText: 'What helps when rewards are sparse' })
    expect(await line.getByRole('combobox').count()).toBe(0)
    await line.getByRole('button', { name: 'Run' }).click()
    await page.getByRole('heading', { name: 'What helps when rewards are sparse' }).waitFor()
    await page.getByRole('table').waitFor()
    await line.getByRole('button', { name: 'More about this query' }).click()
    await line.getByRole('button', { name: 'Rename' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Sparse rewards')
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
    const renamed = page.getByRole('listitem').filter({ hasText: 'Sparse rewards' })
    await renamed.getByRole('button', { name: 'Delete its file' }).click()
    await page.getByText('is deleted.').waitFor()
  })
})
