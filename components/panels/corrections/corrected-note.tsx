/** Says in a concept's panel what a person corrected about it, with the way to take it back. */
import { PencilLine } from 'lucide-react'
import { useCorrections, useHealth } from '@/components/panels/answers'
import { correctionWords, type ListedCorrection } from '@/lib/model/correction'
import type { ConceptNode } from '@/lib/model/graph'
import styles from './corrections.module.css'
import { TakeBack } from './take-back'
import { nameOfId } from './words'

export function CorrectedNote({ concept }: { concept: ConceptNode }) {
  const { data } = useCorrections()
  const writable = useHealth().data?.readonly === false
  const own = data?.corrections.filter((each) => each.concept?.id === concept.id && !each.stale) ?? []
  return own.map((correction) => (
    <div key={correction.id} className={styles.note}>
      <PencilLine aria-hidden size={14} />
      <div>
        {`Corrected by hand: ${saidHere(correction)}. `}
        {correction.note && `“${correction.note}” `}
        {writable && <TakeBack id={correction.id} />}
      </div>
    </div>
  ))
}

const saidHere = (correction: ListedCorrection): string =>
  correction.merge === undefined ? `it ${correctionWords(correction)}` : `“${nameOfId(correction.id)}” is the same`
