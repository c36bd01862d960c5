/** Names a saved query: a question that is kept as it was asked, or one's own that is to be called otherwise. */
import { useState } from 'react'
import { TokenForm } from '@/components/panels/corpus/token-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/api/api-error'
import type { QueryDraft } from '@/lib/api/contract'
import { keepWriteToken } from '@/lib/api/write-token'
import styles from './save-query-dialog.module.css'
import { useSave } from './use-save'

interface NamingDialogProps {
  title: string
  /** What the button does, as a verb. */
  action: string
  draft: QueryDraft
  onSaved?: () => void
  onClose: () => void
}

export function NamingDialog({ title, onClose, ...form }: NamingDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      <NamingForm onClose={onClose} {...form} />
    </Dialog>
  )
}

function NamingForm({ action, draft, onSaved, onClose }: Omit<NamingDialogProps, 'title'>) {
  const [name, setName] = useState(draft.name)
  const save = useSave(() => {
    onSaved?.()
    onClose()
  })
  const named = { ...draft, name: name.trim() }
  if (save.error instanceof ApiError && save.error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      save.mutate(named)
    }
    return <TokenForm onToken={withToken} onLeave={save.reset} />
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (named.name) save.mutate(named)
      }}
    >
      <Field label="Name" value={name} maxLength={200} onChange={setName} error={save.error?.message} />
      <div className={styles.actions}>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" look="primary" disabled={!named.name || save.isPending}>
          {action}
        </Button>
      </div>
    </form>
  )
}
