import { describe, expect, it } from 'vitest'
import type { Parameter } from '@/lib/model/saved-query'
import { sentenceInWords, sentenceParts } from '@/lib/model/sentence'

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  kind: 'text',
  label: name,
  ...more,
})
const drawn = (name: string, parameters: Parameter[]) =>
  sentenceParts({ name, parameters })
    .map((part) => ('text' in part ? part.text : `[${part.parameter.name}${part.sign ?? ''}]`))
    .join('')

describe('sentenceParts', () => {
  it.each([
    [
      'blanks where they stand',
      'Papers that use {method} on {task}',
      ['method', 'task'],
      'Papers that use [method] on [task]',
    ],
    ['a blank at the beginning', '{method} and its rivals', ['method'], '[method] and its rivals'],
    ['no blank', 'What is new', [], 'What is new'],
    ['braces that are no parameter', 'Sets like {a, b} and {other}', [], 'Sets like {a, b} and {other}'],
    ['a comma with the blank before it', 'Who has {method}, and who not', ['method'], 'Who has [method,] and who not'],
    ['a forgotten parameter behind', 'What is new', ['year'], 'What is new · year [year]'],
    ['nothing for one that keeps its value', 'What is new', ['=kept'], 'What is new'],
  ])('draws %s', (_name, sentence, names, expected) => {
    expect(
      drawn(
        sentence,
        names.map((name) => parameter(name, name.startsWith('=') ? { default: 'kept' } : {})),
      ),
    ).toBe(expected)
  })
})

describe('sentenceInWords', () => {
  it('says values in their blanks and dots in those without', () => {
    const query = {
      name: 'Methods for {task}, on {benchmark}',
      parameters: [parameter('task'), parameter('benchmark')],
    }
    expect(sentenceInWords(query, ({ name }) => (name === 'task' ? 'driving' : undefined))).toBe(
      'Methods for driving, on …',
    )
  })
})
