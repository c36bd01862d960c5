import { describe, expect, it } from 'vitest'
import { columnsOf } from '@/components/panels/twin/columns'
import { measureOf, type Order } from '@/components/panels/twin/measure'
import { type ListOf, parentPath, placeOf, type TreeState, treeRows } from '@/components/panels/twin/tree'
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
const state: TreeState = {
  list: 'clusters',
  order: { by: 'count', way: 'down' },
  open: new Set(),
  limits: new Map(),
  visible: undefined,
  left: { visible: undefined, lit: undefined },
  text: '',
}
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

describe('a list of all', () => {
  const years = { a: 2019, b: 2024 }
  const { graph } = atlas
  const papers = graph.papers.map((paper) => ({ ...paper, year: years[paper.id as 'a' | 'b'] }))
  const gan = { id: 'gan', name: 'GAN', kind: 'Method' as const, papers: 0 }
  const dated = toAtlas({ ...graph, papers, concepts: [...graph.concepts, gan] })
  const listed = (by: Order['by'], way: Order['way'], more: Partial<TreeState> = {}) =>
    treeRows(dated, { ...state, list: 'concepts', order: { by, way }, ...more }).flatMap((row) =>
      row.type === 'node' ? row.node.name : [],
    )

  it('is in the order that is chosen, what has no year at the end either way', () => {
    expect(listed('count', 'down')).toEqual(['PPO', 'DQN', 'GAN'])
    expect(listed('name', 'up')).toEqual(['DQN', 'GAN', 'PPO'])
    expect(listed('last', 'down')).toEqual(['PPO', 'DQN', 'GAN'])
    expect(listed('last', 'up')).toEqual(['DQN', 'PPO', 'GAN'])
    expect(listed('first', 'down', { list: 'papers' })).toEqual(['Paper B', 'Paper A'])
  })

  it('goes by what is left, opens, and knows where a node stands', () => {
    const left = { visible: new Set(['c:ppo', 'c:dqn', 'p:a']), lit: undefined }
    const ppo = dated.nodes.get('c:ppo')!
    expect(measureOf(dated, left, ppo)).toEqual({ count: 1, of: 2, bridging: 0, first: 2019, last: 2024 })
    expect(listed('name', 'up', { visible: left.visible, open: new Set(['?\nc:dqn']) })).toEqual([
      'DQN',
      'Paper A',
      'PPO',
    ])
    const order = { by: 'name', way: 'up' } as const
    expect(placeOf(dated, 'c:ppo', { ...state, list: 'concepts', order })?.position).toBe(3)
    expect(placeOf(dated, 'p:a', { ...state, list: 'concepts', order })).toBeUndefined()
  })

  it('tells what is counted where a row is not of what is listed', () => {
    const [, paper] = treeRows(dated, { ...state, list: 'concepts', open: new Set(['?\nc:ppo']) })
    const words = (list: ListOf) =>
      columnsOf(list, dated).map(({ cell }) =>
        paper?.type === 'node'
          ? cell(paper, measureOf(dated, state.left, paper.node), dated).replace('\u00a0', ' ')
          : '',
      )
    expect(words('concepts')).toEqual(['2019', '2019', '2 concepts'])
    expect(words('papers')).toEqual(['2019', '2'])
    expect(columnsOf('papers', atlas).map(({ name }) => name)).toEqual(['Concepts'])
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
    expect(placeOf(atlas, 'c:dqn', state)).toEqual({ parent: 'k', path: 'k\nc:dqn', position: 2 })
    expect(placeOf(atlas, 'p:b', state)?.parent).toBe('-')
    expect(placeOf(atlas, 'c:dqn', { ...state, visible: new Set(['c:ppo']) })).toBeUndefined()
  })
})
