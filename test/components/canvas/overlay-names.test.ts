/** Names of what is in focus: that of the chosen node is there, however narrow the map, and none lies on what was asked for. */
import { describe, expect, it } from 'vitest'
import type { Focus } from '@/components/canvas/focus'
import { contains, type Rect } from '@/components/canvas/label-layout'
import type { OverlayView } from '@/components/canvas/overlay'
import { drawNames } from '@/components/canvas/overlay-names'
import type { SceneNode } from '@/components/canvas/scene'

/** Where arrows were drawn. */
const arrows: { x: number; y: number }[] = []
const known: Record<string, unknown> = {
  measureText: (text: string) => ({ width: text.length * 8 }),
  translate: (x: number, y: number) => arrows.push({ x, y }),
}

/** Takes what is drawn and knows how wide letters are. */
const context = new Proxy({} as Record<string, unknown>, {
  get: (_, name) => known[String(name)] ?? (() => undefined),
  set: () => true,
}) as unknown as CanvasRenderingContext2D

const node = (key: string, x: number, y: number, label = key) =>
  ({ key, x, y, label, thing: 'paper', weight: 0.01 }) as unknown as SceneNode

function namesOf(
  hub: SceneNode | undefined,
  others: SceneNode[],
  width: number,
  lit?: ReadonlySet<string>,
  corners: Rect[] = [],
) {
  const focus = { hub, cluster: undefined, nodes: hub ? [hub, ...others] : others, links: [] } satisfies Focus
  const view = {
    theme: 'light',
    projection: { width, height: 430, x: (x: number) => x, y: (y: number) => y },
    frame: { x: 0, y: 50, width, height: 380 },
    covered: [{ x: 0, y: 0, width, height: 50 }, ...corners],
    radius: () => 8,
    lit,
  } as unknown as OverlayView
  return drawNames(context, focus, view)
}

const isOn =
  ({ x, y }: SceneNode) =>
  ({ rect }: { rect: Rect }) =>
    x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height

describe('drawNames', () => {
  it.each([390, 1440])('names the chosen paper, however long its title, on a map of %i pixels', (width) => {
    const hub = node('hub', width / 4, 300, 'A title that is much longer than the map of a phone is wide, and goes on')
    const [name] = namesOf(hub, [], width)
    expect(name?.node).toBe(hub)
    expect(name!.rect.x >= 0 && name!.rect.x + name!.rect.width <= width).toBe(true)
  })

  it('says fewer letters of a title before it hides what the paper speaks of', () => {
    const hub = node('hub', 720, 240, 'A title so long that on each side it would lie on a concept')
    const around = [218, 240, 262].flatMap((y) => [320, 640, 1100].map((x) => node(`${x} ${y}`, x, y)))
    const [name] = namesOf(hub, around, 1440)
    expect(name?.node).toBe(hub)
    expect(around.filter((each) => isOn(each)(name!))).toEqual([])
  })

  it('keeps names off what a lens lights, though much else is in focus', () => {
    const hub = node('hub', 100, 100)
    const crowd = Array.from({ length: 30 }, (_, at) =>
      node(`other ${at}`, 20 + (at % 6) * 230, 200 + Math.floor(at / 6) * 40),
    )
    const answer = [0, 1, 2].map((at) => node(`answer ${at}`, 700 + at * 40, 140))
    const names = namesOf(hub, [...crowd, ...answer], 1440, new Set(answer.map(({ key }) => key)))
    for (const each of answer) {
      expect(names.filter(isOn(each))).toEqual([])
    }
  })

  it('puts no arrow under the buttons in the corners', () => {
    arrows.length = 0
    const hub = node('hub', 700, 240)
    const beyond = [
      [1390, -400],
      [1700, 100],
      [1700, -60],
      [10, -60],
    ].map(([x, y], at) => node(`beyond ${at}`, x!, y!))
    const corners = [
      { x: 1380, y: 0, width: 60, height: 180 },
      { x: 0, y: 0, width: 60, height: 80 },
    ]
    namesOf(hub, beyond, 1440, undefined, corners)
    expect(arrows).toHaveLength(beyond.length)
    expect(arrows.filter((at) => corners.some((corner) => contains(corner, at, 5)))).toEqual([])
  })

  it('keeps names off all nodes of a cluster, but for those of the few strongest in the middle of a crowd', () => {
    const crowd = Array.from({ length: 150 }, (_, at) =>
      node(`n${at}`, 75 + (at % 15) * 17, 120 + Math.floor(at / 15) * 26),
    )
    const strong = { ...crowd[67]!, thing: 'Method', weight: 9, label: 'strongest' } as SceneNode
    const nodes = crowd.with(67, strong)
    const names = namesOf(undefined, nodes, 390)
    expect(names.map((name) => name.node)).toContain(strong)
    const covering = names.filter((name) => nodes.some((each) => each !== name.node && isOn(each)(name)))
    expect(covering.length).toBeLessThan(6)
    expect(names.length).toBeGreaterThan(covering.length + 5)
    expect(names.filter(isOn(strong))).toEqual([])
  })
})
