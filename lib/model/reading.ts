/**
 * A paper with what was found in it, as it comes from outside (a line of `extract --papers`). What claims to be evidence
 * is held against the text here, once: a span that is not its words is refused.
 */
import { z } from 'zod'
import { factsSchema, type Span } from './facts'
import { type Paper, paperSchema } from './paper'

export const readingSchema = z
  .object({ paper: paperSchema, facts: factsSchema })
  .superRefine(({ paper, facts }, context) => {
    if (facts.id !== paper.id) context.addIssue(`the facts are of ${facts.id}, the paper is ${paper.id}`)
    for (const finding of facts.concepts) {
      for (const span of [...finding.mentions, ...(finding.cue ? [finding.cue] : [])]) {
        if (textOf(paper, span) !== span.text) {
          context.addIssue(`“${span.text}” does not stand at ${span.field} ${span.start}–${span.end}`)
        }
      }
      for (const { start, end, sentenceStart, sentenceEnd } of finding.mentions) {
        if (sentenceStart > start || sentenceEnd < end) {
          context.addIssue(`the sentence ${sentenceStart}–${sentenceEnd} of ${finding.id} does not hold its mention`)
        }
      }
    }
  })

const textOf = (paper: Paper, { field, start, end }: Span): string => paper[field].slice(start, end)
