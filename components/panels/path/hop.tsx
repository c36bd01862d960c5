/** One link of a chain: the role and the sentence that proves it, its words marked once the paper's facts are there. */

import { usePaperPage } from '@/components/panels/answers'
import { type MarkedRange, withinSentence } from '@/components/panels/mark-text'
import { type Mark, MarkedText } from '@/components/panels/marked-text'
import { RoleLine } from '@/components/panels/role-line'
import { ROLE_WORDS } from '@/lib/model/concept'
import type { PaperPage, Path } from '@/lib/model/page'
import styles from './hop.module.css'

type HopOfPath = Path['hops'][number]

export interface HopProps {
  hop: HopOfPath
  /** What the link says; the role's own words where missing. */
  words?: string
}

export function Hop({ hop, words = ROLE_WORDS[hop.role] }: HopProps) {
  const { data } = usePaperPage(hop.paper)
  return (
    <div className={styles.hop}>
      <p className={styles.role}>
        <RoleLine role={hop.role} />
        {words}
      </p>
      <blockquote className={styles.sentence}>
        <MarkedText text={hop.sentence} marks={data ? hopMarks(hop, data) : []} emphasis={hop.concept} />
      </blockquote>
    </div>
  )
}

/** The concept's mentions within the hop's sentence, found by the sentence's own place in the paper. */
function hopMarks(hop: HopOfPath, page: PaperPage): MarkedRange<Mark>[] {
  const found = page.concepts.find(({ concept }) => concept.id === hop.concept)
  const mention = found?.evidence.mentions.find(
    ({ field, sentenceStart, sentenceEnd }) => page.paper[field].slice(sentenceStart, sentenceEnd) === hop.sentence,
  )
  if (!found || !mention) return []
  const { field, sentenceStart: start, sentenceEnd: end } = mention
  const ranges = found.evidence.mentions
    .filter((other) => other.field === field)
    .map((other) => ({
      start: other.start,
      end: other.end,
      value: { type: 'mention', concept: found.concept, role: hop.role } as const,
    }))
  return withinSentence(ranges, { start, end })
}
