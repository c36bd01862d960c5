/** How much of an answer is on the map: filters, other lenses and the size of the corpus may leave only some of it there. */
import { type Lens, useGraph, useShown } from '@/components/explorer/explorer-state'
import { thousands } from '@/components/explorer/words'
import { keysLeft } from '@/lib/graph/left-over'
import type { LensMode } from '@/lib/graph/lenses'

/** `25 on the map`, `4 of 25 on the map`; of an answer that is taken away, `25 taken off the map`. */
export function onMapWords(mode: LensMode, all: number, left: number): string {
  if (mode === 'subtract' && left === 0) return `${thousands(all)} taken off the map`
  return `${left < all ? `${thousands(left)} of ${thousands(all)}` : thousands(all)} on the map`
}

export function useOnMapWords(): (lens: Pick<Lens, 'mode'>, keys: readonly string[]) => string {
  const { atlas } = useGraph()
  const { visible } = useShown()
  return ({ mode }, keys) => onMapWords(mode, keys.length, atlas ? keysLeft(atlas, visible, keys).length : keys.length)
}
