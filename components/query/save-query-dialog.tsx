/** Keeps a statement as a saved query: its sentence, what fills each blank, a word on what it is for. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { TokenForm } from '@/components/panels/corpus/token-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/api/api-error'
import { saveQuery } from '@/lib/api/client'
import type { QueryDraft } from '@/lib/api/contract'
import { keepWriteToken } from '@/lib/api/write-token'
import { type DraftFields, FILLINGS, firstSentence, likelyFilling, toDraft } from './draft'
import { useQueryStore } from './query-store'
import styles from './save-query-dialog.module.css'

export interface SaveQueryDialogProps {
  /** Names of the statement's parameters. */
  names: readonly string[]
  onClose: () => void
}

export function SaveQueryDialog({ names, onClose }: SaveQueryDialogProps) {
  const { statement, fields: known } = useQueryStore()
  const [fields, setFields] = useState<DraftFields>(
    () => known ?? { sentence: firstSentence(statement, names), description: '', fillings: {}, slug: undefined },
  )
  const change = (part: Partial<DraftFields>) => setFields((before) => ({ ...before, ...part }))
  const save = useSave(onClose)
  const draft = toDraft(statement, names, fields)
  const missing = names.filter((name) => !fields.sentence.includes(`{${name}}`))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.name) save.mutate(draft)
  }
  if (save.error instanceof ApiError && save.error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      save.mutate(draft)
    }
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title="Save this query">
        <TokenForm onToken={withToken} onLeave={save.reset} />
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={fields.slug ? 'Save your query' : 'Save as a query'}
    >
      <form className={styles.form} onSubmit={submit}>
        <Field
          label="Sentence"
          value={fields.sentence}
          onChange={(sentence) => change({ sentence })}
          placeholder="Papers that use {method}"
          hint={
            missing.length > 0
              ? `Give each parameter its blank: ${missing.map((name) => `{${name}}`).join(' ')}`
              : undefined
          }
          error={save.error?.message}
        />
        {names.map((name) => (
          <label key={name} className={styles.filling}>
            <span>
              {'{'}
              {name}
              {'}'} is
            </span>
            <select
              value={fields.fillings[name] ?? likelyFilling(name)}
              onChange={(event) => change({ fillings: { ...fields.fillings, [name]: event.currentTarget.value } })}
            >
              {FILLINGS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Field
          label="What it is for (may stay empty)"
          value={fields.description}
          onChange={(description) => change({ description })}
        />
        <div className={styles.actions}>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit" look="primary" disabled={!draft.name || save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Once kept, the list of sentences shows it. */
function useSave(onClose: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: QueryDraft) => saveQuery(draft),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['queries'] })
      useQueryStore.setState({ mode: 'sentences', fields: null })
      onClose()
    },
  })
}
