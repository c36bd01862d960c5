/**
 * Component `select`: from the best candidate down, each becomes a concept, joins an earlier one, or is left out. What is
 * nested in a chosen one, or holds it, must be better than what stands alone.
 */
import type { Candidate, Concept } from './candidate'
import type { Doc } from './doc'
import { withoutTail } from './expand'

export interface SelectOptions {
  /** Least value of a concept. */
  threshold: number
  /** What a candidate that is nested in another, or holds it, needs on top. */
  nested: number
}

export function selectConcepts(doc: Doc, { threshold, nested }: SelectOptions): void {
  const order = [...doc.candidates].sort(
    (a, b) => b.value - a.value || b.norms.length - a.norms.length || a.index - b.index,
  )
  const byKey = new Map<string, Concept>()
  const concepts: Concept[] = []
  for (const candidate of order) {
    const key = withoutTail(candidate.expanded)
    const same = byKey.get(key)
    if (same) {
      same.forms.push(candidate)
      continue
    }
    if (candidate.value < threshold) continue
    if (candidate.value < threshold + nested && concepts.some(({ forms }) => isNested(forms[0]!, candidate))) continue
    const concept = createConcept(candidate)
    byKey.set(key, concept)
    concepts.push(concept)
  }
  doc.concepts = concepts
}

export function createConcept(candidate: Candidate): Concept {
  return {
    forms: [candidate],
    kind: 'Method',
    kinds: candidate.kinds,
    role: 'mentions',
    confidence: candidate.value,
    why: [],
  }
}

/** One key is a run of the other's words. */
export function isNested(a: Candidate, b: Candidate): boolean {
  return ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `)
}
