/** Component `rank`: the network's view of each hopeful candidate as core, optional or none, and the value of each. */
import type { Candidate } from './candidate'
import type { Network } from './network'
import type { Weighed } from './weigh'

/** How much an optional name counts as none when candidates are ordered: hitting one is free. */
const FREE = 0.95

export function rankCandidates({ hopeful, rows }: Weighed, ranker: Network): void {
  const out = new Float64Array(3)
  hopeful.forEach((candidate, i) => {
    ranker.classify(rows, i * ranker.inputs, out, 0)
    setValue(candidate, out[0]!, out[1]!)
  })
}

export function setValue(candidate: Candidate, core: number, optional: number): void {
  candidate.core = core
  candidate.optional = optional
  candidate.value = core / (1 - FREE * optional)
}
