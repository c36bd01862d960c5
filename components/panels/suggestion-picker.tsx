/** A button that asks for a node by name: the search in a popup, without what the question is about. */
import { type ReactElement, useState } from 'react'
import { NEAR_NAME, SuggestionLine, suggestionKey } from '@/components/panels/search/suggestion-line'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Combobox } from '@/components/ui/combobox'
import type { Suggestion } from '@/lib/api/contract'
import type { NodeType } from '@/lib/model/graph'
import { useSuggestions } from './answers'

export interface SuggestionPickerProps {
  trigger: ReactElement<Record<string, unknown>>
  /** What is asked for, for screen readers. */
  label: string
  /** What it is, in the singular: `concept or paper`. */
  what: string
  /** Nodes of this type alone. */
  type?: NodeType
  /** Keys that are not offered. */
  without: readonly string[]
  onChoose: (suggestion: Suggestion) => void
}

export function SuggestionPicker({ trigger, label, what, type, without, onChoose }: SuggestionPickerProps) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const answer = useSuggestions(query, { type }, open)
  const items = (answer.data?.suggestions ?? []).filter((suggestion) => !without.includes(suggestionKey(suggestion)))
  return (
    <Combobox
      trigger={trigger}
      label={label}
      placeholder={`Another ${what}`}
      items={items}
      itemKey={suggestionKey}
      itemLabel={({ name }) => name}
      renderItem={(suggestion) => (
        <SuggestionLine suggestion={suggestion} note={suggestion.near ? NEAR_NAME : undefined} />
      )}
      query={query}
      onQueryChange={setQuery}
      onSelect={onChoose}
      status={suggestionStatus({ query, count: items.length, error: answer.error, pending: answer.isPending, what })}
      open={open}
      onOpenChange={setOpen}
    />
  )
}
