'use client'
/** What the colours say where they tell what papers do with the concept that is open. */
import { ROLE_COLORS } from '@/lib/graph/appearance'
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import { useColorBy } from './explorer-state'
import styles from './role-key.module.css'
import { useThemeName } from './use-theme-name'

export function RoleKey() {
  const theme = useThemeName()
  if (useColorBy() !== 'role') return null
  return (
    <ul className={styles.key} aria-label="Colours of papers, by what they do with the concept that is open">
      {ROLES.map((role) => (
        <li key={role} className={styles.entry}>
          <span className={styles.dot} style={{ background: ROLE_COLORS[role][theme] }} />
          {ROLE_WORDS[role]}
        </li>
      ))}
    </ul>
  )
}
