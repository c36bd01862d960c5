/** A blank that takes one of a known few: a cluster, a kind, a role. */
import { useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import type { BlankProps } from './blank'
import { BlankButton } from './blank-button'

export interface Choice {
  value: string
  label: string
}

export function ChoiceBlank({ parameter, value, onFill, choices }: BlankProps & { choices: readonly Choice[] }) {
  const [query, setQuery] = useState('')
  const typed = query.trim().toLowerCase()
  const items = choices.filter(({ label }) => label.toLowerCase().includes(typed))
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <Combobox
      trigger={<BlankButton label={parameter.label} words={chosen?.label ?? value} />}
      label={parameter.label}
      placeholder={`Find a ${parameter.label}`}
      items={items}
      itemKey={(choice) => choice.value}
      itemLabel={({ label }) => label}
      renderItem={({ label }) => label}
      query={query}
      onQueryChange={setQuery}
      onSelect={(choice) => onFill(choice.value)}
      status={items.length === 0 ? `Nothing is called “${query.trim()}”.` : null}
    />
  )
}
