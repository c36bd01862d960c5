/** Asks for the concept that another one is the same as. */
import { Glyph } from '@/components/explorer/glyph'
import { suggestionThing } from '@/components/panels/search/suggestion-line'
import { SuggestionPicker } from '@/components/panels/suggestion-picker'
import { Button } from '@/components/ui/button'
import type { Suggestion } from '@/lib/api/contract'
import { type ConceptNode, conceptKey } from '@/lib/model/graph'
import styles from './correct-dialog.module.css'

interface OtherConceptProps {
  /** Not offered. */
  concept: ConceptNode
  chosen: Suggestion | undefined
  onChoose: (other: Suggestion) => void
}

const SAME = 'It is the same as…'

export const OtherConcept = ({ concept, chosen, onChoose }: OtherConceptProps) => (
  <SuggestionPicker
    trigger={
      <Button
        className={styles.other}
        aria-label={chosen ? `${chosen.name}: it is the same as this` : SAME}
        icon={chosen && <Glyph thing={suggestionThing(chosen)} />}
      >
        {chosen?.name ?? SAME}
      </Button>
    }
    label="The concept that it is the same as"
    what="concept"
    type="concept"
    without={[conceptKey(concept.id)]}
    onChoose={onChoose}
  />
)
