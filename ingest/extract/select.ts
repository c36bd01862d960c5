/**
 * Component `select`: from the best candidate down, each joins an earlier concept, becomes one, or is left out. What is
 * nested in a chosen one, or holds it, must be better than what stands alone.
 */
import { KINDS } from '@/lib/model/concept'
import type { Candidate, Concept } from './candidate'
import type { Doc } from './doc'
import { withoutTail } from './expand'
import { byValue, LEAST_COMPARED, type Sameness } from './merge'

export interface SelectOptions {
  /** Least value of a concept. */
  threshold: number
  /** What a candidate that is nested in another, or holds it, needs on top. */
  nested: number
  /** Least probability at which a candidate joins an earlier concept. */
  same: number
}

export function selectConcepts(doc: Doc, sameness: Sameness, options: SelectOptions): void {
  const order = doc.candidates.filter(({ value }) => value >= LEAST_COMPARED).sort(byValue)
  const byKey = new Map<string, Concept>()
  const concepts: Concept[] = []
  for (const candidate of order) {
    const key = withoutTail(candidate.expanded)
    const equal = byKey.get(key)
    const home = equal ?? mostAlike(concepts, candidate, sameness, options.same)
    if (home) {
      home.forms.push(candidate)
      home.alike.push(equal ? 1 : sameness.get(home.forms[0]!, candidate))
      if (!byKey.has(key)) byKey.set(key, home)
      continue
    }
    if (!isGoodEnough(candidate, concepts, options)) continue
    const concept = createConcept(candidate)
    byKey.set(key, concept)
    concepts.push(concept)
  }
  doc.concepts = concepts
}

function mostAlike(concepts: Concept[], candidate: Candidate, sameness: Sameness, least: number): Concept | undefined {
  let best: Concept | undefined
  let most = least
  for (const concept of concepts) {
    const same = sameness.get(concept.forms[0]!, candidate)
    if (same < most) continue
    most = same
    best = concept
  }
  return best
}

function isGoodEnough(candidate: Candidate, concepts: Concept[], { threshold, nested }: SelectOptions): boolean {
  if (candidate.value < threshold) return false
  return candidate.value >= threshold + nested || !concepts.some(({ forms }) => isNested(forms[0]!, candidate))
}

export function createConcept(candidate: Candidate): Concept {
  return {
    forms: [candidate],
    alike: [1],
    kind: 'Method',
    kinds: new Float64Array(KINDS.length),
    role: 'mentions',
    confidence: candidate.value,
    why: [],
  }
}

/** One key is a run of the other's words. */
export function isNested(a: Candidate, b: Candidate): boolean {
  return ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `)
}
