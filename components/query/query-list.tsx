/** The saved queries, the person's own first; files that can't be read as one are named below with their reason. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { thousands } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useSavedQueries } from '@/components/panels/answers'
import { Button, TextButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { saveQuery } from '@/lib/api/client'
import type { QueryDraft } from '@/lib/api/contract'
import type { Problem } from '@/lib/model/paper'
import type { SavedQuery } from '@/lib/model/saved-query'
import { QueryItem } from './query-item'
import styles from './query-list.module.css'
import { useQueryStore } from './query-store'

/** With more queries than this a field to find one is worth its place. */
const MANY = 8

export function QueryList() {
  const answer = useSavedQueries()
  return (
    <Answered answer={answer} what="the saved queries">
      {({ queries, problems }) => (
        <>
          <Deleted />
          {queries.length === 0 ? (
            <EmptyState title="No saved queries">
              Each .cypher file in the folder “queries” of the data folder is listed here as a sentence.
            </EmptyState>
          ) : (
            <Sentences queries={queries} />
          )}
          {problems.length > 0 && <BrokenFiles problems={problems} />}
        </>
      )}
    </Answered>
  )
}

function Deleted() {
  const query = useQueryStore((state) => state.deleted)
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: (draft: QueryDraft) => saveQuery(draft),
    onSuccess: () => {
      useQueryStore.setState({ deleted: null })
      return client.invalidateQueries({ queryKey: ['queries'] })
    },
  })
  if (!query) return null
  const { own: _, ...draft } = query
  return (
    <div className={styles.deleted} role="status">
      <span>{undo.error?.message ?? `${query.slug}.cypher is deleted.`}</span>
      <Button disabled={undo.isPending} onClick={() => undo.mutate(draft)}>
        Undo
      </Button>
    </div>
  )
}

function Sentences({ queries }: { queries: readonly SavedQuery[] }) {
  const text = useQueryStore((state) => state.find)
  const setText = (find: string) => useQueryStore.setState({ find })
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = queries.filter(({ name, description, tags }) => {
    const said = [name.replace(/\{.*?\}/g, ' '), description, ...tags].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
  const ordered = [...matching.filter(({ own }) => own), ...matching.filter(({ own }) => !own)]
  return (
    <>
      {(queries.length > MANY || text) && (
        <input
          type="search"
          className={styles.find}
          placeholder="Find a query"
          aria-label="Find a query"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {ordered.length === 0 && <p className={styles.none}>No query speaks of “{text}”.</p>}
      <ul className={styles.list}>
        {ordered.map((query) => (
          <li key={`${query.own} ${query.slug}`}>
            <QueryItem query={query} />
          </li>
        ))}
      </ul>
      {ordered.length < queries.length && (
        <p className={styles.none}>
          <TextButton onClick={() => setText('')}>{`Show all ${thousands(queries.length)} queries`}</TextButton>
        </p>
      )}
    </>
  )
}

function BrokenFiles({ problems }: { problems: readonly Problem[] }) {
  return (
    <section className={styles.broken}>
      <h2>Not read as a query</h2>
      <ul>
        {problems.map(({ source, line, reason }) => (
          <li key={`${source} ${line ?? ''} ${reason}`}>
            <strong>{source}</strong>
            {line !== undefined && `, line ${line}`}: {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
