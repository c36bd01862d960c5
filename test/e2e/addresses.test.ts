/** What an address may say: ids that are unknown or lead on to others, a pair, a question that is gone. */
import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { TOKEN_META } from '@/lib/api/write-token'
import { inBrowser } from './in-browser'

const address = inject('address')

inBrowser('an address', ({ draw, complaints }) => {
  afterEach(() => expect(complaints()).toEqual([]))

  it.each([
    ['/?at=c:no-such-concept', 'No such concept here', 'Close this panel'],
    ['/?at=p:no-such-paper', 'No such paper here', 'Close this panel'],
    ['/?cluster=no-such-cluster', 'No such cluster here', 'Close this panel'],
    ['/?lens=highlight/no-such-query', 'No such query here', 'Take it off'],
  ])('%s says what is missing and leads on, with no error in the console', async (path, words, button) => {
    const { page } = await draw(path)
    await page.getByText(words).waitFor()
    await page.getByRole('alert').getByRole('button', { name: button }).click()
    await page.getByText(words).waitFor({ state: 'detached' })
    await expect.poll(() => new URL(page.url()).search).toBe('')
  })

  it('of a concept that goes by another name since selects it, and is put right', async () => {
    const explorer = await draw('/?at=c:sparse-rewards')
    const { page } = explorer
    await explorer.expectSelected('c:sparse-reward')
    expect(new URL(page.url()).searchParams.get('at')).toBe('c:sparse-reward')
  })

  it('of a concept that is gone offers what is called nearly so', async () => {
    const explorer = await draw('/?at=c:sparse-rewrd')
    const { page } = explorer
    await page.getByRole('heading', { name: 'Near by name' }).waitFor()
    await page
      .getByRole('complementary', { name: 'What is selected' })
      .getByRole('link', { name: 'sparse reward' })
      .first()
      .click()
    await explorer.expectSelected('c:sparse-reward')
  })

  it('of a concept that a merge retired selects its successor, and is put right', async () => {
    const explorer = await draw()
    const { page } = explorer
    const key = await explorer.keyOf('sparse rewards')
    const answer = await (await page.request.get(`${address}/api/concepts/${key.slice(2)}`)).json()
    await page.route('**/api/concepts/rare-prizes', (route) => route.fulfill({ json: answer }))
    await page.goto(`${address}/?at=c:rare-prizes`)
    await explorer.drawn()
    await explorer.expectSelected(key)
    expect(new URL(page.url()).searchParams.get('at')).toBe(key)
    // It was no step of the person's, so there is nothing to undo and nothing to go back to.
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await page.goBack()
    await explorer.drawn()
    expect(new URL(page.url()).searchParams.get('at')).toBeNull()
  })

  it('of a cluster by what it was once named leads to where that lies now, and is put right', async () => {
    const explorer = await draw()
    const { page } = explorer
    // A concept of a cluster whose id it is not.
    const [concept, cluster] = await page.evaluate(() => {
      const { concepts = [], clusters = [] } = window.__kg?.atlas.graph ?? {}
      const found = concepts.find(({ id, cluster: home }) => home && !clusters.some((one) => one.id === id))
      return [found?.id ?? '', found?.cluster ?? '']
    })
    await page.goto(`${address}/?cluster=${concept}`)
    await explorer.drawn()
    await expect.poll(() => explorer.stage('cluster')).toBe(cluster)
    expect(new URL(page.url()).searchParams.get('cluster')).toBe(cluster)
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: await explorer.clusterName(cluster) })
      .waitFor()
  })

  it('of a statement answers it and has it in the editor with its values, ready to be changed', async () => {
    const statement = 'MATCH (c:Concept)\nWHERE c.kind = $kind // & no other\nRETURN c ORDER BY c.name LIMIT 3'
    const lens = `highlight/$?${new URLSearchParams({ kind: 'Task', $: statement })}`
    const { page } = await draw(`/?${new URLSearchParams({ lens })}`)
    const rows = page.getByRole('table').getByRole('row')
    await expect.poll(() => rows.count()).toBe(4)
    await page.getByRole('tab', { name: 'Queries' }).click()
    const editor = page.getByRole('textbox', { name: 'Cypher statement' })
    expect(await editor.inputValue()).toBe(statement)
    expect(await page.getByRole('textbox', { name: '$kind' }).inputValue()).toBe('Task')
    await editor.fill(statement.replace('LIMIT 3', 'LIMIT 2'))
    expect(await page.getByRole('textbox', { name: '$kind' }).inputValue()).toBe('Task')
    await page.getByRole('button', { name: 'Run' }).click()
    await expect.poll(() => rows.count()).toBe(3)
    // What is changed and run again takes the place of its own answer, and not of the one that the link was of.
    const chips = page.getByRole('list', { name: 'Lenses on the map' }).getByRole('listitem')
    expect(await chips.count()).toBe(2)
    await editor.fill(statement.replace('LIMIT 3', 'LIMIT 1'))
    await page.getByRole('button', { name: 'Run' }).click()
    await expect.poll(() => rows.count()).toBe(2)
    expect(await chips.count()).toBe(2)
    // The chip of the first answer brings its statement back.
    await page.getByRole('list', { name: 'Lenses on the map' }).getByRole('button').first().click()
    await expect.poll(() => rows.count()).toBe(4)
    expect(await editor.inputValue()).toBe(statement)
    // It is this answer now that a change takes the place of.
    await editor.fill(statement.replace('LIMIT 3', 'LIMIT 4'))
    await page.getByRole('button', { name: 'Run' }).click()
    await expect.poll(() => rows.count()).toBe(5)
    expect(await chips.count()).toBe(2)
  })

  it('of a map that is filtered says so with what is left of it, and leads to the whole', async () => {
    const filters = 'asides=false&unrole=uses,addresses,compares_to,mentions'
    const { page } = await draw(`/?${filters}&tab=filters`)
    const drawn = await page.evaluate(() => {
      const { sigma, atlas } = window.__kg!
      const keys = [...atlas.nodes.keys()].filter((key) => !sigma.getNodeDisplayData(key)?.hidden)
      const metrics = keys.filter((key) => atlas.nodes.get(key)?.thing === 'Metric').length
      return { metrics, concepts: keys.filter((key) => key.startsWith('c:')).length, all: atlas.graph.concepts.length }
    })
    expect(drawn.concepts).toBeLessThan(drawn.all / 2)
    const left = `${drawn.concepts} of ${drawn.all}\u00a0concepts`
    await page.getByText(new RegExp(`papers · ${left} · `)).waitFor()
    await page.getByText(`${left} left.`).waitFor()
    const legend = page.getByRole('group', { name: 'Shown on the map' })
    await legend.getByRole('button', { name: `metrics ${drawn.metrics}` }).waitFor()
    await page.getByText('filtered ·').getByRole('button', { name: 'Show everything' }).click()
    await page.getByText(new RegExp(`papers · ${drawn.all}\u00a0concepts`)).waitFor()
    expect(await page.getByText('filtered ·').count()).toBe(0)
  })

  it('of a map that is filtered tells in lists and panels of what is left, and of all else that it is left out', async () => {
    const explorer = await draw()
    const { page } = explorer
    const { paper, papers, cluster } = await page.evaluate(() => {
      const { atlas } = window.__kg!
      const [link, ...others] = atlas.links('c:sparse-reward')
      const home = atlas.clusters.get(atlas.nodes.get(link!.key)?.cluster ?? '')
      return { paper: link!.key, papers: 1 + others.length, cluster: home! }
    })
    await page.goto(`${address}/?at=c:sparse-reward&without=${paper}`)
    await explorer.drawn()
    const panel = page.getByRole('article', { name: 'sparse reward', exact: true })
    await panel.getByRole('heading', { name: `In ${papers - 1} of ${papers}` }).waitFor()
    const cards = panel.getByRole('article')
    await expect.poll(() => cards.count()).toBe(papers - 1)
    await panel.getByRole('button', { name: 'Left out by lenses or filters: 1' }).first().click()
    await expect.poll(() => cards.count()).toBe(papers)
    await cards.last().getByRole('link', { name: 'left out' }).waitFor()
    const size = `${cluster.papers - 1} of ${cluster.papers} papers`
    await page.getByRole('link', { name: `${cluster.name} ${size}` }).click()
    await page
      .getByRole('article', { name: cluster.name })
      .getByText(`in ${cluster.papers - 1}\u00a0papers`, { exact: true })
      .waitFor()
    await page.goto(`${address}/?at=${paper}&without=${paper}`)
    await page.getByText('The filters leave this paper out.').getByRole('button', { name: 'Show everything' }).click()
    await page.getByText('The filters leave this paper out.').waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('without')
  })

  it('of filters that leave nothing says so, but not over a concept that is open', async () => {
    const key = 'c:sparse-reward'
    const nothing = 'unrole=uses,addresses,compares_to,mentions,proposes,evaluates_on'
    const explorer = await draw(`/?${nothing}`)
    const { page } = explorer
    await page.getByText('Nothing is left on the map').waitFor()
    await page.goto(`${address}/?${nothing}&at=${key}`)
    await explorer.drawn()
    await explorer.expectSelected(key)
    await page.getByText(/0 of \d+\u00a0concepts/).waitFor()
    expect(await page.getByText('Nothing is left on the map').count()).toBe(0)
  })

  it('of a pair of which one is unknown says that, and not that nothing connects them', async () => {
    const { page } = await draw('/?at=c:sparse-reward&with=c:sparse-rewrd')
    await page.getByText('No such concept here').waitFor()
    await page.getByRole('heading', { name: 'Near by name' }).waitFor()
    expect(await page.getByText('Nothing connects them').count()).toBe(0)
    await page.getByRole('alert').getByRole('button', { name: 'Back' }).click()
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: 'sparse reward' }).waitFor()
  })

  it('of a pair by what the two once were called leads to what connects them, and is put right', async () => {
    const explorer = await draw('/?at=c:sparse-rewards&with=c:ppo')
    const { page } = explorer
    const [from, to] = await Promise.all(
      ['sparse rewards', 'proximal policy optimization'].map((name) => explorer.keyOf(name)),
    )
    await expect.poll(async () => (await explorer.stage('chain'))?.split(' ').length).toBeGreaterThan(2)
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('at'), searchParams.get('with')]).toEqual([from, to])
    expect(await page.getByText('Nothing connects them').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  })

  it('of a pair lights the chain between the two, in the panel and on the map', async () => {
    const explorer = await draw()
    const { page } = explorer
    const [from, to] = [await explorer.keyOf('sparse rewards'), await explorer.keyOf('proximal policy optimization')]
    await page.goto(`${address}/?at=${from}&with=${to}`)
    await explorer.drawn()
    await expect.poll(async () => (await explorer.stage('chain'))?.split(' ').length).toBeGreaterThan(2)
    const chain = (await explorer.stage('chain'))?.split(' ') ?? []
    expect([chain[0], chain.at(-1)]).toEqual([from, to])
    const panel = page.getByRole('complementary')
    expect(await panel.locator('ol > li').count()).toBe(chain.length)
    // All of it is in what the panels leave free.
    for (const key of chain) {
      const { x, y } = await explorer.pointOf(key)
      expect(x > 280 && x < 1440 - 380 && y > 52 && y < 900).toBe(true)
    }
  })
})

describe.skipIf(!address)('an address that Next would answer by itself', () => {
  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number | undefined; policy: string | undefined; body: string }>((resolve, reject) => {
      get(`${address}${path}`, { headers }, async (answer) => {
        const policy = answer.headers['content-security-policy']?.toString()
        resolve({ status: answer.statusCode, policy, body: await text(answer) })
      }).on('error', reject)
    })

  it.each(['/_next/nothing', '/_next/image?url=x', '/_next/data/x.json', '/_next/..%2f', '/_next/static/..%2fx'])(
    '%s gives no stranger the token, and nobody a page without a policy',
    async (path) => {
      const strangers: Record<string, string>[] = [
        { host: 'evil.example' },
        { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' },
      ]
      for (const stranger of strangers) {
        expect((await ask(path, { ...stranger, 'x-nonce': 'mine' })).body).not.toContain(TOKEN_META)
      }
      const own = await ask(path, {})
      if (own.body.includes(TOKEN_META)) expect(own.policy).toContain("script-src 'self' 'nonce-")
    },
  )
})
