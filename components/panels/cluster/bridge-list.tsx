/** Concepts that join topics most, beside the topics; and the way to see all of them on the map. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useLeft, useSizeBy } from '@/components/explorer/explorer-state'
import { countedOf } from '@/components/explorer/words'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { TextButton } from '@/components/ui/button'
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import { bridgesOf, topicsLeft } from '@/lib/graph/bridges'
import { isDrawn } from '@/lib/graph/filters'

const FIRST = 6
const MOST = 20
const EVERYTHING = { visible: undefined, lit: undefined }

export function BridgeList({ atlas }: { atlas: Atlas }) {
  const left = useLeft()
  const { setSizeBy } = useActions()
  const isSized = useSizeBy() === 'bridging'
  const { of, ranked } = bridgesOf(atlas)
  const keys = ranked.filter((key) => isDrawn(left, key)).slice(0, MOST)
  if (keys.length === 0) return null
  const most = of.get(keys[0]!)!
  return (
    <Section level={2} title="Bridges between topics">
      <LongList
        items={keys.flatMap((key) => atlas.nodes.get(key) ?? [])}
        first={FIRST}
        what="bridges"
        itemKey={({ key }) => key}
        renderItem={(node) => (
          <NodeRow
            node={node.key}
            thing={node.thing}
            name={node.name}
            note={<Joins atlas={atlas} node={node} />}
            share={of.get(node.key)! / most}
          />
        )}
      />
      <TextButton onClick={() => setSizeBy(isSized ? 'papers' : 'bridging')}>
        {isSized ? 'Size the map by papers again' : 'Size the map by it'}
      </TextButton>
    </Section>
  )
}

/** `joins 3 of 8 topics`, where filters leave its papers in three of them. */
function Joins({ atlas, node: { key } }: { atlas: Atlas; node: AtlasNode }) {
  const left = useLeft()
  const all = topicsLeft(atlas, EVERYTHING, key).length
  const joined = left.visible ? topicsLeft(atlas, left, key).length : all
  return `joins ${countedOf(joined, all, 'topic')}`
}
