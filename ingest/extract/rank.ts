/** Component `rank`: each hopeful candidate as core, optional or none, and the value of each. */
import type { Quality } from '@/lib/model/quality'
import type { Candidate } from './candidate'
import { bestCoreSpan } from './features-tagger'
import type { Network } from './network'
import { logOdds, type Weighed } from './weigh'

/** How much an optional name counts as none when candidates are ordered: hitting one is free. */
const FREE = 0.95

/** In fast quality the two cheap models rank alone, else the network. */
export function rankCandidates(weighed: Weighed, ranker: Network, quality: Quality = 'best'): void {
  if (quality === 'fast') rankByWords(weighed)
  else rankByFeatures(weighed, ranker)
}

function rankByFeatures({ hopeful, rows }: Weighed, ranker: Network): void {
  const out = new Float64Array(3)
  hopeful.forEach((candidate, i) => {
    ranker.classify(rows, i * ranker.inputs, out, 0)
    setValue(candidate, out[0]!, out[1]!)
  })
}

/** What the log odds of a core name count, of the text model and the tagger: best of a few tried in cross-validation. */
const TEXT_WEIGHT = 0.8
const TAGGER_WEIGHT = 0.25
const BIAS = 0.2
/** Less probable candidates stay without a value: they would only be compared with all others, to join one of them. */
const LEAST_CORE = 0.3

function rankByWords({ context, hopeful }: Weighed): void {
  const { text } = context
  for (const candidate of hopeful) {
    const at = candidate.index * 3
    const odds = TEXT_WEIGHT * logOdds(text[at]!) + TAGGER_WEIGHT * logOdds(bestCoreSpan(context, candidate)) + BIAS
    const core = 1 / (1 + Math.exp(-odds))
    if (core >= LEAST_CORE) setValue(candidate, core, Math.min(text[at + 1]!, 1 - core))
  }
}

export function setValue(candidate: Candidate, core: number, optional: number): void {
  candidate.core = core
  candidate.optional = optional
  candidate.value = core / (1 - FREE * optional)
}
