/** Which part of the stage panels leave free, and what they and the buttons cover. */
import type { Rect } from './label-layout'
import type { Picture } from './picture'

/** The part of the stage that no panel covers. */
export function frameOf({ insets }: Picture, width: number, height: number): Rect {
  const { top, right, bottom, left } = insets
  return { x: left, y: top, width: width - left - right, height: height - top - bottom }
}

/** Parts of the stage under panels and buttons; where the left panel is closed, a button in that corner opens it. */
export function coveredBy(
  { insets, corner }: Pick<Picture, 'insets' | 'corner'>,
  width: number,
  height: number,
): Rect[] {
  const { top, right, bottom, left } = insets
  return [
    { x: 0, y: 0, width: left, height },
    { x: width - right, y: 0, width: right, height },
    { x: 0, y: 0, width, height: top },
    { x: 0, y: height - bottom, width, height: bottom },
    { x: width - right - corner.width, y: 0, ...corner },
    { x: 0, y: 0, width: left === 0 ? corner.width : 0, height: corner.width },
  ].filter((rect) => rect.width > 0 && rect.height > 0)
}
