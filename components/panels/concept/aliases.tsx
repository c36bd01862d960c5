/** The other names of a concept: the first few, the rest by button. */
import { useState } from 'react'
import { TextButton } from '@/components/ui/button'
import { readable } from '@/lib/text/read-tex'
import styles from './aliases.module.css'

const FIRST = 5

export function Aliases({ aliases }: { aliases: readonly string[] }) {
  const [all, setAll] = useState(false)
  const names = [...new Set(aliases.map(readable))]
  if (names.length === 0) return null
  const shown = all ? names : names.slice(0, FIRST)
  const rest = names.length - shown.length
  return (
    <p className={styles.aliases}>
      <span className={styles.label}>also </span>
      {shown.join(' · ')}
      {rest > 0 && (
        <>
          {' · '}
          <TextButton onClick={() => setAll(true)}>{`${rest} more`}</TextButton>
        </>
      )}
    </p>
  )
}
