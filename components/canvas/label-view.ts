/** From where names are drawn: the theme, the camera, and what of the map is free to write on. */
import type { Theme } from '@/lib/graph/appearance'
import type { LensSets } from '@/lib/graph/lenses'
import type { Projection } from './camera'
import type { Rect } from './label-layout'
import type { SceneNode } from './scene'

export interface LabelView {
  theme: Theme
  projection: Projection
  /** How close the camera is: 1 where the whole map is framed, 0.5 at twice that size. */
  nearness: number
  /** Radius in pixels of a node, as drawn. */
  radius: (node: SceneNode) => number
  isShown: (key: string) => boolean
  /** What a lens lights while the rest is pale. */
  lit: ReadonlySet<string> | undefined
  /** That, or the little that is left of the map; its names come before those of clusters. */
  chosen: ReadonlySet<string> | undefined
  /** Parts of the stage that panels cover. */
  covered: readonly Rect[]
  /** The part of the stage that no panel covers. */
  frame: Rect
  /** True while something is in focus: then the overlay names nodes, and only clusters are named here. */
  quiet: boolean
}

/** Share of all nodes up to which what is left is little. */
const LITTLE = 0.5

export const chosenOf = ({ visible, lit }: LensSets, all: number): ReadonlySet<string> | undefined =>
  lit ?? (visible && visible.size <= all * LITTLE ? visible : undefined)
