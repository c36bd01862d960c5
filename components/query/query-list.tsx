/** The saved queries, the person's own first; files that can't be read as one are named below with their reason. */
import { useState } from 'react'
import { Answered } from '@/components/panels/answered'
import { useSavedQueries } from '@/components/panels/answers'
import { EmptyState } from '@/components/ui/empty-state'
import type { Problem } from '@/lib/model/paper'
import type { SavedQuery } from '@/lib/model/saved-query'
import { QueryItem } from './query-item'
import styles from './query-list.module.css'

/** With more queries than this a field to find one is worth its place. */
const MANY = 8

export function QueryList() {
  const answer = useSavedQueries()
  return (
    <Answered answer={answer} what="the saved queries">
      {({ queries, problems }) => (
        <>
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

function Sentences({ queries }: { queries: readonly SavedQuery[] }) {
  const [text, setText] = useState('')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = queries.filter(({ name, description, tags }) => {
    const said = [name, description, ...tags].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
  const ordered = [...matching.filter(({ own }) => own), ...matching.filter(({ own }) => !own)]
  return (
    <>
      {queries.length > MANY && (
        <input
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
    </>
  )
}

function BrokenFiles({ problems }: { problems: readonly Problem[] }) {
  return (
    <section className={styles.broken}>
      <h3>Not read as a query</h3>
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
