'use client'
/** The picture: sigma in a frame that React leaves alone. */
import type { Atlas } from '@/lib/graph/atlas'

export function Canvas({ atlas }: { atlas: Atlas }) {
  return <div data-nodes={atlas.nodes.size} />
}
