/** What a concept is a kind of, and its own kinds, with where that is known from. */

import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { sourceWords } from '@/components/panels/words'
import { type ConceptNode, conceptKey } from '@/lib/model/graph'
import type { ConceptPage } from '@/lib/model/page'

type Relative = ConceptNode & { source: string }

export function FamilySection({ page: { broader, narrower } }: { page: ConceptPage }) {
  return (
    <>
      <Relatives title="Kind of" what="wider concepts" relatives={broader} />
      <Relatives title="Kinds of it" what="narrower concepts" relatives={narrower} />
    </>
  )
}

function Relatives({ title, what, relatives }: { title: string; what: string; relatives: readonly Relative[] }) {
  if (relatives.length === 0) return null
  return (
    <Section title={title} count={relatives.length} aside="papers">
      <LongList
        items={relatives}
        first={8}
        what={what}
        itemKey={({ id }) => id}
        renderItem={(relative) => (
          <NodeRow
            node={conceptKey(relative.id)}
            thing={relative.kind}
            name={relative.name}
            note={sourceWords(relative.source)}
            count={relative.papers}
            countWords="papers"
          />
        )}
      />
    </Section>
  )
}
