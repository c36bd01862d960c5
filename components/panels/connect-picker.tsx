/** Asks for a node beside those that are open: the second of two whose connection is wanted, or one more. */
import type { ReactNode } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { suggestionKey } from '@/components/panels/search/suggestion-line'
import { Button } from '@/components/ui/button'
import styles from './connect-picker.module.css'
import { SuggestionPicker } from './suggestion-picker'

export interface ConnectPickerProps {
  /** Keys of those that are open, which are not offered. */
  open: readonly string[]
  icon?: ReactNode
  label?: string
  /** Takes it to those that are open, instead of the place of the second. */
  adds?: boolean
}

export function ConnectPicker({ open, icon, label = 'What connects it with…', adds }: ConnectPickerProps) {
  const { connect, choose } = useActions()
  return (
    <SuggestionPicker
      trigger={
        <Button look="outline" icon={icon} className={styles.button} aria-label={label}>
          {label}
        </Button>
      }
      label="The other concept or paper"
      what="concept or paper"
      without={open}
      onChoose={(suggestion) => (adds ? choose : connect)(suggestionKey(suggestion))}
    />
  )
}
