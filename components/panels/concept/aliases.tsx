/** The other names of a concept: the first few; the rest, and what only has words around a name, by button. */
import { useRef, useState } from 'react'
import { TextButton } from '@/components/ui/button'
import { readable } from '@/lib/text/read-tex'
import { splitNames } from '@/lib/text/split-names'
import styles from './aliases.module.css'

const FIRST = 5

export function Aliases({ name, aliases }: { name: string; aliases: readonly string[] }) {
  const [all, setAll] = useState(false)
  const place = useRef<HTMLParagraphElement>(null)
  const { names, wordings } = splitNames(readable(name), [...new Set(aliases.map(readable))])
  if (aliases.length === 0) return null
  const shown = all ? [...names, ...wordings] : names.slice(0, FIRST)
  const rest = names.length + wordings.length - shown.length
  return (
    <p ref={place} tabIndex={-1} className={styles.aliases}>
      {shown.length > 0 && (
        <>
          <span className={styles.label}>also </span>
          {shown.join(' · ')}
        </>
      )}
      {rest > 0 && (
        <>
          {shown.length > 0 && ' · '}
          <TextButton
            onClick={() => {
              setAll(true)
              // The button goes, and the keyboard goes on where it was.
              place.current?.focus({ preventScroll: true })
            }}
          >
            {restOf(rest, names.length > FIRST)}
          </TextButton>
        </>
      )}
    </p>
  )
}

function restOf(rest: number, hasNames: boolean): string {
  if (hasNames) return `${rest} more`
  return rest === 1 ? '1 wording' : `${rest} wordings`
}
