import { expect, it, vi } from 'vitest'
import { ofOtherType } from '@/lib/queries/other-type'
import type { QueryRunner } from '@/lib/store/sandbox/query-runner'

/** Answers where $x is just this. */
const answering = (wanted: unknown) => {
  const run = vi.fn(async (_cypher: string, params: Record<string, unknown> = {}) => ({
    rows: JSON.stringify(params.x) === JSON.stringify(wanted) ? [[1]] : [],
  }))
  return { run } as unknown as QueryRunner & { run: typeof run }
}
const hint = (wanted: unknown, x: unknown) =>
  ofOtherType(answering(wanted), { cypher: 'MATCH …', params: { name: 'a', x } }, {})

it.each([
  [2021, '2021', 'Nothing matches where $x is the text “2021”. As the number 2021 it has an answer.'],
  ['2021', 2021, 'Nothing matches where $x is the number 2021. As the text “2021” it has an answer.'],
  [['1', '2'], [1, 2], 'Nothing matches where $x is a list of numbers. As a list of texts it has an answer.'],
])('of an empty answer it is said that %j would have one, not %j', async (wanted, given, words) => {
  expect(await hint(wanted, given)).toBe(words)
})

it('nothing is said, nor asked in vain, where no other type helps', async () => {
  expect(await hint(5, '2021')).toBeUndefined()
  const runner = answering(1)
  expect(await ofOtherType(runner, { cypher: 'MATCH …', params: { x: 'a', y: [1, 'b'], z: null } }, {})).toBeUndefined()
  expect(runner.run).not.toHaveBeenCalled()
})

it.each([
  [
    "MATCH (p) WHERE p.year >= '2021' AND p.title <> 'of 1900' // '7'",
    "MATCH (p) WHERE p.year >= 2021 AND p.title <> 'of 1900' // '7'",
    'Nothing matches where 2021 stands in quotes, as a text. As a number it has an answer.',
  ],
  [
    'MATCH (p) WHERE \'2021\' <= p.year < "2023"',
    'MATCH (p) WHERE 2021 <= p.year < 2023',
    'Nothing matches where 2021, 2023 stand in quotes, as texts. As numbers they have an answer.',
  ],
])('of %s it is said that the numbers in it would have an answer', async (cypher, wanted, words) => {
  const run = async (asked: string) => ({ rows: asked === wanted ? [[1]] : [] })
  expect(await ofOtherType({ run } as unknown as QueryRunner, { cypher, params: {} }, {})).toBe(words)
})
