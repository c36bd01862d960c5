/** Contract, part three: what is taken out leaves nothing behind and takes nothing else along. */
import { describe, expect, it } from 'vitest'
import { corpus, run } from './corpus'
import { derived } from './derived'
import { dump } from './dump'
import { brokenRules } from './invariants'
import { type CurrentStore, fill } from './store-under-test'

export function describeRemoval(current: CurrentStore): void {
  describe('removal', () => {
    it('takes a paper out with its links and the concepts that no other paper has', async () => {
      await fill(current())
      expect(await current().removePapers(['doi:10.1000/maps', 'arxiv:0000.00000'])).toBe(1)
      expect(await current().paper('doi:10.1000/maps')).toBeNull()
      expect(await current().concept('mosaic-stitching')).toBeNull()
      expect((await current().concept('map-making'))!.concept.papers).toBe(1)
      expect(await brokenRules(current())).toEqual([])
    })

    it('takes a paper out by another of its ids, which then means nothing any more', async () => {
      await fill(current())
      expect(await current().removePapers(['doi:10.1000/crawl', 'arxiv:2402.00002'])).toBe(1)
      expect(await current().paper('doi:10.1000/crawl')).toBeNull()
      expect((await current().health()).papers).toBe(4)
    })

    it('leaves a store as if the paper had never come', async () => {
      await current().startRun(run('first'))
      const [first, ...others] = corpus()
      await current().upsertReadings('first', others)
      const before = await dump(current().driver)
      await current().upsertReadings('first', [first!])
      await current().removePapers([first!.paper.id])
      expect(await dump(current().driver)).toEqual(before)
    })

    it('takes a run out with the papers that no other run brought', async () => {
      await fill(current())
      await current().startRun(run('second'))
      await current().upsertReadings('second', corpus().slice(0, 2))
      expect((await current().runs()).map(({ id, papers }) => [id, papers])).toEqual([
        ['first', 5],
        ['second', 2],
      ])
      expect(await current().removeRun('first')).toBe(3)
      expect((await current().graph()).papers.map(({ id }) => id)).toEqual(['arxiv:2401.00001', 'arxiv:2402.00002'])
      expect((await current().runs()).map(({ id }) => id)).toEqual(['second'])
      expect(await brokenRules(current())).toEqual([])
    })

    it('leaves nothing when the last run goes, and is as new for the next', async () => {
      const empty = await dump(current().driver)
      await fill(current())
      const filled = await dump(current().driver)
      await current().writeDerived(derived())
      expect(await current().removeRun('first')).toBe(5)
      expect(await dump(current().driver)).toEqual(empty)
      await fill(current())
      expect(await dump(current().driver)).toEqual(filled)
    })

    it('does nothing for a run or paper that is not there', async () => {
      await fill(current())
      const revision = await current().revision()
      expect(await current().removeRun('no-such-run')).toBe(0)
      expect(await current().removePapers(['no-such-paper'])).toBe(0)
      expect(await current().removePapers([])).toBe(0)
      expect(await current().revision()).toBe(revision)
    })
  })
}
