'use client'
/** What failed, what is safe, what to do. */
import { useEffect } from 'react'
import styles from './message.module.css'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => {
    document.title = 'Something failed · Concordance'
  }, [])
  return (
    <main className={styles.message}>
      <h1>The page stopped working</h1>
      <p>{error.message ? `What it said: ${error.message}` : 'It gave no reason.'}</p>
      <p>Your papers are safe: nothing the page does while reading changes them.</p>
      <p>
        <button type="button" className={styles.action} onClick={reset}>
          Draw it again
        </button>
      </p>
      {error.digest && <p className={styles.small}>The server’s log has more under {error.digest}.</p>}
    </main>
  )
}
