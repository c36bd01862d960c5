/** A blank that takes one of a known few: a cluster, a kind, a role. */
import { useState } from 'react'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Combobox } from '@/components/ui/combobox'
import type { BlankProps } from './blank'
import styles from './blank.module.css'
import { BlankButton } from './blank-button'
import { findingWords } from './blanks'
import { answersInWords, hasNoAnswer } from './rank-offers'
import { useOffers } from './use-offers'

export interface Choice {
  value: string
  label: string
}

export function ChoiceBlank({ choices, ...blank }: BlankProps & { choices: readonly Choice[] }) {
  const { parameter, value, onFill, onDone } = blank
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const offers = useOffers({
    ...blank,
    typed: '',
    find: () => [...choices],
    idOf: (choice) => choice.value,
    enabled: open,
  })
  const typed = query.trim().toLowerCase()
  const items = (offers.data ?? []).filter(({ item }) => item.label.toLowerCase().includes(typed))
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <Combobox
      trigger={<BlankButton label={parameter.label} words={chosen?.label ?? value} />}
      label={parameter.label}
      placeholder={findingWords(parameter.label)}
      items={items}
      itemKey={({ item }) => item.value}
      itemLabel={({ item }) => item.label}
      renderItem={({ item, answers }) => (
        <>
          <span className={hasNoAnswer({ answers }) ? styles.pale : undefined}>{item.label}</span>
          <span className={styles.telling}>{answersInWords(answers)}</span>
        </>
      )}
      query={query}
      onQueryChange={setQuery}
      onSelect={({ item }) => {
        onFill(item.value)
        onDone()
      }}
      status={suggestionStatus({
        query,
        count: items.length,
        error: null,
        pending: offers.isPending,
        what: parameter.kind,
        none: choices.length === 0,
      })}
      pending={offers.isPending}
      onEmpty={value === '' ? undefined : { words: 'Empty this blank', run: () => onFill('') }}
      open={open}
      onOpenChange={setOpen}
    />
  )
}
