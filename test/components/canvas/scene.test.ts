/** What is drawn of a graph, how it is coloured, what a focus holds, and where the arrow keys lead. */
import { describe, expect, it } from 'vitest'
import { focusOnChain, focusOnCluster, focusOnNode, framedNodes } from '@/components/canvas/focus'
import { neighborTowards, describe as say } from '@/components/canvas/keyboard'
import { type Look, paint } from '@/components/canvas/paint'
import { toScene } from '@/components/canvas/scene'
import { setSizes } from '@/components/canvas/scene-sizes'
import { clusterColor, LOOKS } from '@/lib/graph/appearance'
import { toAtlas } from '@/lib/graph/atlas'
import type { Chain } from '@/lib/graph/chain'
import { yearsOf } from '@/lib/graph/years'
import type { Graph } from '@/lib/model/graph'
import { datedGraph } from '@/test/fixtures/dated-graph'
import { fakeGraph } from '@/test/fixtures/fake-graph'

const GRAPH: Graph = {
  papers: [
    { id: 'one', title: 'First paper', concepts: 2, x: 0, y: 0, cluster: 'red' },
    { id: 'two', title: 'Second paper', concepts: 2, x: 10, y: 10, cluster: 'blue' },
  ],
  concepts: [
    { id: 'ppo', name: 'policy search', kind: 'Method', papers: 2, x: 5, y: 0, cluster: 'red' },
    { id: 'maze', name: 'maze world', kind: 'Benchmark', papers: 1, x: 0, y: 5, cluster: 'red' },
    { id: 'walk', name: 'walking', kind: 'Task', papers: 1, x: 10, y: 5, cluster: 'blue' },
    { id: 'lost', name: 'never placed', kind: 'Metric', papers: 0 },
  ],
  edges: [
    { paper: 'one', concept: 'ppo', role: 'proposes', confidence: 1, salience: 1, count: 2 },
    { paper: 'one', concept: 'maze', role: 'evaluates_on', confidence: 1, salience: 1, count: 1 },
    { paper: 'two', concept: 'ppo', role: 'uses', confidence: 1, salience: 1, count: 1 },
    { paper: 'two', concept: 'walk', role: 'addresses', confidence: 1, salience: 1, count: 1 },
  ],
  coOccurrences: [{ source: 'ppo', target: 'walk', papers: 1 }],
  clusters: [
    { id: 'red', name: 'policy search · maze world', papers: 1, concepts: 2, color: 0 },
    { id: 'blue', name: 'walking', papers: 1, concepts: 1, color: 1 },
  ],
}
const atlas = toAtlas(GRAPH)
const scene = toScene(atlas)
const all = () => true
const look: Look = {
  theme: 'light',
  colorBy: 'cluster',
  selected: null,
  shown: { visible: undefined, lit: undefined, links: undefined },
  unit: 3,
}
const node = (key: string) => scene.byKey.get(key) ?? expect.fail(`${key} is missing`)

