import { describe, expect, it } from 'vitest'
import { findBroader } from '@/ingest/extract/broader'
import { parseLexicon } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'

const lexicon = parseLexicon([
  ['Method', '[{"name":"supervised learning"},{"name":"reinforcement learning","aliases":["RL"]}]'],
  ['Task', '[{"name":"AI alignment","aliases":["alignment"]},{"name":"classification"}]'],
])

const widerOf = (key: string, kind: Kind): string[] =>
  findBroader({ name: key, key, named: 'surface' }, { id: key.replaceAll(' ', '-'), kind }, lexicon, new Map()).map(
    ({ id }) => id,
  )

describe('findBroader', () => {
  it.each<[string, Kind, string[]]>([
    ['offline reinforcement learning', 'Method', ['reinforcement-learning']],
    ['image classification', 'Task', ['classification']],
    // an alias that means another thing behind other words
    ['protein structure alignment', 'Task', []],
    // another thing, not a kind of it
    ['semi supervised learning', 'Method', []],
    // a method is no kind of a task
    ['multiple signal classification', 'Method', []],
  ])('%s (%s) is a kind of %j', (key, kind, expected) => {
    expect(widerOf(key, kind)).toEqual(expected)
  })
})
