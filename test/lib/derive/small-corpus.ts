/** Facts written by hand for tests: what the extractor would say of a paper, in as few words as the test needs. */

import { type PaperFacts, toPaperFacts } from '@/lib/derive/paper-facts'
import type { Kind, Role } from '@/lib/model/concept'
import type { Broader, Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import { slug } from '@/lib/model/slug'

export interface Said {
  name: string
  /** Surface forms in the abstract; the name itself where left out. */
  as?: string[]
  id?: string
  kind?: Kind
  role?: Role
  named?: 'lexicon' | 'expansion' | 'surface'
  confidence?: number
  broader?: Broader[]
}

export interface Reading {
  paper: Paper
  facts: Facts
}

/** A paper whose abstract is a sentence of the surface forms. A bare string is a method that the paper uses. */
export function reading(id: string, ...said: (Said | string)[]): Reading {
  const concepts = said.map((one) => (typeof one === 'string' ? { name: one } : one))
  let abstract = ''
  const mentionsOf = concepts.map(({ name, as = [name] }) =>
    as.map((text) => {
      const start = abstract.length
      abstract += `${text} and `
      return { field: 'abstract' as const, start, end: start + text.length, text }
    }),
  )
  abstract += 'more.'
  const findings = concepts.map((one, at) => ({
    id: one.id ?? slug(one.name),
    name: one.name,
    kind: one.kind ?? ('Method' as const),
    aliases: [],
    role: one.role ?? ('uses' as const),
    confidence: one.confidence ?? 0.8,
    named: one.named ?? ('surface' as const),
    broader: one.broader ?? [],
    mentions: mentionsOf[at]!.map((mention) => ({ ...mention, sentenceStart: 0, sentenceEnd: abstract.length })),
  }))
  return {
    paper: { id, title: `Paper ${id}`, abstract, authors: [], otherIds: [] },
    facts: { id, extractor: 'test', concepts: findings },
  }
}

export const factsOf = (...readings: Reading[]): PaperFacts[] =>
  readings.map(({ paper, facts }) => toPaperFacts(paper, facts))

/** Three fields of twelve papers each: papers of a field share concepts of a pool of its own, and all share a hub. */
export function threeFields(): Reading[] {
  const pools = [
    ['sparse reward', 'exploration', 'intrinsic motivation', 'curiosity', 'goal-conditioned policy'],
    ['machine translation', 'BLEU', 'attention', 'subword unit', 'parallel corpus'],
    ['object detection', 'COCO', 'bounding box regression', 'anchor box', 'feature pyramid'],
  ]
  return pools.flatMap((pool, field) =>
    Array.from({ length: 12 }, (_, at) =>
      reading(
        `field${field}-${String(at).padStart(2, '0')}`,
        { name: 'neural network', role: 'mentions' },
        ...pool.filter((__, index) => index === 0 || (at + index) % 3 !== 0),
        `special ${field} ${at}`,
      ),
    ),
  )
}