describe('toScene', () => {
  it('has every node and role link, also of what has no place yet', () => {
    expect(scene.graph.order).toBe(6)
    expect(scene.graph.size).toBe(4)
    expect(Number.isFinite(node('c:lost').x)).toBe(true)
  })

  it('makes a concept of more papers larger and names it first', () => {
    expect(node('c:ppo').size).toBeGreaterThan(node('c:walk').size)
    expect(scene.nodes[0]?.key).toBe('c:ppo')
  })

  it('names what papers are about before what more of them say by the way', () => {
    const [about, aside] = [{ salience: 1 }, { salience: 0.3 }]
    const link = (paper: string, concept: string, { salience }: typeof about) =>
      ({ paper, concept, role: 'uses', confidence: 1, salience, count: 1 }) as const
    const papers = ['1', '2', '3'].map((id) => ({ id, title: id, concepts: 1 }))
    const concept = (id: string, papers: number) => ({ id, name: id, kind: 'Metric', papers }) as const
    const graph = {
      papers,
      concepts: [concept('accuracy', 3), concept('topic', 2)],
      edges: [
        ...papers.map(({ id }) => link(id, 'accuracy', aside)),
        link('1', 'topic', about),
        link('2', 'topic', about),
      ],
    }
    const [first, second] = toScene(toAtlas({ ...graph, coOccurrences: [], clusters: [] })).nodes
    expect([first?.label, second?.label]).toEqual(['topic', 'accuracy'])
    expect(second?.size).toBeGreaterThan(first?.size ?? 0)
  })

  it('sizes and names first what joins topics, where that is asked for', () => {
    const nodes = toScene(atlas).nodes
    const sizes = () => new Map(nodes.map(({ key, size }) => [key, size]))
    const byPapers = sizes()
    setSizes(atlas, nodes, 'bridging')
    expect(nodes[0]?.key).toBe('c:ppo')
    expect(sizes().get('c:maze')).toBeLessThan(byPapers.get('c:maze')!)
    // Of equals the one of more papers still comes first, and all are named once there is room.
    expect(
      nodes.filter(({ thing }) => thing !== 'paper').every(({ weight, key }) => weight > 0 || key === 'c:lost'),
    ).toBe(true)
    setSizes(atlas, nodes, 'papers')
    expect(sizes()).toEqual(byPapers)
  })

  it('turns the sheet for an upright screen', () => {
    const upright = toScene(atlas, { upright: true }).byKey.get('c:maze')
    expect([upright?.x, upright?.y]).toEqual([node('c:maze').y, -node('c:maze').x])
  })

  it('has a moved node where a person left it, lands and frame as ever, also on a screen that is turned meanwhile', () => {
    const moved = { 'c:maze': { x: 900, y: -700 } }
    const [flat, upright] = [toScene(atlas, { moved }), toScene(atlas, { upright: true, moved })]
    expect(flat.byKey.get('c:maze')).toMatchObject({ x: 900, y: -700 })
    expect(upright.byKey.get('c:maze')).toMatchObject({ x: -700, y: -900 })
    expect(upright.homes.toSheet(upright.byKey.get('c:maze')!)).toEqual({ x: 900, y: -700 })
    expect(flat.graph.getNodeAttribute('c:maze', 'x')).toBe(900)
    expect([flat.box, flat.clusters.map(({ x, y }) => [x, y])]).toEqual([
      scene.box,
      scene.clusters.map(({ x, y }) => [x, y]),
    ])
  })

  it('is arranged by year from left to right, downwards on an upright screen, wherever nodes were moved to', () => {
    const dated = toAtlas(datedGraph(300))
    const moved = { [dated.nodes.keys().next().value!]: { x: 9e4, y: 9e4 } }
    const [wide, upright] = [false, true].map((turned) => toScene(dated, { upright: turned, layout: 'year', moved }))
    const yearOf = (key: string) => yearsOf(dated)!.of.get(key)
    const middles = (of: typeof wide, axis: 'x' | 'y') =>
      [undefined, 2016, 2017, 2020, 2023].map((year) => {
        const places = of!.nodes.filter(({ key }) => yearOf(key) === year).map((node) => node[axis])
        return [Math.min(...places), Math.max(...places)]
      })
    const rightwards = middles(wide, 'x').flat()
    expect(rightwards).toEqual(rightwards.toSorted((a, b) => a - b))
    const downwards = middles(upright, 'y').flatMap(([low, high]) => [-high!, -low!])
    expect(downwards).toEqual(downwards.toSorted((a, b) => a - b))
    const { box } = wide!
    const isFramed = ({ x, y }: { x: number; y: number }) =>
      x >= box.x[0] && x <= box.x[1] && y >= box.y[0] && y <= box.y[1]
    expect(wide!.nodes.every(isFramed)).toBe(true)
    expect(say(wide!, wide!.nodes[0]!.key)).toMatch(/, \d+ papers?, \d{4}(\.5)?$/)
    expect(toScene(atlas, { layout: 'year' }).years).toBeUndefined()
  })

  it('frames a large map whole, without the stray that lies far outside of it', () => {
    const graph = fakeGraph(6000)
    const stray = graph.papers[0] ?? expect.fail('no papers')
    stray.x = 1e6
    const { box, nodes } = toScene(toAtlas(graph))
    expect(box.x[1]).toBeLessThan(1e5)
    const inside = nodes.filter(({ x }) => x >= box.x[0] && x <= box.x[1]).length
    expect(inside / nodes.length).toBeGreaterThan(0.98)
  })

  it('frames the few without a cluster that lie beside a large map, too', () => {
    const graph = fakeGraph(6000)
    const whole = toScene(toAtlas(graph)).box
    const beside = whole.x[0] - (whole.x[1] - whole.x[0]) / 100
    for (const paper of graph.papers.slice(0, 5)) paper.x = beside
    expect(toScene(toAtlas(graph)).box.x[0]).toBe(beside)
  })

  it.each([1, 8])(
    'measures a cluster without the %i of its 20 members that lie on an island in another land',
    (few) => {
      const concepts = Array.from({ length: 20 }, (_, at) => ({
        ...(GRAPH.concepts[0] ?? expect.fail()),
        id: `c${at}`,
        x: at * 8,
        y: at < few ? 400 : at * 10,
      }))
      const [cluster] = toScene(toAtlas({ ...GRAPH, papers: [], concepts, edges: [], coOccurrences: [] })).clusters
      expect(cluster).toMatchObject({ id: 'red', top: 190, bottom: few * 10, left: few * 8 })
    },
  )

  it('draws an empty graph, too', () => {
    const empty = toScene(toAtlas({ papers: [], concepts: [], edges: [], coOccurrences: [], clusters: [] }))
    expect(empty.graph.order).toBe(0)
    expect(empty.box.x[1]).toBeGreaterThan(empty.box.x[0])
  })
})

