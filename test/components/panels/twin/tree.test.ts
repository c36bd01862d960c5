import { describe, expect, it } from 'vitest'
import { parentPath, placeOf, type TreeState, treeRows } from '@/components/panels/twin/tree'
import { toAtlas } from '@/lib/graph/atlas'

const edge = (paper: string, concept: string, role: 'uses' | 'proposes') => ({
  paper,
  concept,
  role,
  confidence: 1,
  salience: 1,
  count: 1,
})
const atlas = toAtlas({
  papers: [
    { id: 'a', title: 'Paper A', concepts: 2, cluster: 'k' },
    { id: 'b', title: 'Paper B', concepts: 1 },
  ],
  concepts: [
    { id: 'ppo', name: 'PPO', kind: 'Method', papers: 2, cluster: 'k' },
    { id: 'dqn', name: 'DQN', kind: 'Method', papers: 1, cluster: 'k' },
  ],
  edges: [edge('a', 'dqn', 'uses'), edge('a', 'ppo', 'proposes'), edge('b', 'ppo', 'uses')],
  coOccurrences: [],
  clusters: [{ id: 'k', name: 'Control', papers: 1, concepts: 2, color: 0 }],
})
const state: TreeState = { open: new Set(), limits: new Map(), visible: undefined, text: '' }
const drawn = (more: Partial<TreeState>) =>
  treeRows(atlas, { ...state, ...more }).map((row) => {
    const name =
      row.type === 'node' ? row.node.name : row.type === 'more' ? `${row.count} more` : (row.cluster?.name ?? 'none')
    return '  '.repeat(row.level - 1) + name + (row.type === 'node' && row.role ? ` (${row.role})` : '')
  })

describe('treeRows', () => {
  it('begins with the clusters, what has none at the end', () => {
    expect(drawn({})).toEqual(['Control', 'none'])
  })

  it('opens as deep as one likes, concepts before papers, strong roles first', () => {
    expect(drawn({ open: new Set(['k', 'k\np:a']) })).toEqual([
      'Control',
      '  PPO',
      '  DQN',
      '  Paper A',
      '    PPO (proposes)',
      '    DQN (uses)',
      'none',
    ])
  })

  it('puts first what a paper is most about, of those with the same role', () => {
    const { graph } = atlas
    const [dqn, ppo] = ['dqn', 'ppo'].map((id) => edge('a', id, 'uses'))
    const edges = [
      { ...dqn!, salience: 0.9 },
      { ...ppo!, salience: 0.2 },
    ]
    const rows = treeRows(toAtlas({ ...graph, edges }), { ...state, open: new Set(['k', 'k\np:a']) })
    expect(rows.flatMap((row) => (row.type === 'node' && row.role ? [row.node.name] : []))).toEqual(['DQN', 'PPO'])
  })

  it('shows only what lenses and filters leave', () => {
    expect(drawn({ open: new Set(['k', 'k\np:a']), visible: new Set(['p:a', 'c:ppo']) })).toEqual([
      'Control',
      '  PPO',
      '  Paper A',
      '    PPO (proposes)',
    ])
  })

  it('lists what is looked for, without the clusters', () => {
    expect(drawn({ text: 'pap b' })).toEqual(['Paper B'])
    expect(drawn({ text: 'nothing like it' })).toEqual([])
  })

  it('cuts long lists and says how much is left', () => {
    expect(drawn({ open: new Set(['k']), limits: new Map([['k', 1]]) })).toEqual([
      'Control',
      '  PPO',
      '  2 more',
      'none',
    ])
  })

  it('tells each row where it stands', () => {
    const [, first, second] = treeRows(atlas, { ...state, open: new Set(['k']) })
    expect(first).toMatchObject({ level: 2, position: 1, brothers: 3, open: false })
    expect(second && parentPath(second.path)).toBe('k')
  })
})

describe('finding in the tree', () => {
  it('is by name and by what goes by another name, as far as it is left', () => {
    const found = (more: Partial<TreeState>) =>
      treeRows(atlas, { ...state, ...more }).flatMap((row) => (row.type === 'node' ? row.node.name : []))
    const called = new Map([['c:ppo', 'proximal policy optimization']])
    expect(found({ text: 'dqn', called })).toEqual(['PPO', 'DQN'])
    expect(found({ text: 'proximal policy', called })).toEqual(['PPO'])
    expect(found({ text: 'proximal policy', called, visible: new Set(['c:dqn']) })).toEqual([])
  })

  it('tells the other name where the name does not say why it is found', () => {
    const called = new Map([
      ['c:ppo', 'proximal policy optimization'],
      ['c:dqn', 'DQN agent'],
    ])
    const aliases = (text: string) =>
      treeRows(atlas, { ...state, text, called }).map((row) => row.type === 'node' && [row.node.name, row.alias])
    expect(aliases('dqn')).toEqual([
      ['PPO', 'proximal policy optimization'],
      ['DQN', undefined],
    ])
  })

  it('knows where a node stands under its cluster', () => {
    expect(placeOf(atlas, 'c:dqn', undefined)).toEqual({ parent: 'k', path: 'k\nc:dqn', position: 2 })
    expect(placeOf(atlas, 'p:b', undefined)?.parent).toBe('-')
    expect(placeOf(atlas, 'c:dqn', new Set(['c:ppo']))).toBeUndefined()
  })
})
