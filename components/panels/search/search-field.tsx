/**
 * The search of the page: concepts by name or alias, papers by title, author or id, typos forgiven by the server, and clusters by
 * name, last papers by what their abstracts say. ⌘K and / lead to it, arrows and Enter choose; with nothing typed it offers where one was before and what is much in this corpus.
 */
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { usePhone } from '@/components/explorer/use-media'
import { showAnswer } from '@/components/query/query-store'
import { classNames } from '@/components/ui/class-names'
import { Keys } from '@/components/ui/kbd'
import popup from '@/components/ui/popup.module.css'
import { useEnterAhead } from '@/components/ui/use-enter-ahead'
import { lensId } from '@/lib/graph/lens-text'
import styles from './search-field.module.css'
import { AbstractsFound, ClusterFound, NEAR_NAME, SuggestionLine, suggestionKey } from './suggestion-line'
import { type Find, findKey, isCluster, isInAbstracts, useFound } from './use-found'
import { useOffers } from './use-offers'
import { useSearchKeys } from './use-search-keys'

export function SearchField() {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const phone = usePhone() === true
  const input = useRef<HTMLInputElement>(null)
  const typed = text.trim()
  const found = useFound(typed)
  const offers = useOffers()
  const items: Find[] = typed ? found.items : offers.suggestions
  const choose = useChoice(() => {
    setText('')
    setOpen(false)
  }, input)
  const awaitAnswer = useEnterAhead(typed !== '' && found.isStale, found.items, choose)
  useSearchKeys(input)
  return (
    <Autocomplete.Root
      items={items}
      value={text}
      onValueChange={(value, details) => details.reason !== 'item-press' && setText(value)}
      open={open}
      onOpenChange={setOpen}
      openOnInputClick
      itemToStringValue={(item: Find) => (isInAbstracts(item) ? item.words : item.name)}
      filter={null}
      autoHighlight
    >
      <Autocomplete.InputGroup className={styles.group}>
        <Search aria-hidden className={styles.icon} />
        <Autocomplete.Input
          ref={input}
          className={styles.input}
          placeholder={phone ? 'Search' : 'Search concepts, papers and clusters'}
          aria-label="Search concepts, papers and clusters"
          onKeyDown={awaitAnswer}
          onFocus={() => setOpen(true)}
        />
        <span className={styles.keys}>
          <Keys keys={['/']} />
        </span>
      </Autocomplete.InputGroup>
      <SuggestionPopup status={typed ? found.status : offers.title} near={found.isOnlyNear} onChoose={choose} />
    </Autocomplete.Root>
  )
}

interface SuggestionPopupProps {
  status: string | null
  /** The status says already that all are only near to what was typed. */
  near: boolean
  onChoose: (find: Find, by: 'keyboard' | 'pointer') => void
}

function SuggestionPopup({ status, near, onChoose }: SuggestionPopupProps) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner sideOffset={4} align="start" className={popup.positioner}>
        <Autocomplete.Popup className={classNames(popup.list, styles.popup)}>
          <Autocomplete.Status className={popup.status}>{status}</Autocomplete.Status>
          <Autocomplete.List className={styles.found} aria-label="Suggestions">
            {(item: Find) => (
              <Autocomplete.Item
                key={findKey(item)}
                value={item}
                className={popup.item}
                // A click that no pointer made is Enter's.
                onClick={({ detail }) => onChoose(item, detail === 0 ? 'keyboard' : 'pointer')}
              >
                <FoundLine find={item} near={near} />
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

function FoundLine({ find, near }: { find: Find; near: boolean }) {
  if (isCluster(find)) return <ClusterFound cluster={find} />
  if (isInAbstracts(find)) return <AbstractsFound {...find} />
  return <SuggestionLine suggestion={find} note={find.near && !near ? NEAR_NAME : undefined} />
}

/** Opens what was chosen, with the keyboard going on there, and leaves the field empty for the next search. */
function useChoice(close: () => void, input: React.RefObject<HTMLInputElement | null>) {
  const { select, openCluster, addLens } = useActions()
  const open = (find: Find, by: 'keyboard' | 'pointer') => {
    if (isInAbstracts(find)) {
      const lens = { slug: 'papers-that-say', params: { words: find.words } }
      addLens(lens)
      return showAnswer(lensId(lens))
    }
    if (by === 'keyboard') useExplorerStore.setState({ awaited: isCluster(find) ? find.id : suggestionKey(find) })
    if (isCluster(find)) openCluster(find.id)
    else select(suggestionKey(find))
  }
  return (find: Find, by: 'keyboard' | 'pointer' = 'keyboard') => {
    open(find, by)
    close()
    input.current?.blur()
  }
}
