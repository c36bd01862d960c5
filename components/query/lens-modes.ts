/** The four ways in which an answer lies on the map, as buttons and tooltips name them. */
import { LENS_MODES, type LensMode } from '@/lib/graph/lenses'

export const MODE_WORDS: Record<LensMode, string> = {
  highlight: 'Highlight',
  isolate: 'Isolate',
  add: 'Add',
  subtract: 'Subtract',
}

export const MODE_OPTIONS = LENS_MODES.map((value) => ({ value, label: MODE_WORDS[value] }))
