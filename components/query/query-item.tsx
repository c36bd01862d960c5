/** A saved query as a sentence with blanks. With all of them filled, Run lays its answer over the map and tables it. */
import { ChevronDown, ChevronUp, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { lensId } from '@/components/explorer/view-url'
import { CopyLinkButton } from '@/components/panels/copy-link-button'
import { Button, IconButton } from '@/components/ui/button'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { Blank } from './blank'
import { lensAddress } from './lens-address'
import styles from './query-item.module.css'
import { editStatement, setValue, showAnswer, useQueryStore } from './query-store'
import { filledValues, sentenceParts } from './sentence'

const NO_VALUES: Readonly<Record<string, string>> = {}

export function QueryItem({ query }: { query: SavedQuery }) {
  const { slug, parameters } = query
  const { addLens } = useActions()
  const values = useQueryStore((state) => state.values[slug] ?? NO_VALUES)
  const [open, setOpen] = useState(false)
  const runButton = useRef<HTMLButtonElement>(null)
  const filled = filledValues(parameters, values)
  const run = () => {
    if (!filled) return
    addLens({ slug, params: filled })
    showAnswer(lensId({ slug, params: filled }))
  }
  const fill = (parameter: Parameter, value: string) => {
    setValue(slug, parameter.name, value)
    if (filledValues(parameters, { ...values, [parameter.name]: value }))
      requestAnimationFrame(() => runButton.current?.focus())
  }
  return (
    <form
      className={styles.item}
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <p className={styles.sentence}>
        {sentenceParts(query).map((part) =>
          'text' in part ? (
            <span key={part.text}>{part.text}</span>
          ) : (
            <Blank
              key={part.parameter.name}
              parameter={part.parameter}
              value={values[part.parameter.name] ?? defaultOf(part.parameter)}
              onFill={(value) => fill(part.parameter, value)}
            />
          ),
        )}
      </p>
      <div className={styles.actions}>
        <Button
          ref={runButton}
          type="submit"
          look={filled ? 'primary' : 'outline'}
          disabled={!filled}
          icon={<Play aria-hidden />}
          title={filled ? undefined : 'Fill the blanks first'}
        >
          Run
        </Button>
        {filled && <CopyLinkButton address={lensAddress({ slug, params: filled })} what="this answer" />}
        <IconButton
          className={styles.more}
          label={open ? 'Less about this query' : 'More about this query'}
          aria-expanded={open}
          icon={open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && <About query={query} onEdit={() => editStatement(query.cypher, values)} />}
    </form>
  )
}

const defaultOf = (parameter: Parameter): string => (parameter.default === undefined ? '' : String(parameter.default))

function About({ query, onEdit }: { query: SavedQuery; onEdit: () => void }) {
  return (
    <div className={styles.about}>
      {query.description && <p>{query.description}</p>}
      <p className={styles.muted}>
        {[query.own ? 'Your own' : 'Shipped', `${query.slug}.cypher`, ...query.tags].join(' · ')}
      </p>
      <pre className={styles.cypher}>{query.cypher.trim()}</pre>
      <Button onClick={onEdit}>Edit a copy</Button>
    </div>
  )
}
