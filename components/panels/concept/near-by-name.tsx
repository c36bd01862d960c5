import { useSuggestions } from '@/components/panels/answers'
import { NodeRow } from '@/components/panels/row'
import { suggestionKey, suggestionThing } from '@/components/panels/search/suggestion-line'
import { Section } from '@/components/panels/section'

/** What is called nearly as the concept that a link was of. */
export function NearByName({ id }: { id: string }) {
  const near = useSuggestions(id.replaceAll('-', ' '), { limit: 3, type: 'concept' }).data?.suggestions ?? []
  if (near.length === 0) return null
  return (
    <Section title="Near by name" aside="papers">
      {near.map((concept) => (
        <NodeRow
          key={concept.id}
          node={suggestionKey(concept)}
          thing={suggestionThing(concept)}
          name={concept.name}
          count={concept.weight}
          countWords="papers"
        />
      ))}
    </Section>
  )
}
