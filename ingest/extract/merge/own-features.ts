/** How a candidate stands when selection comes to it: by itself, to the names before and behind it, in its company. */
import type { Candidate, Concept } from '@/ingest/extract/candidate'
import { COMPANY_FEATURES, COMPANY_WIDTH, logOdds } from '@/ingest/extract/candidates/company'
import { holds } from '@/ingest/extract/names/nesting'
import type { Sameness } from './merge'
import { PAIR_FEATURES, PAIR_WIDTH } from './pair-features'

/** What has less value becomes no concept of its own: in training 1 in 1,000 would have. */
export const LEAST_OWN = 0.3

/** What is known of a candidate at its turn. */
export interface Standing {
  /** All candidates that have a turn, in their order, and the place of this one. */
  order: readonly Candidate[]
  place: number
  /** Those before it. */
  concepts: readonly Concept[]
  /** The concept that it most probably names, how probably, and how probably the next one. */
  home?: Concept | undefined
  same: number
  second: number
  sameness: Sameness
}

export const OWN_FEATURES = [
  'value',
  'core',
  'optional',
  'value less sameness',
  'core less sameness',
  'sameness to a concept',
  'to the next concept',
  'to any name before',
  'to a name behind',
  'value of that',
  'value of the concept',
  'concepts before',
  'names before',
  'concepts that hold it',
  'concepts that it holds',
  ...COMPANY_FEATURES,
  ...PAIR_FEATURES.map((name) => `pair: ${name}`),
]
export const OWN_WIDTH = OWN_FEATURES.length
const COMPANY = OWN_WIDTH - COMPANY_WIDTH - PAIR_WIDTH
const PAIR = OWN_WIDTH - PAIR_WIDTH

/** Writes the row of the candidate whose turn it is. */
export function ownFeatures(
  { order, place, concepts, home, same, second, sameness }: Standing,
  out: Float32Array,
): void {
  const candidate = order[place]!
  let n = 0
  out[n++] = candidate.value
  out[n++] = logOdds(candidate.core)
  out[n++] = logOdds(candidate.optional)
  out[n++] = candidate.value - same
  out[n++] = logOdds(Math.max(0, candidate.core - same))
  out[n++] = logOdds(same)
  out[n++] = logOdds(second)
  out[n++] = logOdds(mostAlikeBefore(order, place, sameness))
  const behind = mostAlikeBehind(order, place, sameness)
  out[n++] = behind ? sameness.get(candidate, behind) : 0
  out[n++] = behind?.value ?? 0
  out[n++] = home ? home.forms[0]!.value : 0
  out[n++] = concepts.length
  out[n++] = place
  out[n++] = concepts.filter(({ forms }) => holds(forms[0]!.key, candidate.key)).length
  out[n++] = concepts.filter(({ forms }) => holds(candidate.key, forms[0]!.key)).length
  if (candidate.company) out.set(candidate.company, COMPANY)
  else out.fill(0, COMPANY, PAIR)
  if (home) sameness.describe(home.forms[0]!, candidate, out, PAIR)
  else out.fill(0, PAIR)
}

function mostAlikeBefore(order: readonly Candidate[], place: number, sameness: Sameness): number {
  let most = 0
  for (let i = 0; i < place; i++) most = Math.max(most, sameness.get(order[i]!, order[place]!))
  return most
}

function mostAlikeBehind(order: readonly Candidate[], place: number, sameness: Sameness): Candidate | undefined {
  let most = 0
  let behind: Candidate | undefined
  for (let i = place + 1; i < order.length; i++) {
    const same = sameness.get(order[place]!, order[i]!)
    if (same <= most) continue
    most = same
    behind = order[i]
  }
  return behind
}
