/** One line of a list in a panel: glyph, name that leads on, a word beneath, a figure at the right end, a bar. */
import type { ReactNode } from 'react'
import { Glyph } from '@/components/explorer/glyph'
import { thousands } from '@/components/explorer/words'
import { Bar } from '@/components/ui/bar'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { LOOKS, type Thing } from '@/lib/graph/appearance'
import type { About } from '@/lib/graph/filters'
import { parseKey } from '@/lib/model/graph'
import { kindColor } from './colors'
import { NodeLink } from './node-link'
import { ReadingButton } from './reading-list/reading-button'
import styles from './row.module.css'

export interface NodeRowProps {
  /** `c:ppo`, `p:arxiv:1`. */
  node: string
  /** What the answer tells of it: what is not drawn is judged by that. */
  about?: About
  thing: Thing
  name: ReactNode
  /** Muted, beneath the name. */
  note?: ReactNode
  count?: number
  /** What the figure counts, for screen readers: `papers`. Others are told by the heading of the list. */
  countWords?: string
  /** 0 to 1: draws a bar beneath. */
  share?: number
  /** A button at the right end; of a paper the one of the reading list, where nothing else is said. */
  end?: ReactNode
}

export function NodeRow({ node, about, thing, name, note, count, countWords, share, end }: NodeRowProps) {
  const button = end ?? (thing === 'paper' && <ReadingButton id={parseKey(node)?.id ?? node} quiet />)
  return (
    <div className={styles.row}>
      <span className={styles.glyph}>
        <Glyph thing={thing} />
        <VisuallyHidden>{LOOKS[thing].word}</VisuallyHidden>
      </span>
      <NodeLink node={node} about={about} className={styles.name}>
        {name}
      </NodeLink>
      {count !== undefined && (
        <span className={styles.figure}>
          {thousands(count)}
          {countWords && <VisuallyHidden>{` ${countWords}`}</VisuallyHidden>}
        </span>
      )}
      {button && <span className={styles.end}>{button}</span>}
      {note && <div className={styles.note}>{note}</div>}
      {share !== undefined && (
        <span className={styles.bar}>
          <Bar share={share} color={kindColor(thing)} />
        </span>
      )}
    </div>
  )
}
