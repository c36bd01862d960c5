/**
 * Names of what is in focus: the hub's first, then its neighbours', none on another. A neighbour that lies beyond the
 * edge gets its name there, with an arrow towards it.
 */
import { SHEET } from '@/lib/graph/appearance'
import type { Focus } from './focus'
import {
  AROUND,
  type Candidate,
  contains,
  heartOf,
  Occupancy,
  type Place,
  type Placed,
  placeLabels,
  type Rect,
} from './label-layout'
import { fontOf } from './layer'
import { inLines, LINE_LETTERS, type Lines, sizeOf, titleWays, type Writing, waysOf, write, written } from './lettering'
import type { OverlayView } from './overlay'
import type { SceneNode } from './scene'

/** A node's name as drawn, for finding what is under the pointer. */
export interface NamedRect {
  node: SceneNode
  rect: Rect
}

const MOST_LABELS = 60
/** Of what a lens lights and the strongest nodes, how many no name may cover. */
const MOST_SPARED = 24
/** In a crowded cluster so many names may lie over weak nodes, one for so much of the map; in one of many members more. */
const OVER = { few: { most: 10, pixels: 40_000 }, many: { most: 20, pixels: 30_000 } } as const
/** Of a cluster so many may be named at its edge, where there is room: of a thousand members what one paper names says nothing. */
const MOST_TELLING = 150
/** Letters of a line of the hub's name: fewer where the free part of the map is narrow, or what it is linked to leaves it less room. */
const LONGEST = 60
const PIXELS_A_LETTER = 8.5
const HUB_LINES = 3
/** Letters of a title that the hub is linked to. */
const TITLE_LETTERS = 40
/** Pixels between the edge of the free part of the map and an arrow. */
const EDGE = 14

interface Name {
  node: SceneNode
  writing: Writing
  color: string
  /** Where an arrow stands and the angle it points to; undefined for what is in sight. */
  arrow: { x: number; y: number; angle: number } | undefined
}

export function drawNames(context: CanvasRenderingContext2D, focus: Focus, view: OverlayView): NamedRect[] {
  const { theme } = view
  const ordered = inOrder(focus, view.lit)
  const framed = { focus, view, frame: freeFrame(view) }
  const candidates = ordered.flatMap((node) => candidateFor(context, node, framed) ?? [])
  const placed = focus.hub ? placeAround(focus.hub, candidates, view) : placeInCluster(candidates, view)
  for (const { of, place, rect } of placed) {
    if (of.arrow) drawArrow(context, of.arrow, SHEET.muted[theme])
    context.fillStyle = of.color
    write(context, of.writing, { place, rect }, SHEET.sheet[theme])
  }
  return placed.map(({ of, rect }) => ({ node: of.node, rect }))
}

/** What panels cover and nodes hold is taken. */
function occupied(view: OverlayView, nodes: readonly SceneNode[] = []): Occupancy {
  const free = new Occupancy(view.projection.width, view.projection.height)
  for (const rect of view.covered) free.take(rect)
  for (const node of nodes) free.take(middleOf(node, view))
  return free
}

/** The hub must have its name: in shorter lines before it hides its neighbours, if need be over them. */
function placeAround(hub: SceneNode, [first, ...rest]: readonly Candidate<Name>[], view: OverlayView): Placed<Name>[] {
  const strongest = rest.map(({ of }) => of.node).slice(0, MOST_SPARED)
  const sparing = occupied(view, strongest)
  const own = first ? [first] : []
  const placed = placeLabels(own, sparing, 1)
  if (placed.length === 0) placed.push(...placeLabels(own, occupied(view), 1))
  for (const { rect } of placed) sparing.take(rect)
  sparing.take(middleOf(hub, view))
  return [...placed, ...placeLabels(rest, sparing, MOST_LABELS)]
}

/**
 * In a cluster that is open no name lies on another node. But a crowd would leave those at its edge alone with a name, so
 * the strongest few that find no place lie over weak ones, the fewer the narrower the map.
 */
function placeInCluster(candidates: readonly Candidate<Name>[], view: OverlayView): Placed<Name>[] {
  const nodes = candidates.map(({ of }) => of.node)
  const sparing = occupied(view, nodes)
  const { most, pixels } = nodes.length > MOST_TELLING ? OVER.many : OVER.few
  const few = Math.min(most, Math.round((view.frame.width * view.frame.height) / pixels))
  const strongest = candidates.slice(0, few)
  const placed = placeLabels(strongest, sparing, few)
  const over = occupied(view, nodes.slice(0, few))
  for (const { rect } of placed) over.take(rect)
  const named = new Set(placed.map(({ of }) => of))
  const unnamed = strongest.filter(({ of }) => !named.has(of))
  for (const found of placeLabels(unnamed, over, few)) {
    sparing.take(found.rect)
    placed.push(found)
  }
  return [...placed, ...placeLabels(candidates.slice(few, MOST_TELLING), sparing, MOST_LABELS)]
}

const middleOf = (node: SceneNode, { projection, radius }: OverlayView): Rect =>
  heartOf(projection.x(node.x), projection.y(node.y), radius(node))

/** The hub's name first, then what lenses light, concepts of several papers, titles, and concepts that one paper alone has. */
function inOrder({ hub, nodes }: Focus, lit: ReadonlySet<string> | undefined): SceneNode[] {
  const rank = (node: SceneNode) =>
    node === hub ? 0 : lit?.has(node.key) ? 1 : node.thing === 'paper' ? 3 : node.weight > 1 ? 2 : 4
  return nodes.toSorted((a, b) => rank(a) - rank(b))
}

