/** The other names of a concept: the first few, the rest by button. */
import { useState } from 'react'
import { TextButton } from '@/components/ui/button'
import styles from './aliases.module.css'

const FIRST = 5

export function Aliases({ aliases }: { aliases: readonly string[] }) {
  const [all, setAll] = useState(false)
  if (aliases.length === 0) return null
  const shown = all ? aliases : aliases.slice(0, FIRST)
  const rest = aliases.length - shown.length
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
