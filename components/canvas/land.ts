/** The layer under the graph: each cluster's land as a faint tint with a hairline coast, like a political map. */
import { clusterColor, mix, SHEET, type Theme } from '@/lib/graph/appearance'
import { type Coast, coastsOf } from '@/lib/graph/coasts'
import type { Projection } from './camera'
import type { Layer } from './layer'
import type { Scene } from './scene'

const TINT = { light: 0.925, dark: 0.9 } as const
const COAST = { light: 0.78, dark: 0.72 } as const

interface Ground {
  cluster: string
  color: number
  path: Path2D
}

const grounds = new WeakMap<Scene, Ground[]>()

function groundsOf(scene: Scene): Ground[] {
  const known = grounds.get(scene)
  if (known) return known
  const made = coastsOf(scene.nodes).map((coast) => ({
    cluster: coast.cluster,
    color: scene.atlas.clusters.get(coast.cluster)?.color ?? 0,
    path: pathOf(coast),
  }))
  grounds.set(scene, made)
  return made
}

function pathOf({ loops }: Coast): Path2D {
  const path = new Path2D()
  for (const loop of loops) {
    loop.forEach(([x, y], at) => {
      if (at === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    })
    path.closePath()
  }
  return path
}

/** What a cluster's land or lane is filled with. */
export const tintOf = (color: string, theme: Theme, isChosen: boolean): string =>
  mix(color, SHEET.sheet[theme], isChosen ? TINT[theme] - 0.06 : TINT[theme])

export interface LandView {
  theme: Theme
  projection: Projection
  /** Id of a cluster whose land stands out. */
  chosen: string | null
  /** False where colours say something else than the cluster. */
  tinted: boolean
}

export function drawLand(layer: Layer, scene: Scene, { theme, projection, chosen, tinted }: LandView): void {
  const context = layer.begin(projection.width, projection.height)
  const origin = { x: projection.x(0), y: projection.y(0) }
  const matrix = new DOMMatrix([projection.x(1) - origin.x, 0, 0, projection.y(1) - origin.y, origin.x, origin.y])
  for (const ground of groundsOf(scene)) {
    const path = new Path2D()
    path.addPath(ground.path, matrix)
    const color = tinted ? clusterColor(ground.color, theme) : SHEET.muted[theme]
    const isChosen = ground.cluster === chosen
    context.fillStyle = tintOf(color, theme, isChosen)
    context.fill(path, 'evenodd')
    context.lineWidth = isChosen ? 1.5 : 1
    context.strokeStyle = mix(color, SHEET.sheet[theme], isChosen ? 0.2 : COAST[theme])
    context.stroke(path)
  }
}
