import { expect, it } from 'vitest'
import { KnownTexts } from '@/ingest/train/same-text'

const text = (subject: string) =>
  `We train ${subject} on a grid of tiles and ask how many steps it needs until no tile is left, and why that number falls with size.`

it('knows a text again under another punctuation, and says whose it is', () => {
  const known = new KnownTexts()
  known.add(text('a planner'), 'made-up:1')
  expect(known.find(text('a Planner').replaceAll(',', ' —'))).toBe('made-up:1')
})

it('leaves texts be that have a few phrases in common', () => {
  const known = new KnownTexts()
  known.add('In this paper we show that our method is better than all others that we know of.', 'made-up:1')
  const other = `In this paper we show that our ${text('a planner')}`
  expect(known.find(other)).toBeUndefined()
})
