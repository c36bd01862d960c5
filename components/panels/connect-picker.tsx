/** Asks for the second of two nodes whose connection is wanted. */
import { type ReactNode, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { NEAR_NAME, SuggestionLine, suggestionKey } from '@/components/panels/search/suggestion-line'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { useSuggestions } from './answers'
import styles from './connect-picker.module.css'

export interface ConnectPickerProps {
  /** Key of the first node, which is not offered. */
  from: string
  icon?: ReactNode
  label?: string
}

export function ConnectPicker({ from, icon, label = 'What connects it with…' }: ConnectPickerProps) {
  const { connect } = useActions()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const answer = useSuggestions(query, {}, open)
  const items = (answer.data?.suggestions ?? []).filter((suggestion) => suggestionKey(suggestion) !== from)
  return (
    <Combobox
      trigger={
        <Button look="outline" icon={icon} className={styles.button} aria-label={label}>
          {label}
        </Button>
      }
      label="The other concept or paper"
      placeholder="Another concept or paper"
      items={items}
      itemKey={suggestionKey}
      itemLabel={({ name }) => name}
      renderItem={(suggestion) => (
        <SuggestionLine suggestion={suggestion} note={suggestion.near ? NEAR_NAME : undefined} />
      )}
      query={query}
      onQueryChange={setQuery}
      onSelect={(suggestion) => connect(suggestionKey(suggestion))}
      status={suggestionStatus({
        query,
        count: items.length,
        error: answer.error,
        pending: answer.isPending,
        what: 'concept or paper',
      })}
      open={open}
      onOpenChange={setOpen}
    />
  )
}
