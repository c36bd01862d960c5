/** The shape that stands for a paper or a kind of concept, the same in lists, legend and on the canvas. */
import { glyphPath, LOOKS, type Thing } from '@/lib/graph/appearance'

/** Decoration: the word must stand beside it. `color` defaults to that of the thing in the theme that is on. */
export function Glyph({ thing, color, size = 12 }: { thing: Thing; color?: string; size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 12 12" style={{ flex: 'none' }}>
      <path d={glyphPath(LOOKS[thing].shape)} fill={color ?? `var(--kind-${thing.toLowerCase()})`} fillRule="evenodd" />
    </svg>
  )
}
