/** What the picture shows at one moment, and the adapter through which the rest of the page speaks to it. */
import type Sigma from 'sigma'
import type { Answered } from '@/components/explorer/answered'
import type { Corner, Insets } from '@/components/explorer/explorer-store'
import type { Heading } from '@/components/explorer/use-heading'
import type { ShownAnswer } from '@/components/explorer/use-shown-lens'
import type { Layout } from '@/components/explorer/view-url'
import type { Chain } from '@/lib/graph/chain'
import type { SizeBy } from '@/lib/graph/sizes'
import type { Rect } from './label-layout'
import type { Mover } from './mover'
import type { Look } from './paint'
import type { Scene } from './scene'

/** Lists and sets are compared by identity. */
export interface Picture extends Omit<Look, 'unit'> {
  sizeBy: SizeBy
  /** By what nodes are placed: another one takes another renderer. */
  layout: Layout
  /** Keys of what is chosen, the selected one first. */
  chosen: readonly string[]
  /** Id of the open cluster. */
  cluster: string | null
  /** What connects the selected node with a second one. */
  chain: Chain | undefined
  /** What the answer that is shown as a table holds; null while it is awaited, undefined where there is none. */
  answer: ShownAnswer | null | undefined
  /** What the answers hold that lie on the map. */
  answered: readonly Answered[]
  /** Lens whose answer was asked for last, another object each time. */
  asked: { readonly lens: string } | null
  hover: string | null
  hoverCluster: string | null
  /** Key of the node where the keyboard is. */
  cursor: string | null
  insets: Insets
  corner: Corner
  /** What a rectangle that is being drawn would choose. */
  marked?: readonly string[]
}

export type Target = { key: string } | { cluster: string } | undefined

export interface Renderer {
  readonly sigma: Sigma
  readonly scene: Scene
  readonly mover: Mover
  /** Draws what has changed, and moves the camera where the selection or the panels call for it. */
  update(change: Partial<Picture>): void
  /** What lies at a point of the stage in CSS pixels, `slack` pixels around it included. */
  targetAt(x: number, y: number, slack: number): Target
  /** The node that can be taken hold of there, and where its middle is. */
  gripAt(x: number, y: number, touch: boolean): { key: string; x: number; y: number } | undefined
  /** The part of the stage that no panel covers. */
  frame(): Rect
  /** Keys of the nodes that are drawn with their middles in a part of the stage, the largest first. */
  nodesIn(rect: Rect): string[]
  /** Frames the whole map. */
  fit(): void
  zoom(factor: number): void
  /** Comes closer to one node. */
  approach(key: string): void
  /** The whole map as one picture, with what is selected and answered, under a heading and over a legend. */
  image(heading: Heading): HTMLCanvasElement
  /** Called whenever our layers have been drawn, after a frame of sigma's or alone; the returned function ends it. */
  onFrame(listener: () => void): () => void
  kill(): void
}