describe('paint', () => {
  const colorOf = (key: string) => scene.graph.getNodeAttribute(key, 'color')
  it('colours by cluster or by kind', () => {
    paint(scene, look)
    expect(colorOf('c:walk')).toBe(clusterColor(1, 'light'))
    paint(scene, { ...look, colorBy: 'kind', theme: 'dark' })
    expect(colorOf('c:walk')).toBe(LOOKS.Task.color.dark)
  })

  it('hides what a lens leaves out and pales what it does not light, without moving anything', () => {
    const before = scene.nodes.map(({ key }) => scene.graph.getNodeAttribute(key, 'x'))
    paint(scene, {
      ...look,
      shown: { visible: new Set(['c:ppo', 'c:walk']), lit: new Set(['c:ppo']), links: undefined },
    })
    expect(scene.graph.getNodeAttribute('p:one', 'hidden')).toBe(true)
    expect(scene.graph.getNodeAttribute('c:ppo', 'hidden')).toBe(false)
    expect(colorOf('c:ppo')).toBe(clusterColor(0, 'light'))
    expect(colorOf('c:walk')).not.toBe(clusterColor(1, 'light'))
    expect(scene.nodes.map(({ key }) => scene.graph.getNodeAttribute(key, 'x'))).toEqual(before)
    paint(scene, look)
    expect(scene.graph.getNodeAttribute('p:one', 'hidden')).toBe(false)
  })

  it('draws what a lens lights large enough to be found, and over what it does not light', () => {
    const drawn = (key: string) => scene.graph.getNodeAttributes(key)
    const small = { ...look, unit: 0.1 }
    paint(scene, { ...small, shown: { visible: undefined, lit: new Set(['c:walk']), links: undefined } })
    expect(drawn('c:walk').zIndex).toBeGreaterThan(drawn('c:ppo').zIndex)
    expect(drawn('c:walk').size).toBeGreaterThan(2 * drawn('c:ppo').size)
    paint(scene, small)
    expect(drawn('c:walk').zIndex).toBe(drawn('c:ppo').zIndex)
    expect(drawn('c:walk').size).toBe(drawn('c:ppo').size)
  })
})

