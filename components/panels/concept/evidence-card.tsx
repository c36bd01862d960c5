/**
 * One proof of a link between a paper and a concept: the role in words, the sentence with concept and cue marked, the
 * paper. Its abstract opens in place, with all that was found in it.
 */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { AbstractText } from '@/components/panels/abstract-text'
import { Answered } from '@/components/panels/answered'
import { usePaperPage } from '@/components/panels/answers'
import { MarkedText } from '@/components/panels/marked-text'
import { NodeLink } from '@/components/panels/node-link'
import { cueElsewhere, marksOfProof } from '@/components/panels/paper-marks'
import { ReadingButton } from '@/components/panels/reading-list/reading-button'
import { RoleLine } from '@/components/panels/role-line'
import { Button } from '@/components/ui/button'
import { Explained } from '@/components/ui/explained'
import { isAside } from '@/lib/graph/filters'
import { ASIDE_WORDS, ROLE_WORDS } from '@/lib/model/concept'
import { groundWords } from '@/lib/model/facts'
import { type ConceptNode, paperKey } from '@/lib/model/graph'
import type { Proof } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'
import styles from './evidence-card.module.css'

/** Below this a concept is wrong often enough for a word of caution. */
const SURE = 0.7

/** Below half, as what is said by the way is: `49 %` of 0.498. */
const expertsOf = ({ salience }: Proof): string => `${Math.floor(salience * 100)} %`

/** Of roles less probable than this fewer than half are right. */
const isDoubtful = ({ roleConfidence = 1 }: Proof): boolean => roleConfidence < 0.5

export interface EvidenceCardProps {
  proof: Proof
  concept: Pick<ConceptNode, 'id' | 'name' | 'kind'>
}

export function EvidenceCard({ proof, concept }: EvidenceCardProps) {
  const [open, setOpen] = useState(false)
  const { paper, role, field, sentence } = proof
  const marked = <MarkedText text={sentence} marks={marksOfProof(proof, concept)} emphasis={concept.id} />
  const cue = cueElsewhere(proof)
  const inTitle = field === 'title'
  return (
    <article className={styles.card}>
      <p className={styles.role}>
        <RoleLine role={role} />
        <span className={styles.word}>{ROLE_WORDS[role]}</span>
        {cue && <span>because of “{readable(cue)}”</span>}
        {proof.ground && <span>{groundWords(proof.ground, concept.kind)}</span>}
        {isDoubtful(proof) && (
          <Explained by={`Probability that it ${ROLE_WORDS[role]} it: ${proof.roleConfidence?.toFixed(2)}`}>
            role in doubt
          </Explained>
        )}
        {isAside(proof) && (
          <Explained by={`${expertsOf(proof)} of experts would list it for this paper`}>{ASIDE_WORDS}</Explained>
        )}
        {proof.confidence < SURE && (
          <Explained by={`Probability ${proof.confidence.toFixed(2)}`}>less certain</Explained>
        )}
      </p>
      {!inTitle && <blockquote className={styles.sentence}>{marked}</blockquote>}
      <div className={styles.source}>
        <p className={styles.paper}>
          <NodeLink node={paperKey(paper.id)} about={paper} className={inTitle ? styles.sentence : undefined}>
            {inTitle && sentence === paper.title ? marked : readable(paper.title)}
          </NodeLink>
          {paper.year !== undefined && <span className={styles.year}> · {paper.year}</span>}
        </p>
        <ReadingButton id={paper.id} quiet />
      </div>
      <Button
        look="quiet"
        className={styles.toggle}
        aria-expanded={open}
        icon={open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Close abstract' : 'Read abstract'}
      </Button>
      {open && <OpenAbstract id={paper.id} concept={concept.id} />}
    </article>
  )
}

function OpenAbstract({ id, concept }: { id: string; concept: string }) {
  const answer = usePaperPage(id)
  return (
    <Answered answer={answer} what="the abstract">
      {(page) => <AbstractText page={page} emphasis={concept} />}
    </Answered>
  )
}
