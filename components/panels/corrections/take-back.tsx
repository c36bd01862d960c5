/** Takes one correction back; it can be said again, so nothing is asked first. */
import { TokenForm } from '@/components/panels/corpus/token-form'
import { TextButton } from '@/components/ui/button'
import { ApiError } from '@/lib/api/api-error'
import { keepWriteToken } from '@/lib/api/write-token'
import styles from './corrections.module.css'
import { useTakingBack } from './use-correcting'

export function TakeBack({ id }: { id: string }) {
  const { mutate, reset, error, isPending } = useTakingBack()
  if (error instanceof ApiError && error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      mutate(id)
    }
    return <TokenForm onToken={withToken} onLeave={reset} />
  }
  return (
    <>
      <TextButton className={styles.back} disabled={isPending} onClick={() => mutate(id)}>
        {isPending ? 'Taking back…' : 'Take back'}
      </TextButton>
      {error && <span role="alert">{` ${error.message}`}</span>}
    </>
  )
}
