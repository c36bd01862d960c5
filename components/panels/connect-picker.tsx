/** Asks for a node beside those that are open: the second of two whose connection is wanted, or one more. */
import { type ReactNode, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { NEAR_NAME, SuggestionLine, suggestionKey } from '@/components/panels/search/suggestion-line'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { useSuggestions } from './answers'
import styles from './connect-picker.module.css'

export interface ConnectPickerProps {
  /** Keys of those that are open, which are not offered. */
  open: readonly string[]
  icon?: ReactNode
  label?: string
  /** Takes it to those that are open, instead of the place of the second. */
  adds?: boolean
}

export function ConnectPicker({ open: chosen, icon, label = 'What connects it with…', adds }: ConnectPickerProps) {
  const { connect, choose } = useActions()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const answer = useSuggestions(query, {}, open)
  const items = (answer.data?.suggestions ?? []).filter((suggestion) => !chosen.includes(suggestionKey(suggestion)))
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
      onSelect={(suggestion) => (adds ? choose : connect)(suggestionKey(suggestion))}
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
