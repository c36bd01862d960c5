/** Component `kind` and `role` by rules alone: the head of the name, the words before it. */

import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { KINDS, type Kind, type Role } from '@/lib/model/concept'
import type { Concept } from './candidate'
import { type Doc, textOf } from './doc'
import { findCue } from './role-cues'

const heads = (text: string): Set<string> => new Set(text.split(/\s+/))
const HEADS: Record<Kind, Set<string>> = {
  Benchmark: heads('benchmark dataset environment simulator suite gym corpus challenge competition arena game'),
  Metric: heads(
    'accuracy rate score regret error f1 recall precision perplexity latency return efficiency complexity ratio time',
  ),
  Task: heads(
    `recognition navigation planning translation detection classification segmentation driving manipulation control
    exploration generation problem task prediction understanding answering retrieval reward generalization locomotion`,
  ),
  Method: heads('learning optimization network algorithm model policy method transformer search'),
}
const ROLE_OF: Record<Kind, Role> = {
  Method: 'uses',
  Task: 'addresses',
  Benchmark: 'evaluates_on',
  Metric: 'evaluates_on',
}

export function classifyByRules(doc: Doc, lexicon: Lexicon): void {
  for (const concept of doc.concepts) {
    concept.kind = kindOf(doc, concept, lexicon)
    concept.kinds = Float64Array.from(KINDS, (kind) => (kind === concept.kind ? 1 : 0))
    const occurrences = concept.forms.flatMap((form) => form.occurrences)
    const proposal = concept.kind === 'Method' ? findCue(doc, 'proposes', occurrences) : undefined
    concept.role = proposal ? 'proposes' : ROLE_OF[concept.kind]
    concept.cue = proposal ?? findCue(doc, concept.role, occurrences)
  }
}

function kindOf(doc: Doc, { forms }: Concept, lexicon: Lexicon): Kind {
  for (const form of forms) {
    const { first, last } = form.occurrences[0]!
    const entry = lexicon.find(form.expanded, textOf(doc, first, last))
    if (entry) return entry.kind
  }
  const head = forms[0]!.expanded.split(' ').at(-1)!
  return (['Benchmark', 'Metric', 'Task'] as const).find((kind) => HEADS[kind].has(head)) ?? 'Method'
}
