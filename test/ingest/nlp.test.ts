import { expect, it } from 'vitest'
import { sentencesOf } from '@/ingest/nlp'

const partsOf = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

it.each([
  ['dots', '.'.repeat(200_000)],
  ['marks', '?!'.repeat(100_000)],
  ['dots with blanks', ' .'.repeat(100_000)],
])('cuts a text with a row of 200,000 signs, %s, without waiting for it', (_, row) => {
  const sentences = partsOf(`We use PPO${row} It works.`)
  expect(sentences).toHaveLength(2)
  expect(sentences[0]).toMatch(/^We use PPO/)
  expect(sentences[1]).toBe('It works.')
})

it('leaves a short row as it is', () => {
  expect(partsOf('We wait... It works!!! Really.')).toEqual(['We wait... It works!!!', 'Really.'])
})
