/** Component `rank`: each hopeful candidate as core, optional or none, and the value of each. */
import type { Quality } from '@/lib/model/quality'
import type { Candidate } from './candidate'
import { LEAST_COMPARED } from './merge'
import type { Network } from './network'
import { namesNothing } from './no-name'
import type { Weighed } from './weigh'
import { keepWhole } from './whole-names'

/** How much an optional name counts as none when candidates are ordered: hitting one is free. */
const FREE = 0.95

/**
 * Less probable candidates stay without a value: they would only be compared with all others, to join one of them as
 * one more place where it is named.
 */
const LEAST_CORE: Record<Quality, number> = { best: 0, fast: 0.2 }

export function rankCandidates(weighed: Weighed, ranker: Network, quality: Quality = 'best'): void {
  const { context, hopeful, rows } = weighed
  const out = new Float64Array(3)
  hopeful.forEach((candidate, i) => {
    ranker.classify(rows, i * ranker.inputs, out, 0)
    if (out[0]! >= LEAST_CORE[quality]) setValue(candidate, out[0]!, out[1]!)
    if (candidate.value >= LEAST_COMPARED && namesNothing(context.doc, candidate)) candidate.value = 0
  })
  keepWhole(context.doc, hopeful)
}

export function setValue(candidate: Candidate, core: number, optional: number): void {
  candidate.core = core
  candidate.optional = optional
  candidate.value = core / (1 - FREE * optional)
}
