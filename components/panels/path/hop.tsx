/** Links of a chain: each role, and the sentence that proves it, its words marked once the paper's facts are there. */

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

export const Hop = ({ hop, words = ROLE_WORDS[hop.role] }: HopProps) => (
  <ProvedLinks hops={[hop]} wordsOf={() => words} />
)

export interface HopsProps {
  hops: readonly HopOfPath[]
  /** What each link says, from where it stands among them. */
  wordsOf: (hop: HopOfPath, at: number) => string
}

/** Several links, those that one sentence proves together. */
export function Hops({ hops, wordsOf }: HopsProps) {
  const isAlike = (a: HopOfPath, b: HopOfPath) => a.paper === b.paper && a.sentence === b.sentence
  const firsts = hops.filter((hop, at) => hops.findIndex((other) => isAlike(hop, other)) === at)
  return firsts.map((first) => (
    <ProvedLinks
      key={`${first.paper} ${first.concept}`}
      hops={hops.filter((hop) => isAlike(hop, first))}
      wordsOf={(hop) => wordsOf(hop, hops.indexOf(hop))}
    />
  ))
}

function ProvedLinks({ hops, wordsOf }: { hops: readonly HopOfPath[]; wordsOf: (hop: HopOfPath) => string }) {
  const { paper, sentence } = hops[0]!
  const { data } = usePaperPage(paper)
  return (
    <div className={styles.hop}>
      {hops.map((hop) => (
        <p key={hop.concept} className={styles.role}>
          <RoleLine role={hop.role} />
          {wordsOf(hop)}
        </p>
      ))}
      <blockquote className={styles.sentence}>
        <MarkedText
          text={sentence}
          marks={data ? hops.flatMap((hop) => hopMarks(hop, data)) : []}
          emphasis={hops.map(({ concept }) => concept)}
        />
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
