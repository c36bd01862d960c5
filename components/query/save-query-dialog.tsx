/** Keeps a statement as a saved query: its sentence, what fills each blank, a word on what it is for. */
import { type FormEvent, useState } from 'react'
import { TokenForm } from '@/components/panels/corpus/token-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/api/api-error'
import { keepWriteToken } from '@/lib/api/write-token'
import { typedValues, typeOf } from '@/lib/model/typed-values'
import { type DraftFields, FILLINGS, firstSentence, likelyFilling, toDraft } from './draft'
import { useQueryStore, type Values } from './query-store'
import styles from './save-query-dialog.module.css'
import { useSave } from './use-save'
import { useWritten } from './use-written'

export interface SaveQueryDialogProps {
  /** Names of the statement's parameters. */
  names: readonly string[]
  onClose: () => void
}

export function SaveQueryDialog({ names, onClose }: SaveQueryDialogProps) {
  const slug = useQueryStore((state) => state.fields?.slug)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={slug ? 'Save your query' : 'Save as a query'}>
      <SaveForm names={names} onClose={onClose} />
    </Dialog>
  )
}

function SaveForm({ names, onClose }: SaveQueryDialogProps) {
  const { statement, values } = useWritten()
  const fillingFor = (name: string) => likelyFilling(name, typeOf(statement, name, values), values[name])
  const known = useQueryStore((state) => state.fields)
  const [fields, setFields] = useState<DraftFields>(
    () => known ?? { sentence: firstSentence(statement, names), description: '', fillings: {}, slug: undefined },
  )
  const change = (part: Partial<DraftFields>) => setFields((before) => ({ ...before, ...part }))
  const save = useSave(() => {
    useQueryStore.setState({ mode: 'sentences', fields: null })
    onClose()
  })
  const fillings = { ...Object.fromEntries(names.map((name) => [name, fillingFor(name)])), ...fields.fillings }
  const draft = toDraft(statement, names, { ...fields, fillings }, keptValues(statement, values))
  if (save.error instanceof ApiError && save.error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      save.mutate(draft)
    }
    return <TokenForm onToken={withToken} onLeave={save.reset} />
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.name) save.mutate(draft)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label="Sentence"
        value={fields.sentence}
        onChange={(sentence) => change({ sentence })}
        placeholder="Papers that use {method}"
        hint={missingWords(names, fields.sentence, values)}
        error={save.error?.message}
      />
      {names.map((name) => (
        <FillingChoice
          key={name}
          name={name}
          value={fillings[name] ?? 'text'}
          onChange={(filling) => change({ fillings: { ...fields.fillings, [name]: filling } })}
        />
      ))}
      <Field
        label="What it is for (may stay empty)"
        value={fields.description}
        onChange={(description) => change({ description })}
      />
      <div className={styles.actions}>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" look="primary" disabled={!draft.name || save.isPending}>
          Save
        </Button>
      </div>
    </form>
  )
}

/** As a saved query takes them: what stands in quotes without them, a list as it is read. */
const keptValues = (statement: string, values: Values): Values =>
  Object.fromEntries(
    Object.entries(typedValues(statement, values)).map(([name, value]) => [
      name,
      Array.isArray(value) ? JSON.stringify(value) : String(value),
    ]),
  )

function missingWords(names: readonly string[], sentence: string, values: Values): string | undefined {
  const missing = names.filter((name) => !sentence.includes(`{${name}}`))
  const blanks = missing.filter((name) => !values[name]).map((name) => `{${name}}`)
  const kept = missing.filter((name) => values[name]).map((name) => `{${name}} stays ${values[name]}`)
  const parts = [blanks.length > 0 && `Give each parameter its blank: ${blanks.join(' ')}`, kept.join(', ')]
  return parts.filter(Boolean).join('. ') || undefined
}

interface FillingChoiceProps {
  /** Of the parameter. */
  name: string
  value: string
  onChange: (value: string) => void
}

function FillingChoice({ name, value, onChange }: FillingChoiceProps) {
  return (
    <label className={styles.filling}>
      <span>{`{${name}} is`}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {FILLINGS.map((filling) => (
          <option key={filling.value} value={filling.value}>
            {filling.label}
          </option>
        ))}
      </select>
    </label>
  )
}
