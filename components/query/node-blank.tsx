/** A blank that takes a concept or a paper: what is open on the page first, then what is found by typing. */
import { useMemo, useState } from 'react'
import { useGraph, useSelection } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { useSuggestions } from '@/components/panels/answers'
import { offersFor } from '@/components/panels/search/offers-for'
import { SuggestionLine, suggestionKey } from '@/components/panels/search/suggestion-line'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Combobox } from '@/components/ui/combobox'
import { conceptKey, type NodeType, paperKey } from '@/lib/model/graph'
import type { BlankProps } from './blank'
import styles from './blank.module.css'
import { BlankButton } from './blank-button'

type NodeBlankProps = BlankProps & { type: NodeType }

export function NodeBlank({ parameter, value, onFill, type }: NodeBlankProps) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const { atlas } = useGraph()
  const { key: selected } = useSelection()
  const { items, status } = useItems({ parameter, type, selected, typed: query.trim(), open })
  const node = atlas?.nodes.get(type === 'paper' ? paperKey(value) : conceptKey(value))
  return (
    <Combobox
      trigger={
        <BlankButton
          label={parameter.label}
          words={node?.name ?? value}
          title={node?.name}
          glyph={node && <Glyph thing={node.thing} size={10} />}
        />
      }
      label={parameter.label}
      placeholder={`Find a ${parameter.label}`}
      items={items}
      itemKey={suggestionKey}
      itemLabel={({ name }) => name}
      renderItem={(suggestion) => (
        <>
          <SuggestionLine suggestion={suggestion} />
          {suggestionKey(suggestion) === selected && <span className={styles.here}>open now</span>}
        </>
      )}
      query={query}
      onQueryChange={setQuery}
      onSelect={({ id }) => onFill(id)}
      status={status}
      open={open}
      onOpenChange={setOpen}
    />
  )
}

interface ItemsWanted {
  parameter: BlankProps['parameter']
  type: NodeType
  selected: string | null
  typed: string
  open: boolean
}

function useItems({ parameter: { of }, type, selected, typed, open }: ItemsWanted) {
  const { atlas } = useGraph()
  const answer = useSuggestions(typed, { type, kind: of, limit: 20 }, open && typed !== '')
  const offers = useMemo(
    () => (atlas && open ? offersFor(atlas, { type, kind: of, selected }) : []),
    [atlas, open, type, of, selected],
  )
  const items = typed ? (answer.data?.suggestions ?? []) : offers
  const pending = typed !== '' && answer.isPending
  const what = of?.toLowerCase() ?? type
  return { items, status: suggestionStatus({ query: typed, count: items.length, error: answer.error, pending, what }) }
}
