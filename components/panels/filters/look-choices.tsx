/** What the map's colours and sizes say, and by what it is arranged. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useColorBy, useLayout, useSizeBy } from '@/components/explorer/explorer-state'
import { COLOR_BYS, type ColorBy, LAYOUTS, type Layout } from '@/components/explorer/view-url'
import { Section } from '@/components/panels/section'
import { Segments } from '@/components/ui/segments'
import type { Atlas } from '@/lib/graph/atlas'
import { bridgesOf } from '@/lib/graph/bridges'
import { SIZE_BYS, type SizeBy } from '@/lib/graph/sizes'
import { yearsOf } from '@/lib/graph/years'
import styles from './filters-panel.module.css'

const COLOR_WORDS: Record<ColorBy, string> = { cluster: 'Cluster', kind: 'Kind', role: 'Role', year: 'Year' }

export function ColorChoice({ atlas }: { atlas: Atlas }) {
  const { setColorBy } = useActions()
  const color = useColorBy()
  const dated = yearsOf(atlas) !== undefined
  const options = COLOR_BYS.filter((by) => by !== 'year' || dated).map((value) => ({
    value,
    label: COLOR_WORDS[value],
  }))
  return (
    <Section level={2} title="Colour by">
      <Segments label="Colour by" options={options} value={color} onChange={setColorBy} />
      {color === 'role' && <p className={styles.hint}>The papers of the concept that is open, by their role.</p>}
    </Section>
  )
}

const LAYOUT_WORDS: Record<Layout, string> = { cluster: 'Cluster', year: 'Year' }

export function LayoutChoice({ atlas }: { atlas: Atlas }) {
  const { setLayout } = useActions()
  const layout = useLayout()
  const dated = yearsOf(atlas) !== undefined
  const options = LAYOUTS.map((value) => ({
    value,
    label: LAYOUT_WORDS[value],
    disabled: value === 'year' && !dated,
  }))
  return (
    <Section level={2} title="Arrange by">
      <Segments label="Arrange by" options={options} value={layout} onChange={setLayout} />
      {!dated && <p className={styles.hint}>No paper here has a year to be arranged by.</p>}
      {layout === 'year' && (
        <p className={styles.hint}>
          Papers at their year, concepts at the middle one of their papers; each cluster is a lane.
        </p>
      )}
    </Section>
  )
}

const SIZE_HINTS: Record<Exclude<SizeBy, 'papers'>, string> = {
  links: 'All that are drawn, whatever filters leave: papers and related concepts, or a paper’s concepts.',
  bridging:
    'How evenly the papers of a concept lie in several clusters, whatever filters leave. Few papers count for less; metrics, which all fields share, for nothing.',
}
const SIZE_WORDS: Record<SizeBy, string> = { papers: 'Papers', links: 'Links', bridging: 'Bridging' }

/** Bridging is no choice where nothing joins topics. */
export function SizeChoice({ atlas }: { atlas: Atlas }) {
  const { setSizeBy } = useActions()
  const size = useSizeBy()
  const options = SIZE_BYS.filter((by) => by !== 'bridging' || bridgesOf(atlas).ranked.length > 0).map((value) => ({
    value,
    label: SIZE_WORDS[value],
  }))
  return (
    <Section level={2} title="Size by">
      <Segments label="Size by" options={options} value={size} onChange={setSizeBy} />
      {size !== 'papers' && (
        <p className={styles.hint}>
          {SIZE_HINTS[size]}
          {size === 'bridging' && atlas.graph.whole && ' Of this large corpus the papers count that are drawn.'}
        </p>
      )}
    </Section>
  )
}
