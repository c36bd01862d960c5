/**
 * The search of the page: concepts by name or alias, papers by title, author or id, typos forgiven by the server, and clusters by
 * name. ⌘K and / lead to it, arrows and Enter choose; with nothing typed it offers where one was before and what is much in this corpus.
 */
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph } from '@/components/explorer/explorer-state'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { usePhone } from '@/components/explorer/use-media'
import { useSuggestions } from '@/components/panels/answers'
import { classNames } from '@/components/ui/class-names'
import { Keys } from '@/components/ui/kbd'
import popup from '@/components/ui/popup.module.css'
import { useEnterAhead } from '@/components/ui/use-enter-ahead'
import type { Suggestion } from '@/lib/api/contract'
import type { Cluster } from '@/lib/model/graph'
import { findClusters } from './find-clusters'
import styles from './search-field.module.css'
import { ClusterFound, NEAR_NAME, SuggestionLine, suggestionKey } from './suggestion-line'
import { suggestionStatus } from './suggestion-status'
import { useOffers } from './use-offers'
import { useSearchKeys } from './use-search-keys'

type Find = Suggestion | Cluster

const isCluster = (find: Find): find is Cluster => 'color' in find

const isNear = (found: readonly Suggestion[] = []): boolean => found.length > 0 && found.every(({ near }) => near)

export function SearchField() {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const phone = usePhone() === true
  const input = useRef<HTMLInputElement>(null)
  const typed = text.trim()
  const { atlas } = useGraph()
  const answer = useSuggestions(typed, { limit: 20 }, typed !== '')
  const offers = useOffers()
  const near = typed !== '' && isNear(answer.data?.suggestions)
  const found: Find[] = typed ? [...(answer.data?.suggestions ?? []), ...findClusters(atlas, typed)] : []
  const items = typed ? found : offers.suggestions
  const choose = useChoice(() => {
    setText('')
    setOpen(false)
  }, input)
  const awaitAnswer = useEnterAhead(typed !== '' && (answer.isPending || answer.isPlaceholderData), found, choose)
  useSearchKeys(input)
  const status = typed
    ? suggestionStatus({ query: typed, count: items.length, error: answer.error, pending: answer.isPending, near })
    : offers.title
  return (
    <Autocomplete.Root
      items={items}
      value={text}
      onValueChange={(value, details) => details.reason !== 'item-press' && setText(value)}
      open={open}
      onOpenChange={setOpen}
      openOnInputClick
      itemToStringValue={(item: Find) => item.name}
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
      <SuggestionPopup status={status} near={near} onChoose={choose} />
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
                key={isCluster(item) ? `cluster ${item.id}` : suggestionKey(item)}
                value={item}
                className={popup.item}
                // A click that no pointer made is Enter's.
                onClick={({ detail }) => onChoose(item, detail === 0 ? 'keyboard' : 'pointer')}
              >
                {isCluster(item) ? (
                  <ClusterFound cluster={item} />
                ) : (
                  <SuggestionLine suggestion={item} note={item.near && !near ? NEAR_NAME : undefined} />
                )}
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  )
}

/** Opens what was chosen, with the keyboard going on there, and leaves the field empty for the next search. */
function useChoice(close: () => void, input: React.RefObject<HTMLInputElement | null>) {
  const { select, openCluster } = useActions()
  return (find: Find, by: 'keyboard' | 'pointer' = 'keyboard') => {
    if (by === 'keyboard') useExplorerStore.setState({ awaited: isCluster(find) ? find.id : suggestionKey(find) })
    if (isCluster(find)) openCluster(find.id)
    else select(suggestionKey(find))
    close()
    input.current?.blur()
  }
}
