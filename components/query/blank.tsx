/** One blank of a sentence: what fills it depends on its kind; numbers and words are typed, all else is chosen. */
import { useGraph } from '@/components/explorer/explorer-state'
import { classNames } from '@/components/ui/class-names'
import { KINDS, ROLE_WORDS, ROLES } from '@/lib/model/concept'
import type { Parameter } from '@/lib/model/saved-query'
import styles from './blank.module.css'
import { ChoiceBlank } from './choice-blank'
import { NodeBlank } from './node-blank'

export interface BlankProps {
  /** Of the query that the blank is in. */
  slug: string
  parameter: Parameter
  /** Values of its other blanks, as far as they are filled. */
  others: Readonly<Record<string, string>>
  /** Empty where it is still blank. */
  value: string
  /** Empties it where the value is empty. */
  onFill: (value: string) => void
  /** It is filled as it should be: on to what is next. */
  onDone: () => void
}

const KIND_CHOICES = KINDS.map((kind) => ({ value: kind, label: kind.toLowerCase() }))
const ROLE_CHOICES = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))

export function Blank(props: BlankProps) {
  const { atlas } = useGraph()
  switch (props.parameter.kind) {
    case 'concept':
    case 'paper':
      return <NodeBlank {...props} type={props.parameter.kind} />
    case 'cluster': {
      const choices = (atlas?.graph.clusters ?? []).map(({ id, name }) => ({ value: id, label: name }))
      return <ChoiceBlank {...props} choices={choices} />
    }
    case 'kind':
      return <ChoiceBlank {...props} choices={KIND_CHOICES} />
    case 'role':
      return <ChoiceBlank {...props} choices={ROLE_CHOICES} />
    default:
      return <TypedBlank {...props} />
  }
}

function TypedBlank({ parameter, value, onFill, onDone }: BlankProps) {
  const number = parameter.kind === 'integer' || parameter.kind === 'number'
  return (
    <input
      className={classNames(styles.typed, number && styles.number)}
      data-blank={value === '' ? 'empty' : 'filled'}
      value={value}
      type={number ? 'number' : 'text'}
      step={parameter.kind === 'number' ? 'any' : undefined}
      inputMode={number ? 'decimal' : 'text'}
      placeholder={parameter.label}
      aria-label={parameter.label}
      onChange={(event) => onFill(event.currentTarget.value)}
      onKeyDown={(event) => {
        // With all filled, Enter runs the question.
        if (event.key !== 'Enter' || !event.currentTarget.form?.querySelector('[data-blank="empty"]')) return
        event.preventDefault()
        onDone()
      }}
    />
  )
}
