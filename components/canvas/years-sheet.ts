/** The sheet by year as it lies on the screen: columns and lanes with their boxes, and room at its edges for what names them. */
import type { Atlas } from '@/lib/graph/atlas'
import { yearsOf } from '@/lib/graph/years'
import { type Column, type Lane, layOutByYear, type Stretch } from '@/lib/graph/years-layout'
import type { Homes } from './homes'
import type { Box, SceneNode } from './scene'

type Boxed<T> = T & { readonly box: Box }

export interface YearsSheet {
  /** The oldest first. */
  readonly columns: readonly Boxed<Column>[]
  /** Their boxes begin with the room for their names. */
  readonly lanes: readonly Boxed<Lane>[]
  /** All of it. */
  readonly box: Box
  /** Time runs downwards. */
  readonly upright: boolean
}

/** Room for names of lanes before them, as a share of the sheet's length, and for those of years, as a share of its breadth. */
const ASIDE = { wide: { names: 0.18, years: 0.04 }, upright: { names: 0.19, years: 0.15 } } as const
/** How much longer it is than broad, without that room. */
const ASPECT = { wide: 1.35, upright: 1.75 } as const

/** Puts the nodes where their years are; undefined where none has one. */
export function placeByYear(atlas: Atlas, nodes: readonly SceneNode[], homes: Homes): YearsSheet | undefined {
  const years = yearsOf(atlas)
  if (!years) return undefined
  const { upright } = homes
  const turn = upright ? 'upright' : 'wide'
  const { places, columns, lanes } = layOutByYear(
    nodes.map((node) => ({ key: node.key, size: node.size, cluster: node.cluster, y: homes.toSheet(node).y })),
    years,
    ASPECT[turn],
  )
  for (const node of nodes) Object.assign(node, homes.fromSheet(places.get(node.key)!))
  const along = spanned(columns)
  const across = spanned(lanes)
  const aside = ASIDE[turn]
  const named = { from: along.from - aside.names * (along.to - along.from), to: along.to }
  const dated = { from: across.from - aside.years * (across.to - across.from), to: across.to }
  const box = (x: Stretch, y: Stretch) =>
    boxBetween(homes.fromSheet({ x: x.from, y: y.from }), homes.fromSheet({ x: x.to, y: y.to }))
  return {
    columns: columns.map((column) => ({ ...column, box: box(column, across) })),
    lanes: lanes.map((lane) => ({ ...lane, box: box(named, lane) })),
    box: box(named, dated),
    upright,
  }
}

const spanned = (stretches: readonly Stretch[]): Stretch => ({
  from: Math.min(...stretches.map(({ from }) => from)),
  to: Math.max(...stretches.map(({ to }) => to)),
})

interface Point {
  x: number
  y: number
}

const boxBetween = (a: Point, b: Point): Box => ({
  x: [Math.min(a.x, b.x), Math.max(a.x, b.x)],
  y: [Math.min(a.y, b.y), Math.max(a.y, b.y)],
})
