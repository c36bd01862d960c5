/** Keeps the question whose answer is shown, with its values: a line in the list of queries that runs at once. */
import { Bookmark, BookmarkCheck } from 'lucide-react'
import { useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import type { LensQuestion } from '@/components/explorer/lens-answer'
import { useHealth, useSavedQueries } from '@/components/panels/answers'
import { IconButton } from '@/components/ui/button'
import { isKept, toKept } from './kept-question'
import { NamingDialog } from './naming-dialog'
import { useQueryStore } from './query-store'
import { useLensWords } from './use-lens-words'

/** Nothing for a typed statement, which its editor saves, for a question without blanks, and where the server only reads. */
export function KeepButton({ lens }: { lens: LensQuestion }) {
  const { data } = useSavedQueries()
  const words = useLensWords()
  const { setTab, setLeftOpen } = useActions()
  const [naming, setNaming] = useState(false)
  const readonly = useHealth().data?.readonly
  const query = data?.queries.find(({ slug }) => slug === lens.slug)
  if (readonly || !data || !query || query.parameters.length === 0) return null
  if (isKept(data.queries, query, lens.params)) {
    const show = () => {
      useQueryStore.setState({ mode: 'sentences', find: '' })
      setLeftOpen(true)
      setTab('queries')
    }
    return <IconButton label="Kept: show it among the queries" icon={<BookmarkCheck aria-hidden />} onClick={show} />
  }
  return (
    <>
      <IconButton label="Keep this question" icon={<Bookmark aria-hidden />} onClick={() => setNaming(true)} />
      {naming && (
        <NamingDialog
          title="Keep this question"
          action="Keep"
          draft={toKept(query, lens.params, words(lens))}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
