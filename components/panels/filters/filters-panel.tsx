/** Left tab: what of the graph is on the map, how it is arranged, and what its colours and sizes say. */
import { RotateCcw } from 'lucide-react'
import { useMemo } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useFiltered, useGraph, useShown, useView } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { thousands } from '@/components/explorer/words'
import { RoleLine } from '@/components/panels/role-line'
import { Section } from '@/components/panels/section'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { EmptyState } from '@/components/ui/empty-state'
import { LOOKS, THINGS } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { type Filters, isAside } from '@/lib/graph/filters'
import { countsLeft, linksLeft } from '@/lib/graph/left-over'
import { ASIDE_WORDS, ROLE_WORDS, ROLES } from '@/lib/model/concept'
import styles from './filters-panel.module.css'
import { HandHidden } from './hand-hidden'
import { ColorChoice, LayoutChoice, SizeChoice } from './look-choices'
import { PapersRange } from './papers-range'
import { YearsRange } from './years-range'

export function FiltersPanel() {
  const { atlas } = useGraph()
  const filtered = useFiltered()
  const { showAll } = useActions()
  if (!atlas) return null
  if (atlas.nodes.size === 0) {
    return <EmptyState title="Nothing to filter yet">Kinds, roles and numbers of papers can be chosen here.</EmptyState>
  }
  return (
    <div className={styles.panel}>
      <ColorChoice atlas={atlas} />
      <LayoutChoice atlas={atlas} />
      <SizeChoice atlas={atlas} />
      <Kinds atlas={atlas} />
      <Roles atlas={atlas} />
      <Asides atlas={atlas} />
      <PapersRange atlas={atlas} />
      <YearsRange atlas={atlas} />
      <HandHidden atlas={atlas} />
      {filtered && (
        <div className={styles.reset}>
          <Button icon={<RotateCcw aria-hidden />} onClick={showAll}>
            Show everything
          </Button>
        </div>
      )}
    </div>
  )
}

/** The numbers of a filter's own boxes tell what the other filters leave to it. */
const NONE_HIDDEN = { hide: [] }
const ALL_ROLES = { unrole: [] }
const WITH_ASIDES = { asides: true }

function Kinds({ atlas }: { atlas: Atlas }) {
  const { hide } = useView()
  const { toggleThing } = useActions()
  const left = countsLeft(atlas, useShown(NONE_HIDDEN).visible)
  return (
    <Section level={2} title="Shown">
      <div>
        {THINGS.filter((thing) => atlas.counts[thing] > 0).map((thing) => (
          <Check
            key={thing}
            checked={!hide.includes(thing)}
            onChange={() => toggleThing(thing)}
            count={thousands(left[thing])}
          >
            <Glyph thing={thing} />
            {LOOKS[thing].plural}
          </Check>
        ))}
      </div>
    </Section>
  )
}

function Roles({ atlas }: { atlas: Atlas }) {
  const { unrole } = useView()
  const { toggleRole } = useActions()
  const used = useMemo(() => new Set(atlas.graph.edges.map(({ role }) => role)), [atlas])
  const { roles } = useLinksLeft(atlas, ALL_ROLES)
  return (
    <Section level={2} title="Links, by what the paper does">
      <div>
        {ROLES.filter((role) => used.has(role)).map((role) => (
          <Check
            key={role}
            checked={!unrole.includes(role)}
            onChange={() => toggleRole(role)}
            count={thousands(roles.get(role) ?? 0)}
          >
            <RoleLine role={role} />
            {ROLE_WORDS[role]}
          </Check>
        ))}
      </div>
    </Section>
  )
}

function Asides({ atlas }: { atlas: Atlas }) {
  const { asides } = useView()
  const { setAsides } = useActions()
  const left = useLinksLeft(atlas, WITH_ASIDES).asides
  if (!atlas.graph.edges.some(isAside)) return null
  return (
    <Section level={2} title="Links, by what the paper is about">
      <Check checked={asides} onChange={setAsides} count={thousands(left)}>
        {ASIDE_WORDS}
      </Check>
      <p className={styles.hint}>Less than half of the experts would list such a concept for the paper.</p>
    </Section>
  )
}

function useLinksLeft(atlas: Atlas, lifted: Partial<Filters>): ReturnType<typeof linksLeft> {
  const shown = useShown(lifted)
  return useMemo(() => linksLeft(atlas, shown), [atlas, shown])
}
