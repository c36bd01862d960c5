import { describe, expect, it } from 'vitest'
import { createDoc, textOf } from '@/ingest/extract/doc'
import { pairAbbreviations } from '@/ingest/extract/names/abbreviations'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { paperSchema } from '@/lib/model/paper'

function pairs(abstract: string, title = 'T'): [string, string][] {
  const doc = createDoc(paperSchema.parse({ id: 'p', title, abstract }), new Vocabulary())
  tokenize(doc)
  pairAbbreviations(doc)
  return doc.abbreviations.map(({ short, long }) => [
    textOf(doc, short.first, short.last),
    textOf(doc, long.first, long.last),
  ])
}

describe('pairAbbreviations', () => {
  it.each<[string, [string, string][]]>([
    ['We use proximal policy optimization (PPO).', [['PPO', 'proximal policy optimization']]],
    ['We use PPO (proximal policy optimization) here.', [['PPO', 'proximal policy optimization']]],
    ['Large language models (LLMs) are used.', [['LLMs', 'Large language models']]],
    ['the simple cross-entropy method (CEM) and', [['CEM', 'cross-entropy method']]],
    ['Deep Deterministic Policy Gradient (DDPG; Lillicrap et al.)', [['DDPG', 'Deep Deterministic Policy Gradient']]],
    ['Multi-modal Language Models (MLMs) are used.', [['MLMs', 'Multi-modal Language Models']]],
    ['We use patient policy pruning optimization (P3O).', [['P3O', 'patient policy pruning optimization']]],
    ['The Wooden Wheel Consortium (W2C) and', [['W2C', 'Wooden Wheel Consortium']]],
    ['Non-negative matrix factorization (NMF) is used.', [['NMF', 'Non-negative matrix factorization']]],
    ['We study named entity recognition (NER) here.', [['NER', 'named entity recognition']]],
    ['We use maximum a posteriori (MAP) estimates.', [['MAP', 'maximum a posteriori']]],
    ['We study on-leaf learning (OLL) of frogs.', [['OLL', 'on-leaf learning']]],
    ['We stop cross-pond croaking (XPC) here.', [['XPC', 'cross-pond croaking']]],
    [
      'A bank-to-bank (B2B) hop with a two-leg drive (2LD).',
      [
        ['B2B', 'bank-to-bank'],
        ['2LD', 'two-leg drive'],
      ],
    ],
    ['Croaks for Frog Rescue (C4FR) help.', [['C4FR', 'Croaks for Frog Rescue']]],
    ['We call it “Multilingual Co-training” (MCT) here.', [['MCT', 'Multilingual Co-training']]],
    ['We call it "Multilingual Co-training" (MCT) here.', [['MCT', 'Multilingual Co-training']]],
    ["We call it ``Multilingual Co-training'' (MCT) here.", [['MCT', 'Multilingual Co-training']]],
    ['We use the CQL -- Corpus Query Language -- steps.', [['CQL', 'Corpus Query Language']]],
    ['We use CQL – a corpus query language for all – now.', [['CQL', 'corpus query language']]],
    ['We use the Corpus Query Language, CQL for short.', [['CQL', 'Corpus Query Language']]],
    ['An ABC-based (artificial bee colony) search wins.', [['ABC', 'artificial bee colony']]],
    ['We train the PQR -- pretty quickly -- on data.', []],
    ['It costs little, time for short.', []],
    ['We ask all (by the Frog State Examination, FSE) twice.', [['FSE', 'Frog State Examination']]],
    ['We ask all (by examination of frogs, FSE) twice.', []],
    ['A module named entropy ranker (NER) is used.', []],
    ['A survey on deep nets and introducing a toolbox (DNT).', []],
    ['It improves results (see below) a lot.', []],
    ['The agent (A) moves.', []],
    ['We report accuracy (92%).', []],
    ['Actor-critic [AC] methods', [['AC', 'Actor-critic']]],
  ])('%j', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it.each<[string, [string, string][]]>([
    ['CIT: Crowd-Informed Tuning to Improve Robots', [['CIT', 'Crowd-Informed Tuning']]],
    ['PaPO: A Patient Policy Optimizer', [['PaPO', 'Patient Policy Optimizer']]],
    ['PeRL: Permutation-Enhanced Rope Learning for All', [['PeRL', 'Permutation-Enhanced Rope Learning']]],
    ['VLH: Vision-Language-Haptics Foundation Models', [['VLH', 'Vision-Language-Haptics Foundation Models']]],
    ['CIT - Crowd-Informed Tuning', [['CIT', 'Crowd-Informed Tuning']]],
    ['CIT: Tuning with Crowds', []],
    ['Planning with CIT: Crowd-Informed Tuning', []],
  ])('reads what a title’s colon tells: %s', (title, expected) => {
    expect(pairs('It works.', title)).toEqual(expected)
  })

  it('takes the abstract’s word for it before the title’s', () => {
    expect(pairs('We call crowd-informed trimming (CIT) so.', 'CIT: Crowd-Informed Tuning')).toEqual([
      ['CIT', 'crowd-informed trimming'],
    ])
  })

  it('keeps the first expansion of a short form', () => {
    expect(pairs('Model predictive control (MPC) is not multi-party computation (MPC).')).toEqual([
      ['MPC', 'Model predictive control'],
    ])
  })
})
