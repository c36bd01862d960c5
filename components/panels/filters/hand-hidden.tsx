/** What the person took off the map or kept alone, one by one, and the way to bring each back. */
import { useQueryStates } from 'nuqs'
import { useView } from '@/components/explorer/explorer-state'
import { viewParsers } from '@/components/explorer/view-url'
import { Section } from '@/components/panels/section'
import { ChipRow, RemovableChip } from '@/components/ui/chip'
import type { Atlas } from '@/lib/graph/atlas'
import { parseKey } from '@/lib/model/graph'

const { only, without } = viewParsers

export function HandHidden({ atlas }: { atlas: Atlas }) {
  const view = useView()
  const [, setKeys] = useQueryStates({ only, without })
  const nameOf = (key: string) => atlas.nodes.get(key)?.name ?? parseKey(key)?.id ?? key
  const drop = (list: 'only' | 'without', key: string) =>
    void setKeys({ [list]: view[list].filter((other) => other !== key) }, { history: 'push' })
  return (
    <>
      {view.only.length > 0 && (
        <Section level={2} title="Only these and their neighbours">
          <ChipRow label="Only these and their neighbours">
            {view.only.map((key) => (
              <RemovableChip key={key} removeLabel={`No longer keep ${nameOf(key)}`} onRemove={() => drop('only', key)}>
                {nameOf(key)}
              </RemovableChip>
            ))}
          </ChipRow>
        </Section>
      )}
      {view.without.length > 0 && (
        <Section level={2} title="Taken off the map">
          <ChipRow label="Taken off the map">
            {view.without.map((key) => (
              <RemovableChip key={key} removeLabel={`Bring back ${nameOf(key)}`} onRemove={() => drop('without', key)}>
                {nameOf(key)}
              </RemovableChip>
            ))}
          </ChipRow>
        </Section>
      )}
    </>
  )
}
