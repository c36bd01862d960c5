import { describe, expect, it } from 'vitest'
import { areOpposite } from '@/ingest/extract/merge/opposites'

describe('areOpposite', () => {
  it.each([
    ['power law lower bound', 'power law upper bound'],
    ['targeted attack', 'non targeted attack'],
    ['linear system', 'nonlinear system'],
    ['supervised learning', 'unsupervised learning'],
    ['private encoder', 'private decoder'],
    ['implicit representation', 'explicit 3d representation'],
    ['inverse model', 'forward model'],
    ['single pass query', 'multi pass query'],
    ['single view', 'multiple view'],
    ['rigid gripper', 'soft gripper'],
    ['rigid gripper', 'deformable gripper'],
    ['poisoning attack', 'poisoning defense'],
  ])('tells %s from %s', (one, other) => {
    expect(areOpposite(one.split(' '), other.split(' '))).toBe(true)
    expect(areOpposite(other.split(' '), one.split(' '))).toBe(true)
  })

  it.each([
    ['encoder', 'encoder decoder'],
    ['upper bound', 'upper bound on regret'],
    ['reinforcement learning', 'rl'],
    ['union bound', 'ion bound'],
    ['quadratic regulator', 'linear quadratic regulator'],
    ['high level policy', 'high level policy of low level skill'],
  ])('takes %s and %s for no opposites', (one, other) => {
    expect(areOpposite(one.split(' '), other.split(' '))).toBe(false)
  })
})
