/** The three things that people do with the page, by pointer: look at clusters, click through concepts, ask a query. */
import type { Page } from 'playwright-core'
import { afterEach, expect, inject, it } from 'vitest'
import { textOf } from './explorer-page'
import { inBrowser } from './in-browser'

const address = inject('address')

inBrowser('what people do', ({ draw, complaints }) => {
  afterEach(() => expect(complaints()).toEqual([]))

  it('looks at the clusters: a click on a name opens what it is made of and frames it', async () => {
    const explorer = await draw()
    const { page } = explorer
    const summary = await textOf(page.getByText(/papers · .*concepts · .*clusters/))
    const [list] = await page.getByRole('navigation', { name: 'What there is' }).getByRole('list').all()
    const links = list!.getByRole('link')
    expect(await links.count()).toBe(Number(/(\d+)\s*clusters/.exec(summary)?.[1]))

    await links.nth(1).click()
    await expect.poll(() => explorer.stage('cluster')).not.toBe('')
    const cluster = (await explorer.stage('cluster')) ?? ''
    expect(new URL(page.url()).searchParams.get('cluster')).toBe(cluster)
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: await explorer.clusterName(cluster) }).waitFor()
    // So tabs and visited pages can be told apart.
    expect(await page.title()).toBe(`${await explorer.clusterName(cluster)} · Concordance`)
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(5)
    // The camera has come closer: the cluster fills much of what the panels leave free.
    expect(await explorer.clusterWidth(cluster)).toBeGreaterThan(350)

    await page.keyboard.press('Escape')
    await page.getByRole('application').focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => explorer.stage('cluster')).toBe('')
    expect(await page.title()).toBe('Concordance')
  })

  it('keeps a paper and what it speaks of alone, as large as there is room, and then everything again', async () => {
    const explorer = await draw()
    const { page } = explorer
    // The paper that lies closest to what it speaks of.
    const key = await page.evaluate(() => {
      const hook = window.__kg
      const placeOf = (node: string) => hook?.sigma.getNodeDisplayData(node) ?? { x: 0, y: 0 }
      const reach = (paper: string) => {
        const hub = placeOf(paper)
        const others = (hook?.atlas.links(paper) ?? []).map((link) => placeOf(link.key))
        return Math.max(...others.map(({ x, y }) => Math.hypot(x - hub.x, y - hub.y)))
      }
      const papers =
        hook?.sigma
          .getGraph()
          .nodes()
          .filter((node) => node.startsWith('p:')) ?? []
      return papers.sort((one, other) => reach(one) - reach(other))[0] ?? ''
    })
    const ratio = () => page.evaluate(() => window.__kg?.sigma.getCamera().ratio ?? 0)
    const before = await ratio()
    const { x, y } = await explorer.pointOf(key)
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Keep only this and its neighbours' }).click()
    await page
      .getByText(/\b1\sof\s\d+\spapers/)
      .first()
      .waitFor()
    await expect.poll(ratio).toBeLessThan(before / 4)
    await page.getByRole('button', { name: 'Show everything' }).first().click()
    await expect.poll(ratio).toBeCloseTo(before)
  })

  it('clicks from a concept to a paper to a related concept, and back', async () => {
    const explorer = await draw()
    const { page } = explorer
    const panel = page.getByRole('complementary')
    const key = await explorer.keyOf('proximal policy optimization')
    await explorer.clickNode(key)
    await explorer.expectSelected(key)
    await panel.getByRole('heading', { level: 2, name: 'proximal policy optimization' }).waitFor()
    // Every paper is proved by a sentence in which the concept is marked.
    const marks = panel.locator('mark')
    expect((await textOf(marks.first())).toLowerCase()).toMatch(/ppo|proximal policy optimi[sz]ation/)

    const related = panel
      .locator('section', { has: page.getByRole('heading', { name: 'Related concepts' }) })
      .getByRole('link')
      .first()
    const name = await textOf(related)
    await related.click()
    await panel.getByRole('heading', { level: 2, name, exact: true }).waitFor()
    const second = await explorer.stage('selected')
    expect(second).not.toBe(key)

    await page.goBack()
    await explorer.expectSelected(key)
    await page.goForward()
    await explorer.expectSelected(second ?? '')
    await page.goBack()
    await page.goBack()
    await explorer.expectSelected('')
  })

  it('goes from a paper to one that is close to it, by a concept that both speak of', async () => {
    const explorer = await draw()
    const { page } = explorer
    const panel = page.getByRole('complementary')
    await explorer.clickNode(await explorer.keyOf('sparse rewards'))
    await panel.getByRole('heading', { level: 2, name: 'sparse reward' }).waitFor()
    const paper = panel.locator('a[href*="at=p"]').first()
    const title = await textOf(paper)
    await paper.click()
    await panel.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
    const heading = page.getByRole('heading', { name: 'Closest papers' })
    const closest = panel.locator('section', { has: heading }).getByRole('listitem').first()
    await closest.waitFor()
    const [name = '', shared = ''] = await closest.getByRole('link').allInnerTexts()
    await closest.getByRole('link', { name, exact: true }).click()
    await panel.getByRole('heading', { level: 2, name, exact: true }).waitFor()
    // The concept that was named as the reason is among those of the other paper.
    const ownSections = panel.locator('section').filter({ hasNot: heading })
    await ownSections.getByRole('link', { name: shared, exact: true }).first().waitFor()
  })

  it('chooses several concepts and reads the papers of all of them, by Shift and click, and by a link', async () => {
    const explorer = await draw('?at=c:large-language-model')
    const { page } = explorer
    const panel = page.getByRole('complementary')
    for (const [name, heading] of [
      ['reward model', 'Why are these two connected?'],
      ['proximal policy optimization', 'What 3 concepts have in common'],
    ] as const) {
      const { x, y } = await explorer.pointOf(await explorer.keyOf(name))
      await page.keyboard.down('Shift')
      await page.mouse.click(x, y)
      await page.keyboard.up('Shift')
      await panel.getByRole('heading', { name: heading }).waitFor()
    }
    const all = panel.getByRole('region', { name: 'Papers that speak of all 3' }).or(panel.locator('section').first())
    await all.getByText('Papers that speak of all 3').waitFor()
    // Each paper says something of each of the three, and no sentence twice.
    const first = all.getByRole('listitem').first()
    for (const name of ['large language model', 'reward model', 'proximal policy optimization']) {
      await first.getByRole('paragraph').filter({ hasText: name }).first().waitFor()
    }
    const sentences = await first.locator('blockquote').allInnerTexts()
    expect(sentences.length).toBeGreaterThan(0)
    expect(new Set(sentences).size).toBe(sentences.length)
    await expect.poll(async () => (await explorer.stage('chain'))?.split(' ').length).toBeGreaterThan(3)

    const again = await draw(new URL(page.url()).search)
    const chosen = again.page.getByRole('group', { name: 'What is chosen' })
    expect(await chosen.getByRole('link').allInnerTexts()).toEqual([
      'large language model',
      'reward model',
      'proximal policy optimization',
    ])
    await chosen.getByRole('button', { name: 'Take out reward model' }).click()
    await again.page.getByRole('heading', { name: 'Why are these two connected?' }).waitFor()
    await again.page.goBack()
    await again.page.getByRole('heading', { name: 'What 3 concepts have in common' }).waitFor()
  })

  it('takes what is not in the corpus out of a link that names several', async () => {
    const { page } = await draw('?at=c:large-language-model&with=c:reward-model&and=c:of-another-corpus')
    const chosen = page.getByRole('group', { name: 'What is chosen' })
    await chosen.getByText('is not in this corpus').waitFor()
    await chosen.getByRole('button', { name: 'Take out of-another-corpus' }).click()
    await page.getByRole('heading', { name: 'Why are these two connected?' }).waitFor()
  })

  it('chooses nodes in panels, too, and keeps the others where one is taken off the map', async () => {
    const explorer = await draw('?at=c:large-language-model&with=c:reward-model')
    const { page } = explorer
    const paper = page.getByRole('complementary').locator('a[href*="at=p"]').first()
    const title = await textOf(paper)
    await paper.click({ modifiers: ['Shift'] })
    const three = page.getByRole('heading', { name: 'What 3 papers and concepts have in common' })
    await three.waitFor()
    const chosen = page.getByRole('group', { name: 'What is chosen' })
    expect((await chosen.getByRole('link').allInnerTexts()).at(-1)).toBe(title)
    await page.getByText('Papers that speak of both concepts').waitFor()
    const said = page.locator('section').filter({ hasText: 'What the chosen papers say of the chosen concepts' })
    await said.locator('blockquote').first().waitFor()

    const { x, y } = await explorer.pointOf('c:large-language-model')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Take off the map' }).click()
    await page.getByRole('heading', { name: 'Why are these two connected?' }).waitFor()
    await explorer.expectSelected('c:reward-model')
    await page.goBack()
    await three.waitFor()
  })

  it('asks about a concept a question with another blank, and has the other questions back', async () => {
    const { page } = await draw('/?at=c:proximal-policy-optimization')
    const panel = page.getByRole('complementary')
    const ask = panel.getByRole('button', { name: 'Ask about it' })
    // It is found without scrolling.
    expect((await ask.boundingBox())?.y).toBeLessThan(400)
    await ask.click()
    await panel.getByRole('button', { name: /^Who proposes proximal policy optimization.*\d\sanswers$/ }).waitFor()
    await panel.getByRole('button', { name: /^Papers that evaluate proximal policy optimization/ }).click()
    const sentences = page.getByRole('tabpanel', { name: 'Queries' }).locator('form')
    await sentences.getByText('proximal policy optimization').waitFor()
    expect(await sentences.count()).toBe(1)
    await page.getByRole('button', { name: /^Show all \d+ queries$/ }).click()
    await expect.poll(() => sentences.count()).toBeGreaterThan(5)
  })

  it('asks about a cluster what it shares with its neighbour, and what its papers propose', async () => {
    const { page } = await draw()
    await page
      .getByRole('navigation', { name: 'What there is' })
      .getByRole('listitem')
      .getByRole('link')
      .first()
      .click()
    const panel = page.getByRole('complementary')
    const name = await textOf(panel.getByRole('heading', { level: 2 }))
    const neighbor = await textOf(
      panel
        .locator('section', { has: page.getByRole('heading', { name: 'Neighbours' }) })
        .getByRole('link')
        .first(),
    )
    await panel.getByRole('button', { name: 'Ask about it' }).click()
    await panel.getByRole('button', { name: /^What papers of .* propose.*\d\sanswers$/ }).waitFor()
    await panel.getByRole('button', { name: /^Concepts that bridge .*\d\sanswers$/ }).click()
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    await page
      .getByRole('region', { name: `Concepts that bridge ${plain(name)} and ${plain(neighbor)}` })
      .getByRole('row')
      .nth(1)
      .waitFor()
  })

  it('finds by alias and by a misspelled name', async () => {
    const explorer = await draw()
    const { page } = explorer
    await page.keyboard.press('/')
    await page.keyboard.type('MORL')
    await page
      .getByRole('option', { name: /multi-objective reinforcement learning/i })
      .first()
      .click()
    await explorer.expectSelected(await explorer.keyOf('multi-objective reinforcement learning'))
    await page.getByRole('combobox', { name: 'Search concepts, papers and clusters' }).fill('sparce reward')
    await page
      .getByRole('option', { name: /sparse reward/i })
      .first()
      .click()
    await explorer.expectSelected(await explorer.keyOf('sparse rewards'))
  })

  it('says of names that they are only near, and finds papers by what their abstracts say', async () => {
    const { page } = await draw()
    await page.keyboard.press('/')
    await page.keyboard.type('sprase rewrad')
    await page.getByText('Nothing is called “sprase rewrad”. Names that are near:').waitFor()
    await page
      .getByRole('combobox', { name: 'Search concepts, papers and clusters' })
      .fill('account  the TOTAL number of steps')
    await page.getByRole('option', { name: /^In abstracts.*1\spaper$/ }).waitFor()
    await page.keyboard.press('Enter')
    const answer = page.getByRole('region', { name: 'Papers whose abstract says account the TOTAL number of steps' })
    await answer.getByRole('cell', { name: /take into account the total number of steps/ }).waitFor()
    await answer.getByRole('link', { name: /^Discovering Temporally-Aware/ }).waitFor()
  })

  it('finds a cluster by its name', async () => {
    const explorer = await draw()
    const { page } = explorer
    const id = await page.evaluate(() => window.__kg?.atlas.clusters.keys().next().value ?? '')
    const name = await explorer.clusterName(id)
    await page.keyboard.press('/')
    await page.keyboard.type(name)
    await page.getByRole('option', { name: `${name} cluster` }).click()
    await expect.poll(() => explorer.stage('cluster')).toBe(id)
    await page.getByRole('complementary').getByRole('heading', { name }).waitFor()
  })

  it('takes a paper in, and out of the corpus again after a question that can be answered by no', async () => {
    const explorer = await draw()
    const { page } = explorer
    const summary = page.getByText(/papers · .*concepts · .*clusters/)
    const before = await textOf(summary)
    const own = { id: 'x:lanterns', title: 'Lantern Gardens by PPO', abstract: 'We train PPO on lanterns.' }
    await page.getByRole('button', { name: 'Add papers' }).click()
    const file = { name: 'own.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(JSON.stringify(own)) }
    await page.getByRole('checkbox', { name: /^Read fast/ }).check()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('dialog').getByText('1 paper added.').waitFor()
    await page
      .getByRole('dialog')
      .getByText(/1\spaper · .* · read fast/)
      .waitFor()
    await page.getByRole('button', { name: 'Look at the map' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    await page.keyboard.type('Lantern Gardens')
    await page.getByRole('option', { name: own.title }).click()
    await explorer.expectSelected('p:x:lanterns')

    const panel = page.getByRole('complementary')
    const takeOut = panel.getByRole('button', { name: 'Take out of the corpus' })
    const question = panel.getByRole('group', { name: /^Take out this paper/ })
    await takeOut.press('Enter')
    await question.getByRole('button', { name: 'Keep' }).and(page.locator(':focus')).press('Escape')
    await takeOut.and(page.locator(':focus')).press('Enter')
    await question.getByRole('button', { name: 'Take out' }).click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => textOf(summary)).toBe(before)
    expect(new URL(page.url()).searchParams.has('at')).toBe(false)
    expect(await page.evaluate(() => window.__kg?.atlas.nodes.has('p:x:lanterns'))).toBe(false)
  })

  it('asks a saved query with a blank filled by suggestion: a table and a lens on the map', async () => {
    const explorer = await draw()
    const { page } = explorer
    await page.getByRole('tab', { name: 'Queries' }).click()
    // What is offered says how far it leads.
    await page.locator('form').filter({ hasText: 'Benchmarks used for' }).getByRole('combobox').click()
    const counted = (words: RegExp) => page.getByRole('option').getByText(words).first().waitFor()
    await counted(/^\d+\sanswers?$/)
    await page.getByText('The first 20 tasks: type to find the others.').waitFor()
    await page.keyboard.press('Escape')
    // A query that ends at a limit of its own does not tell the limit for the number of its answers.
    await page.locator('form').filter({ hasText: 'Papers that share most' }).getByRole('combobox').click()
    await counted(/^20\+\sanswers$/)
    await page.keyboard.press('Escape')
    const query = page.locator('form').filter({ hasText: 'Who proposes' })
    await query.getByRole('combobox').first().click()
    await page
      .getByPlaceholder(/^Find a method/)
      .and(page.locator(':focus'))
      .waitFor()
    // Enter comes before the answer to the last letter, and chooses from that one.
    await page.keyboard.type('sparse rew')
    await page.keyboard.press('Enter')
    await query.getByRole('combobox', { name: /^sparse reward/ }).waitFor()
    await query.getByRole('button', { name: 'Run' }).click()

    const rows = page.getByRole('table').getByRole('row')
    await rows.nth(1).waitFor()
    expect(await rows.count()).toBeGreaterThan(2)
    const key = await explorer.keyOf('sparse rewards')
    await page.getByText(/rows.* on the map/).waitFor()
    // What the answer holds keeps its colour, the rest pales into the sheet.
    await expect.poll(() => explorer.colorOf(key)).not.toBe(await explorer.colorOf(await explorer.keyOf('CARLA')))
    expect(page.url()).toContain('lens=')

    // The link runs it again, for whoever gets it, and says in its blank what was asked.
    await page.goto(page.url())
    await explorer.drawn()
    await rows.nth(1).waitFor()
    await page.getByRole('tab', { name: 'Queries' }).click()
    await query.getByRole('combobox', { name: 'sparse reward: method, task, benchmark or metric' }).waitFor()
    await query.getByRole('button', { name: 'Run' }).waitFor()
  })

  it('lays pairs crosswise: a square leads to the papers of both, and arrow keys to the next square', async () => {
    const { page } = await draw('/?lens=highlight/methods-by-benchmark')
    const matrix = page.getByRole('table')
    await matrix.getByRole('columnheader', { name: 'CARLA' }).waitFor()
    const square = matrix.getByRole('link', { name: /^proximal policy optimization and CARLA, number of papers: \d+$/ })
    expect(Number(await textOf(square))).toBeGreaterThan(0)
    await square.click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('link', { name: 'proximal policy optimization' }).first().waitFor()
    await expect.poll(() => panel.locator('mark').count()).toBeGreaterThanOrEqual(2)
    await square.focus()
    await page.keyboard.press('ArrowRight')
    const next = page.locator(':focus')
    expect(await next.getAttribute('aria-label')).toMatch(/^proximal policy optimization and (?!CARLA)/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => await next.getAttribute('aria-current')).toBe('true')
    // The tab key goes on behind the squares, and comes back to the one that it left.
    const { length } = await matrix.locator('td a[tabindex="0"]').all()
    expect(length).toBe(1)
    await page.keyboard.press('Tab')
    expect(await matrix.locator('td :focus').count()).toBe(0)

    await page.getByRole('button', { name: 'Show as a table' }).click()
    await matrix.getByRole('columnheader', { name: 'number of papers' }).waitFor()
    await page.getByRole('button', { name: 'Show as a matrix' }).click()
    await matrix.getByRole('columnheader', { name: 'CARLA' }).waitFor()
  })

  it('has the copy that statements run on opened while one is written', async () => {
    const { page } = await draw('/?tab=queries')
    const opened = page.waitForResponse((response) => response.url().endsWith('/api/query') && response.ok())
    await page.getByText('Cypher', { exact: true }).click()
    await opened
  })

  it('offers what has the most answers first where they are counted at once', async () => {
    const { page } = await draw()
    // Each has one more than the one before.
    await page.route('**/counts', (route) => {
      const { values } = route.request().postDataJSON() as { values: string[] }
      return route.fulfill({ json: { counts: values.map((_, at) => at), exact: true, most: null } })
    })
    await page.getByRole('tab', { name: 'Queries' }).click()
    await page.locator('form').filter({ hasText: 'Benchmarks used for' }).getByRole('combobox').click()
    await page.getByRole('option').first().waitFor()
    const [first = 0, second] = await answersOffered(page)
    expect(first).toBeGreaterThan(20)
    expect(second).toBe(first - 1)
  })

  it('offers what a blank takes while its answers are still counted, and moves nothing when they are', async () => {
    const { page } = await draw()
    const letCount = await holdCounts(page)
    await page.getByRole('tab', { name: 'Queries' }).click()
    const query = page.locator('form').filter({ hasText: 'Benchmarks used for' })
    await query.getByRole('combobox').click()
    const options = page.getByRole('option')
    await options.first().waitFor()
    const names = async () =>
      (await options.allTextContents()).map((text) => text.replace(/(no|[\d\u202f]+\+?)\sanswers?$/, ''))
    const before = await names()
    expect(await page.getByText(/answers?$/).count()).toBe(0)
    letCount()
    await options
      .getByText(/\sanswers?$/)
      .first()
      .waitFor()
    expect(await names()).toEqual(before)
    // Opened again, it has the most first.
    expect(isDescending(await answersOffered(page))).toBe(false)
    await page.keyboard.press('Escape')
    await options.first().waitFor({ state: 'detached' })
    await query.getByRole('combobox').click()
    await options.first().waitFor()
    expect(isDescending(await answersOffered(page))).toBe(true)
    expect(await names()).not.toEqual(before)
  })

  it('tells the answers of a list that was closed before they were counted', async () => {
    const { page } = await draw()
    const letCount = await holdCounts(page)
    await page.getByRole('tab', { name: 'Queries' }).click()
    const blank = page.locator('form').filter({ hasText: 'Benchmarks used for' }).getByRole('combobox')
    const asked = page.waitForRequest('**/counts')
    await blank.click()
    await asked
    await page.keyboard.press('Escape')
    await blank.click()
    await page.getByRole('option').first().waitFor()
    letCount()
    await page
      .getByRole('option')
      .getByText(/\sanswers?$/)
      .first()
      .waitFor()
  })

  it('is led to the answer by the map, and again by Run, but not away from what was looked at since', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    const before = await explorer.pointOf(key)
    const other = await explorer.pointOf(await explorer.keyOf('CARLA'))
    await page.getByRole('tab', { name: 'Queries' }).click()
    const query = page.locator('form').filter({ hasText: 'Who proposes' })
    await query.getByRole('combobox').click()
    await page.keyboard.type('sparse rew')
    await page.keyboard.press('Enter')
    await query.getByRole('combobox', { name: /^sparse reward/ }).waitFor()
    const camera = await page.evaluateHandle(() => {
      const seen: number[] = []
      const moved = window.__kg?.sigma.getCamera()
      moved?.on('updated', ({ ratio }) => seen.push(ratio))
      return { seen, start: moved?.ratio ?? 0 }
    })
    await query.getByRole('button', { name: 'Run' }).click()
    await page.getByRole('table').waitFor()
    const papers = await page.getByRole('table').locator('a[href*="at=p"]').all()
    const links = await Promise.all(papers.map((paper) => paper.getAttribute('href')))
    const keys = [key, ...links.map((link) => new URL(link ?? '', address).searchParams.get('at') ?? '')]
    expect(keys.length).toBeGreaterThan(3)
    const isFramed = async () => {
      const table = (await page.getByRole('region', { name: /^Who proposes/ }).boundingBox())?.y ?? 0
      const points = await Promise.all(keys.map((one) => explorer.pointOf(one)))
      return points.every(({ x, y }) => x > 280 && x < 1440 && y > 52 && y < table)
    }
    // It has come nearer: what lay elsewhere lies farther from it, though the table leaves the map less room.
    const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)
    const away = async () =>
      distance(await explorer.pointOf(key), await explorer.pointOf(await explorer.keyOf('CARLA')))
    await expect.poll(away).toBeGreaterThan(1.05 * distance(before, other))
    expect(await isFramed()).toBe(true)

    // It went there straight, not home first as the table took its room.
    expect(await camera.evaluate(({ seen, start }) => seen.filter((ratio) => ratio > start))).toEqual([])

    // Where a person has brought it, it stays while the table is folded, and comes back when it is asked for again.
    await page.getByRole('application').focus()
    for (let times = 0; times < 6; times++) await page.keyboard.press('+')
    await expect.poll(isFramed).toBe(false)
    await explorer.frames(2)
    const moved = await explorer.pointOf(key)
    await page.getByRole('button', { name: 'Fold the table' }).click()
    await explorer.frames(30)
    expect(distance(await explorer.pointOf(key), moved)).toBeLessThan(2)
    await query.getByRole('button', { name: 'Run' }).click()
    await expect.poll(isFramed).toBe(true)
  })
})

/** Holds back what is asked of counts, until the returned function lets it go. */
async function holdCounts(page: Page): Promise<() => void> {
  const held: (() => void)[] = []
  await page.route('**/counts', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  return () => {
    for (const go of held) go()
  }
}

/** Answers of each row of the list that is open, from its top. */
async function answersOffered(page: Page): Promise<number[]> {
  const rows = await page.getByRole('option').allTextContents()
  return rows.map((row) => Number(/([\d\u202f]+)\+?\sanswers?$/.exec(row)?.[1]?.replaceAll('\u202f', '') ?? 0))
}

const isDescending = (numbers: readonly number[]): boolean =>
  numbers.every((one, at) => at === 0 || one <= (numbers[at - 1] ?? 0))
