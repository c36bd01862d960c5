/** What a concept is a kind of, and its own kinds, with where that is known from and how many of their papers are left. */
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { sourceWords } from '@/components/panels/words'
import { isLeft, leavesOutPapers } from '@/lib/graph/filters'
import { papersLeft } from '@/lib/graph/left-over'
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
  const { atlas } = useGraph()
  const shown = useLeft()
  if (relatives.length === 0) return null
  const isCounted = atlas && leavesOutPapers(shown)
  const papersOf = ({ id, papers }: Relative) => (isCounted ? papersLeft(atlas, shown, id).length : papers)
  return (
    <Section title={title} count={relatives.length} aside={isCounted ? 'papers on the map' : 'papers'}>
      <LongList
        items={relatives}
        first={8}
        what={what}
        itemKey={({ id }) => id}
        isLeft={(relative) => isLeft(shown, conceptKey(relative.id), { about: relative })}
        renderItem={(relative) => (
          <NodeRow
            node={conceptKey(relative.id)}
            about={relative}
            thing={relative.kind}
            name={relative.name}
            note={sourceWords(relative.source)}
            count={papersOf(relative)}
            countWords="papers"
          />
        )}
      />
    </Section>
  )
}
