/** Names over the map: what was asked for lies under none of them. */
import { describe, expect, it } from 'vitest'
import type { LabelView } from '@/components/canvas/label-view'
import { Labels } from '@/components/canvas/labels'
import type { Layer } from '@/components/canvas/layer'
import type { Scene, SceneNode } from '@/components/canvas/scene'

const node = (key: string, x: number, y: number) =>
  ({ key, x, y, label: `a name of ${key}`, thing: 'method', weight: 1 }) as unknown as SceneNode

/** What was drawn. */
const written: string[] = []
const context = {
  save: () => undefined,
  restore: () => undefined,
  measureText: (text: string) => ({ width: text.length * 7 }),
  strokeText: () => undefined,
  fillText: (text: string) => written.push(text),
}
const layer = { context, begin: () => context } as unknown as Layer

/** What is named at the point of each node, where all of them are the answer of a question. */
function namesOver(...nodes: SceneNode[]) {
  const labels = new Labels(layer)
  const scene = { nodes, clusters: [] } as unknown as Scene
  const chosen = new Set(nodes.map(({ key }) => key))
  const view = {
    theme: 'light',
    nearness: 0.4,
    radius: () => 8,
    isShown: () => true,
    lit: chosen,
    chosen,
    covered: [],
    projection: { width: 800, height: 600, x: (x: number) => x, y: (y: number) => y },
  } as unknown as LabelView
  labels.place(scene, view)
  return nodes.map(({ x, y }) => labels.at(x, y, 0))
}

describe('names of an answer', () => {
  it('lie on none of its nodes, however near they are to each other', () => {
    const row = [0, 1, 2, 3, 4].map((at) => node(`node ${at}`, 300 + at * 40, 300 + (at % 2) * 6))
    expect(namesOver(...row)).toEqual(row.map(() => undefined))
  })
})

describe('the name of what was asked for', () => {
  it('is there though it lies at the edge of the map, beside what else was asked for', () => {
    const [edge, beside] = [node('edge', 30, 300), node('beside', 56, 308)]
    const labels = new Labels(layer)
    const scene = { nodes: [edge, beside], clusters: [] } as unknown as Scene
    const chosen = new Set(['edge', 'beside'])
    const view = {
      theme: 'light',
      nearness: 0.4,
      radius: () => 8,
      isShown: () => true,
      chosen,
      covered: [],
      projection: { width: 800, height: 600, x: (x: number) => x, y: (y: number) => y },
    } as unknown as LabelView
    labels.place(scene, view)
    const above = labels.at(60, 284, 0)
    expect(above && 'node' in above && above.node).toBe(edge)
  })
})

describe('the name of a node', () => {
  it('lies across none that is larger, but may across a smaller one', () => {
    // To its right is another, to its left the end of the map.
    const [one, other] = [node('one', 20, 300), node('other', 80, 300)]
    const placed = (radius: number) => {
      const labels = new Labels(layer)
      const view = {
        theme: 'light',
        nearness: 0.4,
        radius: ({ key }: SceneNode) => (key === 'one' ? 8 : radius),
        isShown: () => true,
        covered: [],
        projection: { width: 800, height: 600, x: (x: number) => x, y: (y: number) => y },
      } as unknown as LabelView
      labels.place({ nodes: [one, other], clusters: [] } as unknown as Scene, view)
      return labels.at(80, 300, 0)
    }
    expect(placed(14)).toBeUndefined()
    expect(placed(7)).toMatchObject({ node: one })
  })
})

describe('a name that finds no place', () => {
  it('is written in short where that does, and answers to the pointer there', () => {
    const long = {
      ...node('long', 60, 300),
      label: 'convolutional neural network',
      thing: 'Method',
      weight: 5,
    } as SceneNode
    const view = {
      theme: 'light',
      nearness: 0.4,
      radius: () => 8,
      isShown: () => true,
      covered: [{ x: 130, y: 0, width: 670, height: 600 }],
      projection: { width: 800, height: 600, x: (x: number) => x, y: (y: number) => y },
    } as unknown as LabelView
    const named = (short?: string) => {
      const labels = new Labels(layer)
      labels.place({ nodes: [{ ...long, short }], clusters: [] } as unknown as Scene, view)
      written.length = 0
      labels.draw(view)
      return [labels.at(80, 300, 0) !== undefined, [...written]]
    }
    expect(named()).toEqual([false, []])
    expect(named('CNN')).toEqual([true, ['CNN']])
  })
})

describe('names under what is written over the map', () => {
  it('give way to it, all but that of the cluster it is written about', () => {
    const land = (id: string, x: number) => {
      const members = [1, 2, 3].map((at) => node(`${id} ${at}`, x, 300 + at))
      return { id, terms: [{ label: id }], color: 0, x, left: x - 60, right: x + 60, bottom: 380, top: 300, members }
    }
    const labels = new Labels(layer)
    const scene = { nodes: [], clusters: ['west', 'middle', 'east'].map((id, at) => land(id, 150 + at * 250)) }
    const view = {
      theme: 'light',
      nearness: 1,
      isShown: () => true,
      covered: [],
      frame: { x: 0, y: 0, width: 800, height: 600 },
      projection: { width: 800, height: 600, x: (x: number) => x, y: (y: number) => 600 - y },
    } as unknown as LabelView
    labels.place(scene as unknown as Scene, view)
    const [west, middle] = ['west', 'middle'].map((id) => labels.find(id)!)
    labels.giveWay([west!, middle!], 'middle')
    expect(['west', 'middle', 'east'].filter((id) => labels.find(id))).toEqual(['middle', 'east'])
    // Nor does it answer to the pointer any longer.
    expect(labels.at(west!.x + 5, west!.y + 5, 0)).toBeUndefined()
  })
})
