/**
 * Component `select`: from the best candidate down, each becomes a concept, joins an earlier one, or is left out. What
 * counts is how probably it is a concept *of its own*: that it names one, less that it names an earlier one.
 */

import { type Candidate, type Concept, LEAST_COMPARED } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { nameKeysOf } from '@/ingest/extract/names/name-keys'
import { KINDS } from '@/lib/model/concept'
import { byValue, type Sameness } from './merge'

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
  const byKey = new Map<string, Known>()
  const concepts: Concept[] = []
  for (const candidate of order) {
    const keys = nameKeysOf(doc, candidate)
    const equal = firstKnown(byKey, keys)
    const { home, same } = equal ? { home: equal.home, same: 1 } : mostAlike(concepts, candidate, sameness)
    const own = candidate.value - same
    if (isOwnConcept(candidate, own, concepts, options)) {
      const concept = createConcept(candidate, own)
      for (const key of keys) byKey.set(key, { home: concept, alike: 1 })
      concepts.push(concept)
    } else if (home && (equal || same >= leastSame(home.forms[0]!, candidate, options))) {
      const alike = equal?.alike ?? same
      home.forms.push(candidate)
      home.alike.push(alike)
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, { home, alike })
    }
  }
  doc.concepts = concepts
}

/** The concept that a key names, and how surely. */
interface Known {
  home: Concept
  alike: number
}

/** What joins a name of which it holds no more than a part: below this it is more often another thing than the same. */
const ALIKE = 0.3

const leastSame = (name: Candidate, other: Candidate, { same }: SelectOptions): number =>
  same >= ALIKE || isNested(name, other) || holds(name.expanded, other.expanded) ? same : ALIKE

function firstKnown(byKey: ReadonlyMap<string, Known>, keys: string[]): Known | undefined {
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
  return holds(a.key, b.key)
}

function holds(a: string, b: string): boolean {
  if (!a.includes(b) && !b.includes(a)) return false
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
}
