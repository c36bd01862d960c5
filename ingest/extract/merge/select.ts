/**
 * Component `select`: from the best candidate down, each becomes a concept, joins an earlier one, or is left out. What
 * counts is how probably it is a concept *of its own*: that it names one that no earlier candidate names.
 */

import { type Candidate, type Concept, LEAST_COMPARED } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { nameKeysOf } from '@/ingest/extract/names/name-keys'
import { isNested } from '@/ingest/extract/names/nesting'
import { coinedOpening } from '@/ingest/extract/names/own-name'
import { KINDS } from '@/lib/model/concept'
import { byValue, type Sameness } from './merge'
import { LEAST_OWN, type Standing } from './own-features'

/**
 * What fewer than one labeller in four would list is too general for this paper, however few would mind it (`numerical
 * simulation`, `computer vision`, where a paper says them by the way): of such names labels have one in ten as core, eight as optional.
 */
const LEAST_LISTED = 0.25

export interface SelectOptions {
  /** Least probability of being a concept of its own. */
  threshold: number
  /** Least probability at which a candidate joins an earlier concept. */
  same: number
}

/** How probably a candidate is a concept of its own, where what experts may list or not is left out, and where it counts against it. */
export interface Chance {
  own: number
  salience: number
}
export type Own = (standing: Standing) => Chance

const NONE: Chance = { own: 0, salience: 0 }
/** Of a coined name that opens the title before a colon, whatever the models think of it: labels have 983 of 983. */
const OWN_NAME: Chance = { own: 0.9, salience: 0.9 }

export function selectConcepts(doc: Doc, sameness: Sameness, own: Own, options: SelectOptions): void {
  const order = doc.candidates.filter(({ value }) => value >= LEAST_COMPARED).sort(byValue)
  const byKey = new Map<string, Known>()
  const concepts: Concept[] = []
  order.forEach((candidate, place) => {
    const keys = nameKeysOf(doc, candidate)
    const equal = firstKnown(byKey, keys)
    const likeness = equal ? { home: equal.home, same: 1, second: 0 } : mostAlike(concepts, candidate, sameness)
    const { home, same } = likeness
    const mayBeOwn = candidate.value >= LEAST_OWN && candidate.core >= LEAST_LISTED && same < 1
    const chance = mayBeOwn ? own({ order, place, concepts, sameness, ...likeness }) : NONE
    if (chance.own >= options.threshold) {
      const concept = createConcept(candidate, chance)
      for (const key of keys) byKey.set(key, { home: concept, alike: 1 })
      concepts.push(concept)
    } else if (home && (equal || isSame(home.forms[0]!, candidate, same))) {
      const alike = equal?.alike ?? same
      home.forms.push(candidate)
      home.alike.push(alike)
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, { home, alike })
    }
  })
  function isSame(name: Candidate, candidate: Candidate, same: number): boolean {
    return same >= leastSame(name, candidate, options) && (same >= SURELY || !sameness.isForeign(name, candidate))
  }
  const opening = coinedOpening(doc)
  if (opening && !concepts.some(({ forms }) => forms.includes(opening))) concepts.push(createConcept(opening, OWN_NAME))
  doc.concepts = concepts
}

/** The concept that a key names, and how surely. */
interface Known {
  home: Concept
  alike: number
}

/** What joins a name of which it holds no more than a part: below this it is more often another thing than the same. */
const ALIKE = 0.3

/** From here on a model is believed, whatever the last words of two names say. */
const SURELY = 0.6

const leastSame = (name: Candidate, other: Candidate, { same }: SelectOptions): number =>
  same >= ALIKE || isNested(name.key, other.key) || isNested(name.expanded, other.expanded) ? same : ALIKE

function firstKnown(byKey: ReadonlyMap<string, Known>, keys: string[]): Known | undefined {
  for (const key of keys) {
    const known = byKey.get(key)
    if (known) return known
  }
  return undefined
}

/** The earlier concept that the candidate most probably names, and how probably; how probably the next one. */
function mostAlike(
  concepts: Concept[],
  candidate: Candidate,
  sameness: Sameness,
): Pick<Standing, 'home' | 'same' | 'second'> {
  let home: Concept | undefined
  let [same, second] = [0, 0]
  for (const concept of concepts) {
    const probability = sameness.get(concept.forms[0]!, candidate)
    // what one of its other names is told apart from, it is no name of
    if (probability <= second || concept.forms.some((form, i) => i > 0 && sameness.areTwo(form, candidate))) continue
    if (probability <= same) {
      second = probability
      continue
    }
    second = same
    same = probability
    home = concept
  }
  return { home, same, second }
}

export function createConcept(
  candidate: Candidate,
  { own, salience }: Chance = { own: candidate.value, salience: candidate.core },
): Concept {
  return {
    forms: [candidate],
    alike: [1],
    places: [],
    kind: 'Method',
    kinds: new Float64Array(KINDS.length),
    role: 'mentions',
    roleShare: 0,
    own,
    confidence: own,
    salience,
    why: [],
  }
}
