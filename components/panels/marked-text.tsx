/**
 * A text with the words that prove something marked in it: mentions underlined and tinted in their kind's colour, the
 * cue that gave a role dotted. Plain text only: nothing of a paper is ever read as markup.
 */
import type { CSSProperties } from 'react'
import { classNames } from '@/components/ui/class-names'
import { LOOKS } from '@/lib/graph/appearance'
import { type Kind, ROLE_WORDS, type Role } from '@/lib/model/concept'
import { conceptKey } from '@/lib/model/graph'
import { kindColor } from './colors'
import { type MarkedRange, markReadable, type Piece } from './mark-text'
import styles from './marked-text.module.css'
import { NodeLink } from './node-link'

export type Mark =
  | { type: 'mention'; concept: { id: string; name: string; kind: Kind }; role?: Role }
  | { type: 'cue'; role: Role }

export interface MarkedTextProps {
  /** As it is stored; TeX in it is shown in plain signs, with the marks on what they are of. */
  text: string
  marks: readonly MarkedRange<Mark>[]
  /** Mentions lead to their concept's panel. */
  linked?: boolean
  /** Concepts whose mentions stand out. */
  emphasis?: string | readonly string[]
}

export function MarkedText({ text, marks, linked = false, emphasis = [] }: MarkedTextProps) {
  return markReadable(text, marks).map((piece) => (
    <MarkedPiece key={piece.start} piece={piece} linked={linked} emphasis={[emphasis].flat()} />
  ))
}

type Mention = Extract<Mark, { type: 'mention' }>
const isMention = (mark: Mark): mark is Mention => mark.type === 'mention'

/** `proximal policy optimization, a method it uses · in deep reinforcement learning`. */
const mentionWords = (mentions: readonly Mention[]): string =>
  mentions
    .map(({ concept, role }) =>
      [concept.name, LOOKS[concept.kind].word, role && `the paper ${ROLE_WORDS[role]} it`].filter(Boolean).join(', '),
    )
    .join(' — within: ')

interface PieceProps {
  piece: Piece<Mark>
  linked: boolean
  emphasis: readonly string[]
}

function MarkedPiece({ piece, linked, emphasis }: PieceProps) {
  const mentions = piece.values.filter(isMention)
  const cue = piece.values.some((mark) => mark.type === 'cue')
  const inner = mentions[0]
  if (!inner) return cue ? <em className={styles.cue}>{piece.text}</em> : piece.text
  const outer = mentions[1]
  const style = {
    '--mark': kindColor(inner.concept.kind),
    '--outer': outer && kindColor(outer.concept.kind),
  } as CSSProperties
  const className = classNames(
    styles.mention,
    outer && styles.nested,
    mentions.some(({ concept }) => emphasis.includes(concept.id)) && styles.emphasis,
    cue && styles.cue,
  )
  const words = (
    <mark className={className} style={style}>
      {piece.text}
    </mark>
  )
  if (!linked) return words
  return (
    <NodeLink
      node={conceptKey(inner.concept.id)}
      title={mentionWords(mentions)}
      className={styles.link}
      repeated={!piece.opens.includes(inner)}
    >
      {words}
    </NodeLink>
  )
}