interface Framed {
  focus: Focus
  view: OverlayView
  frame: Rect
}

/** The free part of the stage, less a margin. */
const freeFrame = ({ frame: { x, y, width, height } }: OverlayView): Rect => ({
  x: x + EDGE,
  y: y + EDGE,
  width: width - 2 * EDGE,
  height: height - 2 * EDGE,
})

function candidateFor(context: CanvasRenderingContext2D, node: SceneNode, framed: Framed): Candidate<Name> | undefined {
  const { focus, view, frame } = framed
  const [x, y] = [view.projection.x(node.x), view.projection.y(node.y)]
  const beyond = x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height
  if (beyond && !focus.hub) return undefined
  const { font, pitch, color, ways } = letteringOf(node, framed)
  return written(ways, (lines): Candidate<Name> => {
    const writing = { font, lines, pitch }
    const size = sizeOf(context, writing)
    const name = { node, writing, color }
    if (beyond && focus.hub) {
      const { arrow, spot } = atEdge({ x, y }, focus.hub, framed)
      return { of: { ...name, arrow }, ...spot, ...size }
    }
    const gap = view.radius(node) + (node === focus.hub || focus.chain ? 6 : 2)
    const places = node === focus.hub ? [...AROUND, ...within(frame, { x, y, gap }, size)] : AROUND
    return { of: { ...name, arrow: undefined }, x, y, gap, ...size, places }
  })
}

/** Where an arrow stands that leads from the hub to a point out of sight, and where its name is put. */
function atEdge(point: { x: number; y: number }, { x, y }: SceneNode, { view, frame }: Framed) {
  const hub = { x: view.projection.x(x), y: view.projection.y(y) }
  const at = besideButtons(towards(hub, point, frame), view.covered, frame)
  const arrow = { ...at, angle: Math.atan2(point.y - hub.y, point.x - hub.x) }
  const places: Place[] =
    at.x > frame.x + frame.width / 2 ? ['left', 'left-above', 'left-below'] : ['right', 'right-above', 'right-below']
  return { arrow, spot: { ...at, gap: 7, places: [...places, 'above', 'below'] as const } }
}

/** Under and over a point, moved to the side as far as it takes to lie within the frame. */
function within(
  frame: Rect,
  { x, y, gap }: { x: number; y: number; gap: number },
  { width, height }: { width: number; height: number },
): Rect[] {
  const left = Math.max(frame.x, Math.min(frame.x + frame.width - width, x - width / 2))
  return [y + gap + 2, y - gap - 2 - height].map((top) => ({ x: left, y: top, width, height }))
}

/** Where the line from inside the frame to a point outside of it crosses its edge. */
export function towards(from: { x: number; y: number }, to: { x: number; y: number }, frame: Rect) {
  const clampedX = Math.max(frame.x, Math.min(frame.x + frame.width, to.x))
  const clampedY = Math.max(frame.y, Math.min(frame.y + frame.height, to.y))
  const share = Math.min(
    to.x === from.x ? 1 : Math.max(0, (clampedX - from.x) / (to.x - from.x)),
    to.y === from.y ? 1 : Math.max(0, (clampedY - from.y) / (to.y - from.y)),
  )
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Pixels around an arrow's middle that it takes. */
const ARROW = 6

/** An arrow that would lie under a button, moved along the edge to where it can be seen. */
function besideButtons(at: { x: number; y: number }, covered: readonly Rect[], frame: Rect): { x: number; y: number } {
  const over = covered.find((rect) => contains(rect, at, ARROW))
  if (!over) return at
  if (at.y > frame.y) return { x: at.x, y: over.y + over.height + ARROW }
  const isRight = over.x + over.width / 2 > frame.x + frame.width / 2
  return { x: isRight ? over.x - ARROW : over.x + over.width + ARROW, y: at.y }
}

function drawArrow(
  context: CanvasRenderingContext2D,
  at: { x: number; y: number; angle: number },
  color: string,
): void {
  context.save()
  context.translate(at.x, at.y)
  context.rotate(at.angle)
  context.beginPath()
  context.moveTo(5, 0)
  context.lineTo(-4, -4.5)
  context.lineTo(-4, 4.5)
  context.closePath()
  context.fillStyle = color
  context.fill()
  context.restore()
}

interface Lettering extends Omit<Writing, 'lines'> {
  color: string
  ways: Lines[]
}

function letteringOf(node: SceneNode, { focus, view: { theme, lit, frame } }: Framed): Lettering {
  if (node === focus.hub) {
    const most = Math.floor(frame.width / PIXELS_A_LETTER)
    const inLinesOf = (letters: number) => inLines(node.label, Math.min(letters, most), HUB_LINES)
    const ways = [inLinesOf(LONGEST), inLinesOf(LINE_LETTERS)]
    return { font: fontOf(660, 14), pitch: 19, color: SHEET.ink[theme], ways }
  }
  if (node.thing === 'paper') {
    const ways = titleWays(node.label, TITLE_LETTERS)
    return { font: fontOf(440, 11.5), pitch: 15, color: SHEET.muted[theme], ways }
  }
  const color = SHEET[!lit || lit.has(node.key) ? 'ink' : 'muted'][theme]
  return { font: fontOf(520, 12), pitch: 15, color, ways: waysOf(node) }
}
