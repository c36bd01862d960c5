/** What was acknowledged survives kill -9, and nothing half-written is ever seen; `npm run bench` does it 50 times. */
import { expect, it } from 'vitest'
import { randomFrom } from '@/test/lib/store/generate'
import { crashRounds } from './crash-rounds'

it('keeps every acknowledged paper whole when an ingest is killed', { timeout: 120_000 }, async () => {
  const report = await crashRounds({ rounds: 3, papers: 120, batch: 10, random: randomFrom(7) })
  expect(report.killed).toBeGreaterThan(0)
  expect(report).toMatchObject({ lost: [], broken: [], isEqual: true })
})
