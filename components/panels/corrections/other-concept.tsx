/** Asks for the concept that another one is the same as. */
import { useState } from 'react'
import { Glyph } from '@/components/explorer/glyph'
import { useSuggestions } from '@/components/panels/answers'
import { NEAR_NAME, SuggestionLine, suggestionKey, suggestionThing } from '@/components/panels/search/suggestion-line'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import type { Suggestion } from '@/lib/api/contract'
import type { ConceptNode } from '@/lib/model/graph'
import styles from './correct-dialog.module.css'

interface OtherConceptProps {
  /** Not offered. */
  concept: ConceptNode
  chosen: Suggestion | undefined
  onChoose: (other: Suggestion) => void
}

const SAME = 'It is the same as…'

export function OtherConcept({ concept, chosen, onChoose }: OtherConceptProps) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const answer = useSuggestions(query, { type: 'concept' }, open)
  const items = (answer.data?.suggestions ?? []).filter(({ id }) => id !== concept.id)
  return (
    <Combobox
      trigger={
        <Button
          className={styles.other}
          aria-label={chosen ? `${chosen.name}: it is the same as this` : SAME}
          icon={chosen && <Glyph thing={suggestionThing(chosen)} />}
        >
          {chosen?.name ?? SAME}
        </Button>
      }
      label="The concept that it is the same as"
      placeholder="Another concept"
      items={items}
      itemKey={suggestionKey}
      itemLabel={({ name }) => name}
      renderItem={(suggestion) => (
        <SuggestionLine suggestion={suggestion} note={suggestion.near ? NEAR_NAME : undefined} />
      )}
      query={query}
      onQueryChange={setQuery}
      onSelect={onChoose}
      status={suggestionStatus({
        query,
        count: items.length,
        error: answer.error,
        pending: answer.isPending,
        what: 'concept',
      })}
      open={open}
      onOpenChange={setOpen}
    />
  )
}
