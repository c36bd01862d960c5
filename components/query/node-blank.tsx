/** A blank that takes a concept or a paper: what is open on the page first, then what is found by typing. */
import { useState } from 'react'
import { useGraph, useSelection } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { searchReadably } from '@/components/panels/answers'
import { offersFor } from '@/components/panels/search/offers-for'
import { NEAR_NAME, SuggestionLine, suggestionKey } from '@/components/panels/search/suggestion-line'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { Combobox } from '@/components/ui/combobox'
import { useEnterAhead } from '@/components/ui/use-enter-ahead'
import type { Suggestion } from '@/lib/api/contract'
import { conceptKey, type NodeType, paperKey, parseKey } from '@/lib/model/graph'
import type { BlankProps } from './blank'
import { BlankButton } from './blank-button'
import { findingWords } from './blanks'
import { answersInWords, hasNoAnswer } from './rank-offers'
import { MOST_ASKED, useOffers } from './use-offers'

const MOST_SHOWN = 20

type NodeBlankProps = BlankProps & { type: NodeType }

export function NodeBlank({ type, ...blank }: NodeBlankProps) {
  const { parameter, value, onFill, onDone } = blank
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const { atlas } = useGraph()
  const { key: selected } = useSelection()
  const { items, status, note, pending, stale } = useItems({
    ...blank,
    type,
    selected,
    typed: query.trim(),
    enabled: open,
  })
  const choose = ({ id }: Suggestion) => {
    onFill(id)
    onDone()
  }
  const awaitAnswer = useEnterAhead(stale, items, ({ item }) => {
    choose(item)
    setOpen(false)
    setQuery('')
  })
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
      placeholder={findingWords(parameter.label)}
      items={items}
      itemKey={({ item }) => suggestionKey(item)}
      itemLabel={({ item }) => item.name}
      renderItem={({ item, answers }) => (
        <SuggestionLine
          suggestion={item}
          telling={answersInWords(answers)}
          pale={hasNoAnswer({ answers })}
          note={suggestionKey(item) === selected ? 'open\u00a0now' : item.near ? NEAR_NAME : undefined}
        />
      )}
      query={query}
      onQueryChange={setQuery}
      onSelect={({ item }) => choose(item)}
      status={status}
      pending={pending}
      note={note}
      onKeyDown={awaitAnswer}
      onEmpty={value === '' ? undefined : { words: 'Empty this blank', run: () => onFill('') }}
      open={open}
      onOpenChange={setOpen}
    />
  )
}

interface ItemsWanted extends NodeBlankProps {
  /** Key of what is open on the page. */
  selected: string | null
  typed: string
  enabled: boolean
}

function useItems({ type, selected, ...wanted }: ItemsWanted) {
  const { atlas } = useGraph()
  const { typed, enabled, parameter } = wanted
  const narrow = { type, kind: parameter.of }
  const answer = useOffers({
    ...wanted,
    find: async (signal) => {
      // One more tells that there are others.
      if (typed) return (await searchReadably(typed, { ...narrow, limit: MOST_SHOWN + 1, signal })).suggestions
      return atlas ? offersFor(atlas, { ...narrow, selected }, MOST_ASKED) : []
    },
    selected: parseKey(selected ?? '')?.id,
    idOf: ({ id }) => id,
    enabled: enabled && atlas !== undefined,
  })
  const found = answer.data ?? []
  const items = found.slice(0, MOST_SHOWN)
  const what = parameter.of?.toLowerCase() ?? type
  const { error, isPending: pending } = answer
  const status = suggestionStatus({
    query: typed,
    count: items.length,
    error,
    pending,
    what,
    none: atlas?.nodes.size === 0,
  })
  const note = found.length > items.length && noteOn(items.length, typed, `${what}s`)
  return { items, status, note, pending, stale: typed !== '' && (pending || answer.isPlaceholderData) }
}

const noteOn = (shown: number, typed: string, what: string): string =>
  typed ? `More ${what} are called so: type on to find them.` : `The first ${shown} ${what}: type to find the others.`
