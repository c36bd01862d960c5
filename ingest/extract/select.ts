/**
 * Component `select`: from the best candidate down, each becomes a concept, joins an earlier one, or is left out. What
 * counts is how probably it is a concept *of its own*: that it names one, less that it names an earlier one.
 */
import { KINDS } from '@/lib/model/concept'
import type { Candidate, Concept } from './candidate'
import type { Doc } from './doc'
import { byValue, LEAST_COMPARED, type Sameness } from './merge'
import { nameKeysOf } from './name-keys'

export interface SelectOptions {
  /** Least probability of being a concept of its own. */
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
    const keys = nameKeysOf(doc, candidate)
    const equal = firstKnown(byKey, keys)
    const { home, same } = equal ? { home: equal, same: 1 } : mostAlike(concepts, candidate, sameness)
    const own = candidate.value - same
    if (isOwnConcept(candidate, own, concepts, options)) {
      const concept = createConcept(candidate, own)
      for (const key of keys) byKey.set(key, concept)
      concepts.push(concept)
    } else if (home && same >= options.same) {
      home.forms.push(candidate)
      home.alike.push(same)
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, home)
    }
  }
  doc.concepts = concepts
}

function firstKnown(byKey: ReadonlyMap<string, Concept>, keys: string[]): Concept | undefined {
  for (const key of keys) {
    const known = byKey.get(key)
    if (known) return known
  }
  return undefined
}

/** The earlier concept that the candidate most probably names, and how probably. */
function mostAlike(concepts: Concept[], candidate: Candidate, sameness: Sameness): { home?: Concept; same: number } {
  let home: Concept | undefined
  let same = 0
  for (const concept of concepts) {
    const probability = sameness.get(concept.forms[0]!, candidate)
    // what one of its other names is told apart from, it is no name of
    if (probability <= same || concept.forms.some((form, i) => i > 0 && sameness.areTwo(form, candidate))) continue
    same = probability
    home = concept
  }
  return { home, same }
}

function isOwnConcept(candidate: Candidate, own: number, concepts: Concept[], options: SelectOptions): boolean {
  if (own < options.threshold) return false
  return own >= options.threshold + options.nested || !concepts.some(({ forms }) => isNested(forms[0]!, candidate))
}

/** `own` is how probably it is a concept, and none of those before it. */
export function createConcept(candidate: Candidate, own = candidate.value): Concept {
  return {
    forms: [candidate],
    alike: [1],
    places: [],
    kind: 'Method',
    kinds: new Float64Array(KINDS.length),
    role: 'mentions',
    roleShare: 0,
    confidence: own,
    why: [],
  }
}

/** One key is a run of the other's words. */
export function isNested(a: Candidate, b: Candidate): boolean {
  // most hold nothing of each other: then no longer strings are made
  if (!a.key.includes(b.key) && !b.key.includes(a.key)) return false
  return ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `)
}
