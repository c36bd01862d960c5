import { describe, expect, it } from 'vitest'
import { findBroader } from '@/ingest/extract/names/broader'
import { conceptKey } from '@/ingest/extract/words/normalize'
import { parseLexicon } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'

const lexicon = parseLexicon([
  [
    'Method',
    '[{"name":"supervised learning"},{"name":"reinforcement learning","aliases":["RL"]},{"name":"language model"},{"name":"residual network","aliases":["ResNet"]},{"name":"LLaMA"},{"name":"Llama 2","broader":["LLaMA"]}]',
  ],
  [
    'Task',
    '[{"name":"AI alignment","aliases":["alignment"]},{"name":"classification"},{"name":"Go"},{"name":"outlier"}]',
  ],
  ['Benchmark', '[{"name":"ImageNet"}]'],
  ['Metric', '[{"name":"recall"},{"name":"recall@k"}]'],
])

const widerOf = (name: string, kind: Kind): string[] => {
  const key = conceptKey(name)
  const naming = { name, key, named: 'surface' as const }
  return findBroader(naming, { id: key.replaceAll(' ', '-'), kind }, lexicon, new Map()).map(({ id }) => id)
}

describe('findBroader', () => {
  it.each<[string, Kind, string[]]>([
    ['offline reinforcement learning', 'Method', ['reinforcement-learning']],
    ['image classification', 'Task', ['classification']],
    // an alias that means another thing behind other words
    ['protein structure alignment', 'Task', []],
    // another thing, not a kind of it
    ['semi supervised learning', 'Method', []],
    ['vision-language model', 'Method', []],
    ['detecting rare outliers', 'Task', []],
    // versions and sizes
    ['ResNet-101', 'Method', ['residual-network']],
    ['Llama-2-7B', 'Method', ['llama-2']],
    ['Recall@20', 'Metric', ['recall-k']],
    ['Mini-ImageNet', 'Benchmark', ['imagenet']],
    // a robot, not the game
    ['Go 1', 'Benchmark', []],
    // a method is no kind of a task
    ['multiple signal classification', 'Method', []],
  ])('%s (%s) is a kind of %j', (key, kind, expected) => {
    expect(widerOf(key, kind)).toEqual(expected)
  })
})
