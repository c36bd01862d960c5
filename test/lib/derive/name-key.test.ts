import { describe, expect, test } from 'vitest'
import { abbreviates, nameKey, withoutAddedWord } from '@/lib/derive/name-key'

describe('nameKey', () => {
  test.each([
    ['multi-objective reinforcement learning', 'Multiobjective Reinforcement Learning'],
    ['sparse reward', 'sparse rewards'],
    ['proximal policy optimization', 'Proximal Policy Optimisation'],
    ['behavior cloning', 'behaviour cloning'],
    ['language modeling', 'language modelling'],
    ['GPT-4', 'GPT 4'],
    ['ε-greedy', 'epsilon-greedy'],
    ['large language model', 'large language models'],
    ['covariance matrix', 'covariance matrices'],
    ['policy', 'policies'],
    ['GAN', 'GANs'],
    ['loss', 'losses'],
    ['Fréchet distance', 'Frechet distance'],
    ['text-to-SQL', 'Text2SQL'],
    ['multi–task learning', 'multitask learning'],
    ['χ²-divergence', 'chi2 divergence'],
    ['ℓ₁-norm', 'l1-norm'],
    ['spiking neural nets', 'spiking neural network'],
    ['graph convolution network', 'graph convolutional network'],
    ['human judgement', 'human judgment'],
    ['Nash equilibria', 'Nash equilibrium'],
    ['closed-form formulae', 'closed-form formula'],
    ['local minima', 'local minimum'],
    ['submatrices', 'submatrix'],
    ['multicriteria decision making', 'multi-criterion decision making'],
    ['knowledge bases', 'knowledge base'],
    ['hand-crafted feature', 'handcrafted feature'],
    ['multi-fingered hand', 'multifingered hand'],
    ['non-linear dynamical system', 'nonlinear dynamical system'],
    ['spatio-temporal deep learning', 'spatiotemporal deep learning'],
    ['non-parametric Bayesian model', 'Bayesian nonparametric model'],
    ['double-blind controlled trial', 'double-blind control trial'],
    ['goodness-of-fit testing', 'goodness-of-fit test'],
    ['robustness of models', 'model robustness'],
    ['structure learning of Bayesian networks', 'Bayesian network structure learning'],
    ['minimax rate of convergence', 'minimax convergence rate'],
    ['ReLUs', 'ReLU'],
    ['speed-accuracy trade-off', 'accuracy-speed tradeoff'],
  ])('%s = %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  test.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['A*', 'A'],
    ['Llama 2 7B', 'Llama 27B'],
    ['GLASS', 'GLAS'],
    ['policy gradient', 'natural policy gradient'],
    ['Q-learning', 'learning'],
    ['YOLOv3', 'YOLOv5'],
    ['Llama 2', 'Llama to'],
    ['elastic net', 'elastic network'],
    ['DS-Net', 'DS network'],
  ])('%s ≠ %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))
})

test.each([
  ['PPO algorithm', 'Method', 'PPO'],
  ['CARLA simulator', 'Benchmark', 'CARLA'],
  ['policy gradient methods', 'Method', 'policy gradient'],
  ['credit assignment problem', 'Task', 'credit assignment'],
  ['genetic algorithm', 'Method', 'genetic algorithm'],
  ['cross-entropy method', 'Method', 'cross-entropy method'],
  ['language model', 'Method', 'language model'],
  ['CAD model', 'Benchmark', 'CAD model'],
] as const)('withoutAddedWord(%s, %s) is %s', (name, kind, plain) => expect(withoutAddedWord(name, kind)).toBe(plain))

test.each([
  ['PPO', 'proximal policy optimization', true],
  ['GANs', 'generative adversarial network', true],
  ['CARLA', 'Car Learning to Act', true],
  ['XAI', 'explainable artificial intelligence', false],
  ['PPO', 'trust region policy optimization', false],
  ['BERT', 'BERT base model', false],
])('abbreviates(%s, %s) is %s', (short, long, does) => expect(abbreviates(short, long)).toBe(does))
