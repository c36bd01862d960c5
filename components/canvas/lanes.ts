/** Under the graph where it is arranged by year: each cluster's lane as a faint tint, as its land is, and a hairline before each year. */
import { clusterColor, mix, NO_CLUSTER, SHEET } from '@/lib/graph/appearance'
import { NO_YEAR } from '@/lib/graph/years-layout'
import { boxOnScreen } from './camera'
import { type LandView, tintOf } from './land'
import type { Layer } from './layer'
import type { Scene } from './scene'
import type { YearsSheet } from './years-sheet'

/** Pixels of the sheet between two lanes. */
const BETWEEN = 2

export function drawLanes(layer: Layer, scene: Scene, years: YearsSheet, view: LandView): void {
  const { theme, projection, chosen, tinted } = view
  const context = layer.begin(projection.width, projection.height)
  for (const { cluster, box } of years.lanes) {
    const known = scene.atlas.clusters.get(cluster ?? '')
    const color = !tinted ? SHEET.muted[theme] : known ? clusterColor(known.color, theme) : NO_CLUSTER[theme]
    const { x, y, width, height } = boxOnScreen(box, projection)
    const [across, along] = years.upright ? [BETWEEN, 0] : [0, BETWEEN]
    context.fillStyle = tintOf(color, theme, cluster !== undefined && cluster === chosen)
    context.fillRect(x + across / 2, y + along / 2, width - across, height - along)
  }
  for (const [at, { label, box }] of years.columns.entries()) {
    const { x, y, width, height } = boxOnScreen(box, projection)
    // What has no year is no time before the first: a stronger line is between them.
    const isFirst = at === 0 || years.columns[at - 1]?.label === NO_YEAR
    if (label === NO_YEAR) continue
    context.fillStyle = mix(SHEET.muted[theme], SHEET.sheet[theme], isFirst ? 0.35 : 0.78)
    if (years.upright) context.fillRect(x, Math.round(y), width, 1)
    else context.fillRect(Math.round(x), y, 1, height)
  }
}
