/** Papers and concepts that somebody made or altered by hand cost themselves, and can be set right. */
import { describe, expect, it } from 'vitest'
import { derive } from '@/lib/derive/derive'
import { LinksCheck } from '@/lib/derive/links-check'
import { noFlaws } from '@/lib/store/inspect/flaws'
import { inspectStore } from '@/lib/store/inspect/inspect-store'
import { repairStore } from '@/lib/store/inspect/repair-store'
import { corpus, run } from './corpus'
import { dump } from './dump'
import { type CurrentStore, fill } from './store-under-test'

const PPO = 'proximal-policy-optimization'

export function describeByHand(store: CurrentStore): void {
  describe('what was made or altered by hand', () => {
    const full = { full: true }
    const flaws = () => inspectStore(store().driver, new LinksCheck())

    it.each([
      ['its texts', 'title = null, p.abstract = null'],
      ['its title, and has something else for lists and numbers', `title = 7, p.authors = 'Bob', p.year = 'MMXX'`],
      ['all but its id', 'facts = null, p.extractor = null, p.title = null, p.abstract = null, p.authors = null'],
    ])('is read but for what a paper has lost with %s, and takes it from its source again', async (_what, damage) => {
      const [first] = corpus()
      const id = first!.paper.id
      await fill(store())
      await derive(store(), full)
      const before = await dump(store().driver)
      await store().driver.write((tx) => tx.run(`MATCH (p:Paper {id: $id}) SET p.${damage}`, { id }))
      expect(await flaws()).toEqual({ ...noFlaws(), unreadable: [id] })
      expect(await store().readings()).toHaveLength(corpus().length)
      expect((await store().graph()).papers.find((paper) => paper.id === id)?.title).toBe(id)
      expect((await store().names()).find((entry) => entry.id === id)?.name).toBe(id)
      expect((await store().paper(id))?.paper.title).toBe('')
      await derive(store(), full)
      await store().upsertReadings('first', corpus())
      await derive(store(), full)
      expect(await flaws()).toEqual(noFlaws())
      expect(await dump(store().driver)).toEqual(before)
    })

    it('takes what is of another type for not said, and writes it right when the source is read again', async () => {
      await fill(store())
      const before = await dump(store().driver)
      await store().driver.write((tx) => tx.run(`MATCH (p:Paper) SET p.venue = 7, p.authors = 'Bob'`))
      expect((await flaws()).unreadable).toHaveLength(corpus().length)
      await store().upsertReadings('first', corpus())
      expect((await flaws()).unreadable).toEqual([])
      expect(await dump(store().driver)).toEqual(before)
    })

    it.each([
      [
        'a concept without a name or kind',
        `MATCH (c:Concept {id: '${PPO}'}) SET c.name = null, c.kind = 7, c.aliases = 7`,
      ],
      ['a concept that is but an id', `CREATE (:Concept {id: 'nobody'})`],
    ])('is whole again after %s was made by hand', async (_what, damage) => {
      await fill(store())
      await derive(store(), full)
      const before = await dump(store().driver)
      await store().driver.write((tx) => tx.run(damage))
      await repairStore(store().driver, await flaws(), run('found'))
      await derive(store(), full)
      expect(await dump(store().driver)).toEqual(before)
    })

    it('says what to do with a paper that was made without an id', async () => {
      await store().driver.write((tx) => tx.run(`CREATE (:Paper {title: 'By hand'})`))
      const remedy = { code: 'DAMAGED', message: expect.stringContaining('n.id IS NULL DETACH DELETE n') }
      await expect(flaws()).rejects.toMatchObject(remedy)
      await expect(store().readings()).rejects.toMatchObject(remedy)
      await store().driver.write((tx) =>
        tx.run('MATCH (n) WHERE (n:Paper OR n:Concept) AND n.id IS NULL DETACH DELETE n'),
      )
      expect(await flaws()).toEqual(noFlaws())
    })
  })
}
