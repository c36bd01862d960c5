/** "In 7 papers: 2 propose · 3 use": how papers stand to a concept, as filters over the proofs. */
import { useState } from 'react'
import { counted, thousands } from '@/components/explorer/words'
import { LongList, Section } from '@/components/panels/section'
import { ChipRow, ToggleChip } from '@/components/ui/chip'
import { ROLE_WORDS, ROLES, type Role } from '@/lib/model/concept'
import type { ConceptPage } from '@/lib/model/page'
import { EvidenceCard } from './evidence-card'
import styles from './evidence-list.module.css'

export function EvidenceList({ page }: { page: ConceptPage }) {
  const [role, setRole] = useState<Role | null>(null)
  const { concept, proofs, roles } = page
  const present = ROLES.filter((candidate) => (roles[candidate] ?? 0) > 0)
  const onlyRole = present.length === 1 && concept.papers > 1 ? present[0] : undefined
  const shown = role ? proofs.filter((proof) => proof.role === role) : proofs
  const all = role ? (roles[role] ?? 0) : concept.papers
  return (
    <Section title={`In ${counted(concept.papers, 'paper')}`} aside={onlyRole && `each ${ROLE_WORDS[onlyRole]} it`}>
      {present.length > 1 && (
        <ChipRow label="Show papers by role">
          {present.map((candidate) => (
            <ToggleChip
              key={candidate}
              pressed={role === candidate}
              count={thousands(roles[candidate] ?? 0)}
              onClick={() => setRole(role === candidate ? null : candidate)}
            >
              {ROLE_WORDS[candidate]}
            </ToggleChip>
          ))}
        </ChipRow>
      )}
      <div className={styles.cards}>
        <LongList
          key={role}
          items={shown}
          first={8}
          what="papers"
          itemKey={(proof) => proof.paper.id}
          renderItem={(proof) => <EvidenceCard proof={proof} concept={concept} />}
        />
      </div>
      {shown.length < all && (
        <p className={styles.cut}>
          The {thousands(shown.length)} strongest of {thousands(all)} are listed. A query finds the others.
        </p>
      )}
    </Section>
  )
}
