/** Asks for the token that writing needs where the server could not hand it to its own page. */
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import styles from './ingest-reports.module.css'

export interface TokenFormProps {
  onToken: (token: string) => void
  onLeave: () => void
}

export function TokenForm({ onToken, onLeave }: TokenFormProps) {
  const [token, setToken] = useState('')
  return (
    <form
      className={styles.reports}
      onSubmit={(event) => {
        event.preventDefault()
        if (token.trim()) onToken(token.trim())
      }}
    >
      <Field
        label="Token"
        value={token}
        onChange={setToken}
        type="password"
        hint="Who changes this corpus needs its token. It is CONCORDANCE_TOKEN, or stands in the file “token” of the data folder. This tab keeps it until it is closed."
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={!token.trim()}>
          Go on
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
