/**
 * What stands in a panel while its answer is not there: nothing for 100 ms, then a skeleton; where there is none, what
 * failed, in the server's words, and one button.
 */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/api/api-error'

export interface AnsweredProps<T> {
  answer: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** What is being asked for, as the object of a sentence: `the concept`. */
  what: string
  /** What there is to do where the server does not know it; else the button asks again. */
  unknown?: { title: string; actionLabel: string; onAction: () => void; more?: ReactNode }
  children: (data: T) => ReactNode
}

export function Answered<T>({ answer, what, unknown, children }: AnsweredProps<T>) {
  const { data, error } = answer
  const isGone = error instanceof ApiError && error.status === 404
  // What was answered before is nothing any more where it has left the corpus since.
  if (data !== undefined && !(unknown && isGone)) return children(data)
  if (!error) return <Skeleton label={`Loading ${what}`} />
  if (unknown && isGone) {
    return (
      <>
        <ErrorState title={unknown.title} actionLabel={unknown.actionLabel} onAction={unknown.onAction}>
          It may have gone with its papers, or the link is of another corpus. What is here is found by searching its
          name.
        </ErrorState>
        {unknown.more}
      </>
    )
  }
  return (
    <ErrorState title={`Could not load ${what}`} onAction={() => void answer.refetch()}>
      {error.message}
    </ErrorState>
  )
}
