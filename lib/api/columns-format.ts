/** What writer and reader of the columns agree on. */
import type { PaperNode } from '@/lib/model/graph'

/** "CG" and the version of the format. */
export const HEADER = [0x43, 0x47, 4]
/** Places are told in this many steps of the sheet's width and height. */
export const STEPS = 65_534
export const NO_PLACE = 65_535
/** Confidence and salience are told in this many steps. */
export const SHARE_STEPS = 250

/** The rectangle around all places. */
export interface Sheet {
  left: number
  top: number
  width: number
  height: number
}

export type Placed = Pick<PaperNode, 'x' | 'y' | 'cluster'>
