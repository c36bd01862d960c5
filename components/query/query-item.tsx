/** A saved query as a sentence with blanks. With all of them filled, Run lays its answer over the map and tables it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronDown, ChevronUp, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useView } from '@/components/explorer/explorer-state'
import { useShownLens } from '@/components/explorer/use-shown-lens'
import { Button, IconButton } from '@/components/ui/button'
import { CopyLinkButton } from '@/components/ui/copy-link-button'
import { deleteQuery } from '@/lib/api/client'
import { lensId } from '@/lib/graph/lens-text'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { sentenceParts } from '@/lib/model/sentence'
import { Blank } from './blank'
import { filledValues } from './blanks'
import { fieldsOf } from './draft'
import { lensAddress } from './lens-address'
import { NamingDialog } from './naming-dialog'
import styles from './query-item.module.css'
import { editStatement, setValues, showAnswer, useQueryStore, type Values } from './query-store'

const NO_VALUES: Values = {}

/** What a person has filled in, else what the question was asked with whose answer came with the address. */
function useValues(slug: string): Values {
  const own = useQueryStore((state) => state.values[slug])
  const shown = useShownLens()
  const { lens } = useView()
  const asked = shown?.slug === slug ? shown : lens.findLast((one) => one.slug === slug)
  return own ?? asked?.params ?? NO_VALUES
}

export function QueryItem({ query }: { query: SavedQuery }) {
  const { slug, parameters } = query
  const { addLens } = useActions()
  const client = useQueryClient()
  const values = useValues(slug)
  const [open, setOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const filled = filledValues(parameters, values)
  const touched = values !== NO_VALUES
  const run = () => {
    if (!filled) return
    // Who runs it wants to know how it is now, whatever is remembered of an earlier run.
    void client.invalidateQueries({ queryKey: ['run', slug, filled], exact: true })
    addLens({ slug, params: filled })
    showAnswer(lensId({ slug, params: filled }))
  }
  return (
    <form
      ref={form}
      className={styles.item}
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <div className={styles.line}>
        <Sentence
          query={query}
          values={values}
          onFill={({ name }, value) => setValues(slug, { ...values, [name]: value })}
          onDone={() => requestAnimationFrame(() => nextOf(form.current)?.focus())}
        />
        <IconButton
          label={open ? 'Less about this query' : 'More about this query'}
          aria-expanded={open}
          icon={open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          onClick={() => setOpen(!open)}
        />
      </div>
      {filled && (
        <div className={styles.actions}>
          <Button type="submit" look={touched ? 'primary' : 'outline'} icon={<Play aria-hidden />}>
            Run
          </Button>
          <CopyLinkButton address={lensAddress({ slug, params: filled })} what="this answer" />
        </div>
      )}
      {open && <About query={query} values={values} />}
    </form>
  )
}

/** Of a question the first blank that is still empty, else what runs it. */
const nextOf = (form: HTMLFormElement | null): HTMLElement | null =>
  form?.querySelector<HTMLElement>('[data-blank="empty"]') ??
  form?.querySelector<HTMLElement>('[type="submit"]') ??
  null

interface SentenceProps {
  query: SavedQuery
  values: Values
  onFill: (parameter: Parameter, value: string) => void
  onDone: () => void
}

function Sentence({ query, values, onFill, onDone }: SentenceProps) {
  return (
    <p className={styles.sentence}>
      {sentenceParts(query).map((part) =>
        'text' in part ? (
          <span key={part.text}>{part.text}</span>
        ) : (
          <span key={part.parameter.name} className={styles.glued}>
            <Blank
              slug={query.slug}
              others={othersOf(part.parameter, values)}
              parameter={part.parameter}
              value={values[part.parameter.name] ?? defaultOf(part.parameter)}
              onFill={(value) => onFill(part.parameter, value)}
              onDone={onDone}
            />
            {part.sign}
          </span>
        ),
      )}
    </p>
  )
}

function othersOf({ name }: Parameter, values: Values): Record<string, string> {
  const { [name]: _, ...others } = values
  return others
}

const defaultOf = (parameter: Parameter): string => (parameter.default === undefined ? '' : String(parameter.default))

const valuesToEdit = ({ parameters }: SavedQuery, values: Values): Values => ({
  ...Object.fromEntries(parameters.map((parameter) => [parameter.name, defaultOf(parameter)])),
  ...values,
})

interface AboutProps {
  query: SavedQuery
  values: Values
}

function About({ query, values }: AboutProps) {
  const removal = useRemoval(query)
  const [naming, setNaming] = useState(false)
  const { own: _, ...draft } = query
  return (
    <div className={styles.about}>
      {query.description && <p>{query.description}</p>}
      <p className={styles.muted}>
        {[query.own ? 'Your own' : 'Shipped', `${query.slug}.cypher`, ...query.tags].join(' · ')}
      </p>
      <pre className={styles.cypher}>{query.cypher.trim()}</pre>
      <div className={styles.actions}>
        <Button onClick={() => editStatement(query.cypher, valuesToEdit(query, values), fieldsOf(query))}>
          {query.own ? 'Change it' : 'Change a copy'}
        </Button>
        {query.own && <Button onClick={() => setNaming(true)}>Rename</Button>}
        {query.own && (
          <Button look="danger" disabled={removal.isPending} onClick={() => removal.mutate()}>
            Delete its file
          </Button>
        )}
      </div>
      {naming && (
        <NamingDialog title="Rename this query" action="Rename" draft={draft} onClose={() => setNaming(false)} />
      )}
      {removal.error && <p className={styles.error}>{removal.error.message}</p>}
    </div>
  )
}

/** The list then says so, with a way back. */
function useRemoval(query: SavedQuery) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => deleteQuery(query.slug),
    onSuccess: () => {
      useQueryStore.setState({ deleted: query })
      return client.invalidateQueries({ queryKey: ['queries'] })
    },
  })
}
