import { describe, expect, it } from 'vitest'
import { toDraft } from '@/components/query/draft'
import { isKept, toKept } from '@/components/query/kept-question'
import type { SavedQuery } from '@/lib/model/saved-query'
import { sentenceInWords } from '@/lib/model/sentence'
import { bindParameters } from '@/lib/queries/bind-parameters'
import { parseQueryText, writeQueryText } from '@/lib/queries/query-text'

const query: SavedQuery = {
  slug: 'on',
  name: 'Papers that use {method}, at most {most}',
  description: 'Who uses it.',
  tags: ['mine'],
  parameters: [
    { name: 'method', kind: 'concept', of: 'Method', label: 'method' },
    { name: 'most', kind: 'integer', label: 'number', default: 10 },
  ],
  cypher: 'MATCH (p:Paper)-[:USES]->(:Concept {id: $method}) RETURN p LIMIT $most',
  own: false,
}
const values = { method: 'ppo', most: '5' }

describe('a question that is kept', () => {
  const kept = toKept(query, values, 'Papers that use {PPO}, at most 5')

  it('runs with its values and shows no blank, also once its file is read', () => {
    const read = parseQueryText(writeQueryText(kept), 'kept', true)
    expect(read).toMatchObject({ name: 'Papers that use PPO, at most 5', description: 'Who uses it.', tags: ['mine'] })
    expect(read.parameters.map((parameter) => parameter.default)).toEqual(['ppo', 5])
    expect(sentenceInWords(read, () => 'never')).toBe('Papers that use PPO, at most 5')
  })

  it('is known again by its values, and only among one’s own', () => {
    const own = { ...kept, slug: 'kept', own: true }
    expect(isKept([query, own], query, values)).toBe(true)
    expect(isKept([query, own], query, { ...values, most: '6' })).toBe(false)
    expect(isKept([query, { ...own, own: false }], query, values)).toBe(false)
  })
})

it('a statement that is saved keeps the values whose blanks its sentence leaves out', () => {
  const fields = { sentence: 'On {task}', description: '', fillings: { year: 'integer' }, slug: undefined }
  const { parameters } = toDraft('…', ['task', 'year'], fields, { task: 'driving', year: '2021' })
  expect(parameters.map((parameter) => parameter.default)).toEqual([undefined, 2021])
})

const nowhere = () => Promise.reject(new Error('A list names nothing of the corpus.'))

it('a list is kept as it was asked with', async () => {
  const draft = {
    ...query,
    parameters: [{ name: 'names', kind: 'list' as const, label: 'names' }],
    cypher: 'MATCH (c:Concept) WHERE c.name IN $names RETURN c',
  }
  for (const names of ['PPO, "SAC"', '["PPO, clipped", "a \\"b\\""]', '2019, 2021']) {
    const read = parseQueryText(writeQueryText(toKept(draft, { names }, 'Those of names')), 'kept', true)
    expect(isKept([read], draft, { names })).toBe(true)
    expect(await bindParameters(read, {}, nowhere)).toEqual(await bindParameters(draft, { names }, nowhere))
  }
})

it('what is no number is no default of a number', () => {
  const { parameters } = toKept(query, { ...values, most: 'many' }, 'Papers')
  expect(parameters[1]).toEqual(query.parameters[1])
})
