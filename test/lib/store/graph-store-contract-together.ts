/** Contract, part six: several at once, and one at a time. */
import { describe, expect, it } from 'vitest'
import { alone } from '@/lib/store/write/alone'
import { corpus, run } from './corpus'
import { type CurrentStore, fill } from './store-under-test'

export function describeTogether(current: CurrentStore): void {
  describe('a task for one at a time', () => {
    it('is never done by two at once, and gives what it gave', async () => {
      let [busy, most] = [0, 0]
      const work = async (answer: number) => {
        most = Math.max(most, ++busy)
        await current().revision()
        busy -= 1
        return answer
      }
      const store = current()
      const answers = await Promise.all([1, 2, 3].map((n) => alone(store.driver, 'count', () => work(n))))
      expect(answers).toEqual([1, 2, 3])
      expect(most).toBe(1)
    })

    it('is free again after one failed at it', async () => {
      await expect(current().alone('fail', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
      expect(await current().alone('fail', async () => 'yes')).toBe('yes')
    })
  })

  describe('readings while others write', () => {
    it('go on to the end in the order in which they began, whatever is taken out or comes in', async () => {
      await fill(current())
      const [first] = await current().readings({ limit: 1 })
      await current().removePapers(['arxiv:2402.00002'])
      const rest = await current().readings({ afterId: first!.paper.id, limit: 3 })
      expect(rest.map(({ paper }) => paper.id)).toEqual([
        'arxiv:2403.00003',
        'doi:10.1000/maps',
        'title:on-ppo-0a1b2c3d',
      ])
      await current().upsertReadings('first', corpus())
      expect(await current().readings()).toHaveLength(5)
    })

    it('tell by run which papers it brought', async () => {
      await fill(current())
      await current().startRun(run('second'))
      await current().upsertReadings('second', corpus().slice(4))
      const papers = await current().papersByRun()
      expect(papers.get('first')).toHaveLength(5)
      expect(papers.get('second')).toEqual(['arxiv:2403.00003'])
    })
  })
}
