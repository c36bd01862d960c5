/** The concepts of a paper under the role it has towards them, with how often they are named. */

import { RoleLine } from '@/components/panels/role-line'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { isAside } from '@/lib/graph/filters'
import { ASIDE_WORDS, ROLE_WORDS, ROLES } from '@/lib/model/concept'
import { conceptKey } from '@/lib/model/graph'
import type { PaperPage } from '@/lib/model/page'
import styles from './role-groups.module.css'

export function RoleGroups({ concepts }: { concepts: PaperPage['concepts'] }) {
  if (concepts.length === 0) {
    return (
      <Section title="Concepts">
        <p className={styles.none}>No method, task, benchmark or metric was found in this text.</p>
      </Section>
    )
  }
  const groups = ROLES.map((role) => ({ role, members: concepts.filter(({ evidence }) => evidence.role === role) }))
  return (
    <Section title="Concepts" count={concepts.length} aside="times named">
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ role, members }) => (
          <div key={role}>
            <h4 className={styles.role}>
              <RoleLine role={role} />
              {ROLE_WORDS[role]}
            </h4>
            <LongList
              items={members}
              first={12}
              what="concepts"
              itemKey={({ concept }) => concept.id}
              renderItem={({ concept, evidence }) => (
                <NodeRow
                  node={conceptKey(concept.id)}
                  about={concept}
                  thing={concept.kind}
                  name={concept.name}
                  note={isAside(evidence) && ASIDE_WORDS}
                  count={evidence.mentions.length}
                  countWords={evidence.mentions.length === 1 ? 'mention' : 'mentions'}
                />
              )}
            />
          </div>
        ))}
    </Section>
  )
}
