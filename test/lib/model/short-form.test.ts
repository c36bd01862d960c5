/** Short forms: what looks like one, and which of a concept's other names is the one of its name. */
import { expect, test } from 'vitest'
import { isShortForm, shortFormsOf } from '@/lib/model/short-form'

test.each([
  ['PPO', true],
  ['MuJoCo', true],
  ['TD3', true],
  ['GPT-4', true],
  ['LLMs', true],
  ['Adam', false],
  ['reinforcement', false],
  ['deep RL', false],
])('isShortForm(%s) is %s', (name, short) => expect(isShortForm(name)).toBe(short))

test.each([
  ['reinforcement learning from human feedback', ['RL with human feedback', 'RLHF'], ['RLHF']],
  ['simultaneous localization and mapping', ['SLAM', 'SLAM systems'], ['SLAM']],
  ['multi-agent reinforcement learning', ['MARL'], ['MARL']],
  ['bidirectional long short-term memory', ['Bi-LSTM', 'BLSTM'], ['Bi-LSTM', 'BLSTM']],
  // A plural's s is none of the name.
  ['partially observable Markov decision process', ['POMDPs'], ['POMDP']],
  // The enzyme, not what inhibits it.
  ['angiotensin-converting enzyme inhibitor', ['ACE', 'ACE-I'], ['ACE-I']],
  // What stands in the name, or for another one.
  ['elliptic partial differential equation', ['PDE'], []],
  ['Kullback-Leibler divergence', ['KL divergence'], []],
  ['electroencephalography', ['EEG'], []],
])('%s with %j has %j', (name, aliases, short) => expect(shortFormsOf(name, aliases)).toEqual(short))
