/** Where names of clusters lie: by their land, and not on a neighbour's. */
import { describe, expect, it } from 'vitest'
import { clusterCandidates } from '@/components/canvas/cluster-names'
import type { Candidate, Rect } from '@/components/canvas/label-layout'
import type { LabelView } from '@/components/canvas/label-view'
import type { Named } from '@/components/canvas/lettering'
import type { Scene, SceneCluster } from '@/components/canvas/scene'

/** Round land between two heights of a column; the map's heights grow upwards. */
const land = (id: string, x: number, bottom: number, top: number, terms: readonly Named[] = [{ label: id }]) =>
  ({
    id,
    terms,
    color: 0,
    x,
    top,
    bottom,
    left: x - 50,
    right: x + 50,
    members: [{ key: '1' }, { key: '2' }, { key: '3' }],
  }) as unknown as SceneCluster

const view = {
  nearness: 1,
  isShown: () => true,
  frame: { x: 0, y: 0, width: 800, height: 600 },
  projection: { width: 800, x: (x: number) => x, y: (y: number) => 600 - y },
} as unknown as LabelView

const context = { font: '', measureText: (text: string) => ({ width: text.length * 7 }) }

function candidatesOn(width: number, ...clusters: SceneCluster[]) {
  const narrow = { ...view, projection: { ...view.projection, width } }
  const scene = { clusters } as unknown as Scene
  return [...clusterCandidates(context as unknown as CanvasRenderingContext2D, scene, narrow)]
}

const candidatesOf = (...clusters: SceneCluster[]) => candidatesOn(800, ...clusters)

/** Where each cluster's name is tried first, as seen from the middle of its land. */
const firstPlaces = (...clusters: SceneCluster[]) =>
  Object.fromEntries(candidatesOf(...clusters).map((one) => [one.of.cluster.id, describePlace(one)]))

function describePlace({ of: { cluster }, x, y, places }: Candidate<{ cluster: SceneCluster }>) {
  const first = places[0] as Rect
  const height = cluster.top - cluster.bottom
  const side = Math.round(first.x + first.width / 2 - x)
  const level =
    first.y + first.height <= y - height / 2 ? 'above' : first.y >= y + height / 2 ? 'below' : 'over its nodes'
  return side === 0 ? level : `${level}, aside`
}

describe('clusterCandidates', () => {
  it('names a cluster above its land, else below, where a neighbour lies above', () => {
    const places = firstPlaces(land('alone', 600, 300, 400), land('upper', 200, 305, 400), land('lower', 200, 205, 300))
    expect(places).toEqual({ alone: 'above', upper: 'above', lower: 'below' })
  })

  it('moves a name to the side before it hides nodes', () => {
    const wide = 'a name as wide as its land'
    const places = firstPlaces(
      land(wide, 250, 200, 300),
      land('above it', 200, 305, 400),
      land('below it', 200, 90, 195),
    )
    expect(places[wide]).toBe('above, aside')
  })

  it('lays a name over its own nodes rather than on others’ lands', () => {
    const places = firstPlaces(
      land('in the middle', 250, 200, 300),
      ...[150, 250, 350].flatMap((x) => [land(`above ${x}`, x, 302, 400), land(`below ${x}`, x, 100, 198)]),
    )
    expect(places['in the middle']).toBe('over its nodes')
  })

  it('leaves a name out that would lie on others’ lands wherever it is put', () => {
    const crowd = [180, 230, 270, 320].flatMap((x) => [120, 180, 240].map((y) => land(`${x} ${y}`, x, y, y + 110)))
    const [hidden] = candidatesOf(land('beneath others', 250, 200, 300), ...crowd)
    expect(hidden?.places).toEqual([])
  })

  /** Lines of a cluster's name on a map of this width: as it is tried first, and where that finds no place. */
  function linesOn(width: number, ...terms: Named[]) {
    const [first] = candidatesOn(width, land('one', 200, 300, 400, terms))
    return [first, first?.else?.()].map((one) => one?.of.writing.lines)
  }

  it('says the second concept, too, in short or not at all where that is much wider than the land', () => {
    const first = { label: 'first concept' }
    expect(linesOn(800, first, { label: 'second concept' })[0]).toEqual(['FIRST CONCEPT', 'SECOND CONCEPT'])
    const wide = { label: 'a second one with a name so long' }
    expect(linesOn(800, first, wide)[0]).toEqual(['FIRST CONCEPT'])
    expect(linesOn(800, first, { ...wide, short: 'SONL' })[0]).toEqual(['FIRST CONCEPT', 'SONL'])
  })

  it('writes a name that is too long for a phone in short, else in lines, and cuts none', () => {
    expect(linesOn(390, { label: 'convolutional neural network', short: 'CNN' })[0]).toEqual(['CNN'])
    expect(linesOn(390, { label: 'combinatorial optimization' })[0]).toEqual(['COMBINATORIAL', 'OPTIMIZATION'])
    expect(linesOn(390, { label: 'chain of thought', short: 'CoT' })).toEqual([['CHAIN OF THOUGHT'], ['CoT']])
  })
})
