/** A line of what can be taken out of the corpus, with the button for it, which asks first: it can't be undone from here. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, TextButton } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { ApiError } from '@/lib/api/api-error'
import { keepWriteToken } from '@/lib/api/write-token'
import styles from './take-out.module.css'
import { TokenForm } from './token-form'

export interface TakeOutProps {
  /** What it is, should it not work: `daily-papers.txt`. */
  name: string
  /** On the button: `Take out`. */
  label: string
  /** As words in small print instead of a button. */
  inWords?: boolean
  /** Says what goes. */
  question: string
  /** False where the server only reads. */
  offered: boolean
  remove: () => Promise<unknown>
  /** Once it is out, before the rest of the page asks anew. */
  onGone?: () => Promise<unknown>
  /** What stands beside the button. */
  children: ReactNode
}

export function TakeOut({ name, label, inWords = false, question, offered, remove, onGone, children }: TakeOutProps) {
  /** Undefined until it was asked, false once it was answered by no. */
  const [asking, setAsking] = useState<boolean>()
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: () => remove().catch(letGone),
    onSuccess: async () => {
      await onGone?.()
      await client.invalidateQueries()
    },
  })
  if (removal.error) {
    return (
      <div ref={bringIntoView} className={styles.trouble}>
        <Trouble name={name} error={removal.error} removal={removal} />
      </div>
    )
  }
  // The focus goes from the button to the question that takes its place, and back.
  const opener = { ref: asking === false ? focus : undefined, onClick: () => setAsking(true), children: label }
  return (
    <div className={styles.row}>
      <div className={styles.words}>{children}</div>
      {asking && (
        <Question pending={removal.isPending} onYes={() => removal.mutate()} onNo={() => setAsking(false)}>
          {question}
        </Question>
      )}
      {offered &&
        !asking &&
        (inWords ? <TextButton className={styles.inWords} {...opener} /> : <Button look="quiet" {...opener} />)}
    </div>
  )
}

/** Somebody else was quicker: it is out, as was wanted. */
function letGone(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 404)) throw error
}

interface TroubleProps {
  name: string
  error: Error
  removal: Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'reset'>
}

function Trouble({ name, error, removal }: TroubleProps) {
  if (error instanceof ApiError && error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      removal.mutate()
    }
    return <TokenForm onToken={withToken} onLeave={removal.reset} />
  }
  return (
    <ErrorState title={`${name} was not taken out`} onAction={() => removal.mutate()}>
      {error.message} Nothing was removed.
    </ErrorState>
  )
}

interface QuestionProps {
  pending: boolean
  onYes: () => void
  onNo: () => void
  children: string
}

function Question({ pending, onYes, onNo, children }: QuestionProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div
      ref={bringIntoView}
      role="group"
      aria-label={children}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || pending) return
        // Else what it stands in would close.
        event.stopPropagation()
        onNo()
      }}
    >
      <span>{children}</span>
      <Button look="danger" disabled={pending} onClick={onYes}>
        {pending ? 'Taking out…' : 'Take out'}
      </Button>
      <Button ref={focus} look="quiet" disabled={pending} onClick={onNo}>
        Keep
      </Button>
    </div>
  )
}

/** Called by React once the element is there. */
const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
