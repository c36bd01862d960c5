import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '@/ingest/extract/model-files'
import { conceptKey } from '@/ingest/extract/words/normalize'
import { LEXICON_FILES, lexiconFileSchema, parseLexicon, readLexicon } from '@/ingest/lexicon/lexicon'
import { joinWords } from '@/lib/model/join-words'
import { oneWording } from '@/lib/model/one-wording'

const lexicon = readLexicon()

/** Entries whose names differ in a number and mean one thing all the same. */
const ONE_THING = new Set([
  'Arcade Learning Environment',
  'CUB-200-2011',
  'F1 score',
  'AP50',
  'AP75',
  'mAP50',
  'mAP50-95',
])

/** Versions, years and sizes in a name; `WMT 2014` and `WMT14` have the same. */
const versionOf = (name: string): string =>
  (name.match(/\d+(?:\.\d+)?|\++|\*/g) ?? []).map((n) => n.replace(/^20(?=\d\d$)/, '')).join(' ')

describe('the lexicon', () => {
  it.each(Object.values(LEXICON_FILES))('has nothing in %s but entries', (file) => {
    const { success, error } = lexiconFileSchema.safeParse(
      JSON.parse(readFileSync(path.join(packageRoot(), 'ingest/lexicon', file), 'utf8')),
    )
    expect({ success, error }).toEqual({ success: true })
  })

  it('has no broader name without an entry and no id twice', () => {
    expect(lexicon.faults).toEqual([])
  })

  it('has no two entries whose names differ in nothing but where words part, or in their wording', () => {
    const names = lexicon.entries.map(({ id }) => joinWords(oneWording(id.replaceAll('-', ' ')).split(' ')))
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it.each([
    ['multitask learning', 'multi-task learning'],
    ['cifar10', 'CIFAR-10'],
    ['text2sql', 'text-to-SQL'],
  ])('links %j to %j wherever its words part', (key, name) => {
    expect(lexicon.findJoined(key, 'Any')?.name).toBe(name)
  })

  it('has no circle of broader concepts', () => {
    const visit = (id: string, path: string[]): string[] | undefined => {
      if (path.includes(id)) return [...path, id]
      for (const wider of lexicon.get(id)?.broader ?? []) {
        const circle = visit(wider, [...path, id])
        if (circle) return circle
      }
      return undefined
    }
    expect(lexicon.entries.map(({ id }) => visit(id, [])).filter(Boolean)).toEqual([])
  })

  it('lumps no versions, sizes or years: what differs in a number is an entry of its own', () => {
    const lumps = lexicon.entries.flatMap(({ name, aliases }) => {
      const versions = new Map<string, Set<string>>()
      for (const form of [name, ...aliases]) {
        const stem = conceptKey(form).replace(/[\d+* ]/g, '')
        versions.set(stem, (versions.get(stem) ?? new Set()).add(versionOf(form)))
      }
      return [...versions.values()].some(({ size }) => size > 1) ? [name] : []
    })
    expect(lumps.filter((name) => !ONE_THING.has(name))).toEqual([])
  })

  it('has no name that is the alias of another entry of its kind', () => {
    const names = new Map(lexicon.entries.map((entry) => [`${entry.kind} ${entry.key}`, entry]))
    const taken = lexicon.entries.flatMap((entry) =>
      entry.aliases.filter((alias) => (names.get(`${entry.kind} ${conceptKey(alias)}`) ?? entry) !== entry),
    )
    expect(taken).toEqual(['GPS'])
  })

  it.each([
    ['PointNet++', 'PointNet'],
    ['YOLOv5', 'YOLO'],
    ['SQuAD 1.1', 'SQuAD'],
    ['GPT-4', 'GPT'],
    ['DINOv2', 'DINO'],
    ['double DQN', 'deep Q-network'],
    ['CIFAR-100', 'CIFAR'],
    ['WMT 2016', 'WMT'],
    ['top-1 accuracy', 'accuracy'],
    ['AP50', 'average precision'],
  ])('%j is a kind of %j, not another name of it', (form, family) => {
    const entry = lexicon.find(conceptKey(form), form)
    expect(entry?.broader.map((id) => lexicon.get(id)?.name)).toContain(family)
  })

  it.each(['Metric', 'Method', 'Task'] as const)(
    'takes MAE, found as a %s, for nothing that it may stand for',
    (kind) => {
      expect(lexicon.find('mae', 'MAE', kind)).toBeUndefined()
      expect(lexicon.findJoined('mae', 'MAE', kind)).toBeUndefined()
    },
  )

  it.each([
    ['recurrent networks', 'recurrent neural network'],
    ['RL with human feedback', 'reinforcement learning from human feedback'],
    ['centralized training and decentralised execution', 'centralized training with decentralized execution'],
    ['partially observed Markov decision process', 'partially observable Markov decision process'],
    ['long short term memory network', 'long short-term memory'],
    ['simulation-to-reality transfer', 'sim-to-real transfer'],
    ['text-to-SQL parsing', 'text-to-SQL'],
    ['ε-greedy policy', 'epsilon-greedy'],
    ['few shot learning', 'few-shot learning'],
    ['SVM classifier', 'support vector machine'],
    ['PPO agent', 'proximal policy optimization'],
  ])('knows %j as another name of %j', (form, name) => {
    expect(lexicon.find(conceptKey(form), form)?.name).toBe(name)
  })

  it.each([
    ['PPO', 'proximal policy optimization'],
    ['proximal policy optimisation', 'proximal policy optimization'],
    ['sparse rewards', 'sparse reward'],
    ['CARLA', 'CARLA'],
    ['MORL', 'multi-objective reinforcement learning'],
  ])('links %j to %j', (form, name) => {
    expect(lexicon.find(conceptKey(form), form)?.name).toBe(name)
  })
})

describe('parseLexicon', () => {
  it('links no form that two entries claim, and lists it', () => {
    const made = parseLexicon([
      [
        'Method',
        '[{"name":"model predictive control","aliases":["MPC"]},{"name":"multi-party computation","aliases":["MPC"]}]',
      ],
    ])
    expect(made.find('mpc', 'MPC')).toBeUndefined()
    expect(made.ambiguous).toEqual(['mpc'])
  })

  it('tells a longer name that two entries claim by the kind', () => {
    const made = parseLexicon([
      ['Method', '[{"name":"translation network","aliases":["neural translation"]}]'],
      ['Task', '[{"name":"machine translation","aliases":["neural translation"]}]'],
    ])
    expect(made.find('neural translation', 'neural translation', 'Task')?.name).toBe('machine translation')
    expect(made.find('neural translation', 'neural translation', 'Metric')).toBeUndefined()
  })

  it('leaves a proper name out of question where the word is small, whatever kind is looked for', () => {
    expect(lexicon.find('humanoid', 'humanoids', 'Benchmark')?.name).toBe('humanoid robot')
    expect(lexicon.find('humanoid', 'Humanoid', 'Benchmark')?.name).toBe('Humanoid')
  })

  it('takes a common word for a name only with its capitals', () => {
    const made = parseLexicon([['Benchmark', '[{"name":"GLUE"}]']])
    expect(made.find('glue', 'glue')).toBeUndefined()
    expect(made.find('glue', 'GLUE')?.id).toBe('glue')
  })

  it('names a broader concept that is no entry', () => {
    expect(parseLexicon([['Task', '[{"name":"a b","broader":["c d"]}]']]).faults).toHaveLength(1)
  })
})
