import { describe, expect, it } from 'vitest'
import { americanize, conceptKey, normalize, properSingular, withoutLatex } from '@/ingest/extract/words/normalize'

describe('conceptKey', () => {
  it.each([
    ['Proximal Policy Optimisation', 'proximal policy optimization'],
    ['proximal policy optimizations', 'proximal policy optimization'],
    ['multi-objective MDPs', 'multi objective mdp'],
    ['Multi‑Objective MDP', 'multi objective mdp'],
    ['sparse rewards', 'sparse reward'],
    ['behaviour cloning', 'behavior cloning'],
    ['world modelling', 'world modeling'],
    ['$\\epsilon$-greedy', 'epsilon greedy'],
    ['ε-greedy', 'epsilon greedy'],
    ["Fr\\'echet distance", 'frechet distance'],
    ['Fréchet distance', 'frechet distance'],
    ['Schr{\\"o}dinger bridge', 'schrodinger bridge'],
    ['$\\varepsilon$-greedy', 'epsilon greedy'],
    ['Φ-ADAM', 'phi adam'],
    ['animated movies', 'animated movie'],
    ['C++', 'c++'],
    ['A* search', 'a* search'],
    ['A-OKVQA', 'a okvqa'],
    ['A robot', 'robot'],
    ['inductive bias', 'inductive bias'],
    ['inductive biases', 'inductive bias'],
    ['confusion matrices', 'confusion matrix'],
    ['Nash equilibria', 'nash equilibrium'],
    ['fluid dynamics', 'fluid dynamics'],
    ['unsupervised learning', 'unsupervised learning'],
    ['noise', 'noise'],
  ])('%j is known as %j', (name, key) => {
    expect(conceptKey(name)).toBe(key)
  })
})

describe('normalize', () => {
  it.each([
    ['the Multi-Objective MDPs', 'multi objective mdp'],
    ["Bellman's equations", 'bellman equation'],
    ['policies', 'policy'],
    ['losses', 'loss'],
    ['analysis', 'analysis'],
  ])('%j becomes %j, as the gold is compared', (name, expected) => {
    expect(normalize(name)).toBe(expected)
  })
})

describe('words', () => {
  it.each(
    (
      'supervised semisupervised precise exercise contour denoising pairwise advertising compromised appraise ' +
      'propelled storytelling schelling parkour'
    ).split(' '),
  )('leaves %s, which only looks British', (word) => expect(americanize(word)).toBe(word))
  it.each([
    ['incentivise', 'incentivize'],
    ['matricised', 'matricized'],
    ['organising', 'organizing'],
    ['modelled', 'modeled'],
    ['counselling', 'counseling'],
    ['rumour', 'rumor'],
  ])('spells %s as Americans do, %s', (word, expected) => expect(americanize(word)).toBe(expected))
  it('knows singulars that look like plurals', () => {
    for (const word of ['bias', 'dynamics', 'series']) expect(properSingular(word)).toBe(word)
  })
  it('takes LaTeX out of a name', () => {
    expect(withoutLatex('$\\mathcal{L}$-smoothness')).toBe('L-smoothness')
    expect(withoutLatex("Fr\\'echet distance")).toBe('Fréchet distance')
  })
})

it.each(['constructor', 'toString', 'valueOf', '__proto__'])('takes %s for the word it is', (word) => {
  expect(properSingular(word)).toBe(word)
})
