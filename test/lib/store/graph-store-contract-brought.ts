/** Contract: when papers came in, and what an ingest changed. */
import { describe, expect, it } from 'vitest'
import { corpus, reading, run } from './corpus'
import { type CurrentStore, fill } from './store-under-test'

const LATER = '2026-02-02T00:00:00.000Z'
const newcomer = reading(
  { id: 'arxiv:2405.00005', title: 'Walkers with PPO and sonar', abstract: 'Sonar helps.', published: '2025-05-05' },
  [
    { as: ['PPO'], name: 'proximal policy optimization' },
    { as: ['sonar', 'Sonar'], name: 'sonar', role: 'proposes' },
  ],
)

/** A second run, which brings a paper that is new and two that are known. */
async function fillTwice(current: CurrentStore): Promise<void> {
  await fill(current())
  await current().startRun(run('later', { at: LATER }))
  await current().upsertReadings('later', [newcomer, ...corpus().slice(0, 2)])
}

export function describeBrought(current: CurrentStore): void {
  describe('what came in', () => {
    it('tells what is new with an ingest from what was known before', async () => {
      await fillTwice(current)
      const later = await current().brought('later')
      expect(later).toMatchObject({ source: 'later.jsonl', papers: 3, newPapers: 1, newConcepts: 1 })
      expect(later!.concepts.map(({ name, papers }) => [name, papers])).toEqual([['sonar', 1]])
      expect(later!.links).toEqual({ proposes: 1, uses: 1 })
      const first = await current().brought('first')
      expect(first).toMatchObject({ papers: 5, newPapers: 5, newConcepts: 8 })
      expect(first!.concepts[0]).toMatchObject({ name: 'proximal policy optimization', papers: 4 })
      expect(await current().brought('nope')).toBeNull()
    })

    it('says of a paper when it came in first, by whichever run', async () => {
      await fillTwice(current)
      const arrivals = await current().arrivals(['arxiv:2401.00001', 'arxiv:2405.00005', 'nope'])
      expect(Object.fromEntries(arrivals)).toEqual({
        'arxiv:2401.00001': { paper: 'arxiv:2401.00001', at: run('first').at, year: 2024 },
        'arxiv:2405.00005': { paper: 'arxiv:2405.00005', at: LATER, published: '2025-05-05' },
      })
    })

    it('says of concepts which papers speak of them', async () => {
      await fillTwice(current)
      const papers = await current().papersOf(['sonar', 'proximal-policy-optimization', 'nope'])
      expect(papers.get('sonar')).toEqual(['arxiv:2405.00005'])
      expect(papers.get('proximal-policy-optimization')?.sort()).toEqual([
        'arxiv:2401.00001',
        'arxiv:2402.00002',
        'arxiv:2405.00005',
        'title:on-ppo-0a1b2c3d',
      ])
      expect(papers.size).toBe(2)
    })
  })
}