describe('a focus', () => {
  it('on a concept lights its papers by role and the concepts it shares papers with', () => {
    const focus = focusOnNode(scene, 'c:ppo', all)
    expect(focus?.nodes.map(({ key }) => key).sort()).toEqual(['c:ppo', 'c:walk', 'p:one', 'p:two'])
    expect(focus?.links.map(({ to, role }) => [to.key, role])).toEqual([
      ['p:one', 'proposes'],
      ['p:two', 'uses'],
      ['c:walk', undefined],
    ])
  })

  it('leaves out what is hidden, and is none for an unknown key', () => {
    expect(focusOnNode(scene, 'c:ppo', (key) => key !== 'p:two')?.nodes.map(({ key }) => key)).not.toContain('p:two')
    expect(focusOnNode(scene, 'c:unknown', all)).toBeUndefined()
  })

  it('keeps the answer of a lens lit beside the neighbours, and out of the frame where it is none', () => {
    const isShown = (key: string) => key !== 'p:two'
    const near = focusOnNode(scene, 'c:ppo', isShown)!.nodes
    const other = scene.nodes.find(({ key }) => isShown(key) && !near.some((node) => node.key === key))!
    const focus = focusOnNode(scene, 'c:ppo', isShown, [other.key, 'p:two', 'c:gone'])!
    expect(new Set(focus.nodes)).toEqual(new Set([...near, other]))
    expect(framedNodes(focus)).not.toContain(other)
  })

  it('on what several have in common leaves out a chosen one that is hidden, and is none without two', () => {
    const star: Chain = {
      ends: ['c:ppo', 'c:maze', 'c:walk'],
      keys: ['c:ppo', 'c:maze', 'c:walk', 'p:one'],
      links: [
        { from: 'p:one', to: 'c:ppo', role: 'proposes' },
        { from: 'p:one', to: 'c:maze', role: 'evaluates_on' },
      ],
    }
    const focus = focusOnChain(scene, star, (key) => key !== 'c:maze')
    expect(focus?.nodes.map(({ key }) => key)).toEqual(['c:ppo', 'c:walk', 'p:one'])
    expect(focus?.links.map(({ to }) => to.key)).toEqual(['c:ppo'])
    expect(focusOnChain(scene, star, (key) => key !== 'c:maze' && key !== 'c:walk')).toBeUndefined()
  })

  it('on a cluster keeps the answer of a lens lit, and frames the members alone', () => {
    const isShown = (key: string) => key !== 'p:two'
    const members = focusOnCluster(scene, 'red', isShown)!.nodes
    const focus = focusOnCluster(scene, 'red', isShown, ['c:ppo', 'c:walk', 'p:two', 'c:gone'])!
    expect(new Set(focus.nodes)).toEqual(new Set([...members, node('c:walk')]))
    expect(focus.nodes).toHaveLength(members.length + 1)
    expect(new Set(framedNodes(focus))).toEqual(new Set(members))
  })

  it('on a cluster holds its members and the links among them', () => {
    const focus = focusOnCluster(scene, 'red', all)
    expect(focus?.nodes.map(({ key }) => key).sort()).toEqual(['c:maze', 'c:ppo', 'p:one'])
    expect(focus?.links).toHaveLength(2)
  })

  it('is framed whole while it is small', () => {
    const focus = focusOnNode(scene, 'c:ppo', all)
    expect(focus && framedNodes(focus)).toHaveLength(4)
  })
})

describe('by keyboard', () => {
  it.each([
    ['right from the first paper lies its concept', 'p:one', [1, 0], 'c:ppo'],
    ['up from the first paper lies its benchmark', 'p:one', [0, 1], 'c:maze'],
    ['without a link that way the nearest node is next', 'c:maze', [1, 0], 'c:ppo'],
  ] as const)('%s', (_, from, way, to) => {
    expect(neighborTowards(scene, node(from), way)?.key).toBe(to)
  })

  it('stays where nothing lies further out', () => {
    expect(neighborTowards(scene, node('p:two'), [1, 0])).toBeUndefined()
  })

  it('says what was reached', () => {
    expect(say(scene, 'c:ppo')).toBe('policy search, method, 2 papers')
    expect(say(scene, 'c:walk')).toBe('walking, task, 1 paper')
    expect(say(scene, 'p:one')).toBe('First paper, paper, 2 concepts')
  })
})
