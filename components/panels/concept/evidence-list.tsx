/**
 * "In 7 papers: 2 propose · 3 use": how papers stand to a concept, as filters over the proofs. What lenses and filters
 * leave out comes last.
 */
import { useState } from 'react'
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { countedOf, partOf, thousands } from '@/components/explorer/words'
import { DownloadPapers } from '@/components/panels/papers/download-button'
import { paperIdsOf, papersOfConcept, rolesOf } from '@/components/panels/papers/papers-left'
import { LongList, Section } from '@/components/panels/section'
import { ChipRow, ToggleChip } from '@/components/ui/chip'
import { isLeft, leavesOutPapers } from '@/lib/graph/filters'
import { ROLE_WORDS, ROLES, type Role } from '@/lib/model/concept'
import { paperKey } from '@/lib/model/graph'
import type { ConceptPage } from '@/lib/model/page'
import { EvidenceCard } from './evidence-card'
import styles from './evidence-list.module.css'

export function EvidenceList({ page }: { page: ConceptPage }) {
  const [role, setRole] = useState<Role | null>(null)
  const { atlas } = useGraph()
  const left = useLeft()
  const { concept, proofs, roles } = page
  const known = papersOfConcept(page, left, atlas)
  const isSpared = !leavesOutPapers(left)
  const papers = isSpared ? concept.papers : known.papers.length
  const rolesLeft = isSpared ? roles : rolesOf(known.papers)
  // Beyond what is listed and drawn there may be more that pass.
  const numberOf = (role?: Role): string => {
    const [count, all] = role ? [rolesLeft[role] ?? 0, roles[role] ?? 0] : [papers, concept.papers]
    const isExact = isSpared || count === all || known.isWhole(role)
    return `${isExact ? '' : 'at least\u00a0'}${role ? partOf(count, all) : countedOf(count, all, 'paper')}`
  }
  const present = ROLES.filter((candidate) => (roles[candidate] ?? 0) > 0)
  const onlyRole = present.length === 1 && concept.papers > 1 ? present[0] : undefined
  const shown = role ? proofs.filter((proof) => proof.role === role) : proofs
  const all = role ? (roles[role] ?? 0) : concept.papers
  const download = (
    <DownloadPapers
      ids={paperIdsOf(known.papers.flatMap((link) => (role === null || link.role === role ? [link.key] : [])))}
      all={all}
      what={`papers on ${concept.name}${role ? `: ${ROLE_WORDS[role]}` : ''}`}
    />
  )
  return (
    <Section title={`In ${numberOf()}`} aside={onlyRole && `each ${ROLE_WORDS[onlyRole]} it`} action={download}>
      {present.length > 1 && (
        <ChipRow label="Show papers by role">
          {present.map((candidate) => (
            <ToggleChip
              key={candidate}
              pressed={role === candidate}
              count={numberOf(candidate)}
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
          isLeft={(proof) => isLeft(left, paperKey(proof.paper.id), { link: proof, about: proof.paper })}
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
