/** A sentence of an answer that proves a link, with the words of the concept marked in its kind's colour. */
import { useGraph } from '@/components/explorer/explorer-state'
import { MarkedText } from '@/components/panels/marked-text'
import type { CellView } from '@/lib/graph/cell-view'

export function ProofSentence({ view }: { view: Extract<CellView, { type: 'sentence' }> }) {
  const { atlas } = useGraph()
  const node = view.to === null ? undefined : atlas?.nodes.get(view.to)
  const concept = node?.type === 'concept' ? node.node : undefined
  const marks = concept
    ? view.marks.map(([start, end]) => ({ start, end, value: { type: 'mention', concept } as const }))
    : []
  return <MarkedText text={view.words} marks={marks} />
}
