/**
 * A suggestion as it stands in every list that is searched by typing: glyph, name, which alias matched, in how many papers; of
 * a paper who wrote it and when.
 */

import { TextSearch } from 'lucide-react'
import { Glyph } from '@/components/explorer/glyph'
import { counted, thousands } from '@/components/explorer/words'
import { ClusterMark } from '@/components/panels/colors'
import { classNames } from '@/components/ui/class-names'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Suggestion } from '@/lib/api/contract'
import { LOOKS, type Thing } from '@/lib/graph/appearance'
import { type Cluster, conceptKey, paperKey } from '@/lib/model/graph'
import styles from './suggestion-line.module.css'
import type { InAbstracts } from './use-abstracts'

export const suggestionKey = ({ type, id }: Pick<Suggestion, 'type' | 'id'>): string =>
  type === 'paper' ? paperKey(id) : conceptKey(id)

export const suggestionThing = ({ kind }: Pick<Suggestion, 'kind'>): Thing => kind ?? 'paper'

/** Note on one that is not called as was typed, but nearly. */
export const NEAR_NAME = 'a\u00a0near\u00a0name'

interface SuggestionLineProps {
  suggestion: Suggestion
  /** What stands at the end instead of a concept's papers: `3 answers`. */
  telling?: string
  /** What else there is to say of it: `open now`, `a near name`. */
  note?: string | undefined
  /** It leads nowhere. */
  pale?: boolean
}

export function SuggestionLine({ suggestion, telling, note, pale }: SuggestionLineProps) {
  const { name, alias, weight, type } = suggestion
  const byline = bylineOf(suggestion)
  const thing = suggestionThing(suggestion)
  // A number beside a title would be read as another count of papers.
  const papers = type === 'concept' && telling === undefined ? thousands(weight) : undefined
  return (
    <span className={styles.line}>
      <span className={styles.glyph}>
        <Glyph thing={thing} />
      </span>
      <span className={classNames(styles.name, pale && styles.pale)}>
        {name}
        {alias && <span className={styles.alias}> also {alias}</span>}
        {note && <span className={styles.alias}> {note}</span>}
      </span>
      <VisuallyHidden>{`, ${LOOKS[thing].word}${papers ? ', papers:' : ', '}`}</VisuallyHidden>
      <span className={styles.weight}>{telling ?? papers}</span>
      {byline && <span className={styles.byline}>{byline}</span>}
    </span>
  )
}

/** `2017 · Paul Christiano et al.`; who was asked for is named, too: `2017 · Paul Christiano … Dario Amodei`. */
function bylineOf({ authors = [], author, year }: Suggestion): string {
  const [first] = authors
  const others = author !== undefined && author !== first ? ` … ${author}` : authors.length > 1 ? ' et al.' : ''
  return [year, first && `${first}${others}`].filter((part) => part !== undefined).join(' · ')
}

/** A cluster among the suggestions. */
export function ClusterFound({ cluster }: { cluster: Cluster }) {
  return (
    <span className={styles.line}>
      <span className={styles.glyph}>
        <ClusterMark color={cluster.color} />
      </span>
      <span className={styles.name}>
        {cluster.name}
        <span className={styles.alias}> cluster</span>
      </span>
      <VisuallyHidden>, papers:</VisuallyHidden>
      <span className={styles.weight}>{thousands(cluster.papers)}</span>
    </span>
  )
}

/** Papers by what their abstracts say, among the suggestions. */
export function AbstractsFound({ papers, verbatim }: InAbstracts) {
  return (
    <span className={styles.line}>
      <span className={styles.glyph}>
        <TextSearch aria-hidden />
      </span>
      <span className={styles.name}>
        In abstracts
        {verbatim < papers && (
          <span className={styles.alias}> {verbatim > 0 ? thousands(verbatim) : 'none'} word for word</span>
        )}
      </span>
      <span className={styles.weight}>{counted(papers, 'paper')}</span>
    </span>
  )
}
