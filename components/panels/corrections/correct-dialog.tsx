/** What the extractor got wrong about a concept: its name or kind, that it is another one, or that it is none. */
import { type FormEvent, useState } from 'react'
import { TokenForm } from '@/components/panels/corpus/token-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Segments } from '@/components/ui/segments'
import { ApiError } from '@/lib/api/api-error'
import type { Suggestion } from '@/lib/api/contract'
import { keepWriteToken } from '@/lib/api/write-token'
import { LOOKS } from '@/lib/graph/appearance'
import { KINDS, type Kind } from '@/lib/model/concept'
import type { Correction } from '@/lib/model/correction'
import type { ConceptNode } from '@/lib/model/graph'
import styles from './correct-dialog.module.css'
import { OtherConcept } from './other-concept'
import { useCorrecting } from './use-correcting'

interface CorrectDialogProps {
  concept: ConceptNode
  onClose: () => void
}

const WHAT = [
  { value: 'otherwise', label: 'Name or kind' },
  { value: 'same', label: 'Same as another' },
  { value: 'none', label: 'No concept' },
] as const

type What = (typeof WHAT)[number]['value']

export function CorrectDialog({ concept, onClose }: CorrectDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Correct “${concept.name}”`}
      description="It holds for all that is added later, too. Papers keep what was found in them, so that it can be taken back."
    >
      <CorrectForm concept={concept} onClose={onClose} />
    </Dialog>
  )
}

function CorrectForm({ concept, onClose }: CorrectDialogProps) {
  const [what, setWhat] = useState<What>('otherwise')
  const [name, setName] = useState(concept.name)
  const [kind, setKind] = useState<Kind>(concept.kind)
  const [other, setOther] = useState<Suggestion>()
  const [note, setNote] = useState('')
  const correcting = useCorrecting(onClose)
  const correction = toCorrection(what, { concept, name: name.trim(), kind, other })
  const said = correction && { concept: concept.id, ...correction, ...(note.trim() && { note: note.trim() }) }
  const { error, isPending } = correcting
  if (said && error instanceof ApiError && error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      correcting.mutate(said)
    }
    return <TokenForm onToken={withToken} onLeave={correcting.reset} />
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (said && !isPending) correcting.mutate(said)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Segments label="What it is" options={WHAT} value={what} onChange={setWhat} />
      {what === 'otherwise' && (
        <>
          <Field
            label="It is called"
            value={name}
            maxLength={200}
            onChange={setName}
            hint="Its former name still finds it."
          />
          <div className={styles.kinds}>
            <span aria-hidden className={styles.label}>
              It is a
            </span>
            <Segments label="Its kind" options={KIND_OPTIONS} value={kind} onChange={setKind} />
          </div>
        </>
      )}
      {what === 'same' && (
        <>
          <OtherConcept concept={concept} chosen={other} onChoose={setOther} />
          <p className={styles.hint}>Both become one, under the name of the other. This name still finds it.</p>
        </>
      )}
      {what === 'none' && (
        <p className={styles.hint}>
          It leaves the map and the panels of papers. It is taken back where papers are added, under “What was
          corrected”.
        </p>
      )}
      <Field label="Why (may stay empty)" value={note} maxLength={500} onChange={setNote} />
      {error && (
        <p role="alert" className={styles.error}>
          {error.message}
        </p>
      )}
      <div className={styles.actions}>
        {isPending && (
          <span role="status" className={styles.hint}>
            Working out the map anew…
          </span>
        )}
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" look={what === 'none' ? 'danger' : 'primary'} disabled={!said || isPending}>
          Correct
        </Button>
      </div>
    </form>
  )
}

const KIND_OPTIONS = KINDS.map((kind) => ({ value: kind, label: LOOKS[kind].word }))

interface Filled {
  concept: ConceptNode
  name: string
  kind: Kind
  other: Suggestion | undefined
}

/** Nothing as long as nothing is said that is not so already. */
function toCorrection(what: What, { concept, name, kind, other }: Filled): Correction | undefined {
  if (what === 'none') return { reject: true }
  if (what === 'same') return other && { merge: other.id }
  const said = { ...(name && name !== concept.name && { name }), ...(kind !== concept.kind && { kind }) }
  return Object.keys(said).length > 0 ? said : undefined
}
