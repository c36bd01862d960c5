/** Which words of a paper are marked, from what the server says of it: every mention of every concept, and cues. */

import type { Field } from '@/lib/model/facts'
import type { ConceptNode } from '@/lib/model/graph'
import type { PaperPage, Proof } from '@/lib/model/page'
import { type MarkedRange, withinSentence } from './mark-text'
import type { Mark } from './marked-text'

/** Marks of one field of a paper: mentions of all its concepts. */
export function marksOfField(concepts: PaperPage['concepts'], field: Field): MarkedRange<Mark>[] {
  return concepts.flatMap(({ concept, evidence }) =>
    evidence.mentions
      .filter((mention) => mention.field === field)
      .map(({ start, end }) => ({ start, end, value: { type: 'mention', concept, role: evidence.role } as const })),
  )
}

/** Marks of a proof's sentence: the concept's mentions in it and, where it stands there too, the cue of the role. */
export function marksOfProof(proof: Proof, concept: Pick<ConceptNode, 'id' | 'name' | 'kind'>): MarkedRange<Mark>[] {
  const sentence = { start: proof.sentenceStart, end: proof.sentenceStart + proof.sentence.length }
  const mentions: MarkedRange<Mark>[] = proof.mentions
    .filter((mention) => mention.field === proof.field)
    .map(({ start, end }) => ({ start, end, value: { type: 'mention', concept, role: proof.role } }))
  const { cue, role } = proof
  if (cue?.field === proof.field) mentions.push({ start: cue.start, end: cue.end, value: { type: 'cue', role } })
  return withinSentence(mentions, sentence)
}

/** The cue's words where the sentence shown does not hold them, so that the card can say them beside it. */
export function cueElsewhere({ cue, field, sentence, sentenceStart }: Proof): string | undefined {
  if (!cue) return undefined
  const inside = cue.field === field && cue.start >= sentenceStart && cue.end <= sentenceStart + sentence.length
  return inside ? undefined : cue.text
}
