/**
 * What decided a role where no words can be shown: the part of what the classifiers saw that speaks most for it, against
 * its runner-up.
 */

import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { FeatureSet } from '@/ingest/extract/kernel/feature-set'
import type { Network } from '@/ingest/extract/kernel/network'
import type { SparseModel } from '@/ingest/extract/kernel/sparse-model'
import { ROLES } from '@/lib/model/concept'
import type { Ground } from '@/lib/model/facts'
import { ROLE_FEATURES } from './role-dense'
import { nameFeatures, placeFeatures } from './role-features'

/** What a role beats: the probabilities are of all roles. */
export interface Decision {
  role: number
  runnerUp: number
}

export function decisionOf(probabilities: ArrayLike<number>): Decision {
  let [role, runnerUp] = probabilities[1]! > probabilities[0]! ? [1, 0] : [0, 1]
  for (let k = 2; k < ROLES.length; k++) {
    if (probabilities[k]! > probabilities[role]!) [runnerUp, role] = [role, k]
    else if (probabilities[k]! > probabilities[runnerUp]!) runnerUp = k
  }
  return { role, runnerUp }
}

type Words = 'words'

/** To which ground a number of a row for roles belongs; vectors and cue words are not asked for, for the words know them. */
function groundOf(feature: string): Ground | Words | undefined {
  if (feature.startsWith('words ')) return 'words'
  if (feature.startsWith('kind ')) return 'kind'
  if (/title|before colon/.test(feature)) return 'title'
  if (/ place$| sentence$/.test(feature)) return 'place'
  if (/list/.test(feature)) return 'list'
  return /^another|in its sentences|^concepts$|^order$|behind/.test(feature) ? 'company' : undefined
}

const TELLING = ROLE_FEATURES.flatMap((feature, at) => {
  const ground = groundOf(feature)
  return ground ? [{ at, ground }] : []
})
const PLACES = Uint16Array.from(TELLING, ({ at }) => at)

/**
 * In best quality: of which kind are the numbers that speak most for the role, of the concept that the network judged last. The
 * title is none where it is not shown to name the concept.
 */
export function groundByNetwork(network: Network, { role, runnerUp }: Decision, inTitle: boolean): Ground | Words {
  const sums = new Map<Ground | Words, number>()
  network.contributions(PLACES, role, runnerUp).forEach((by, k) => {
    const { ground } = TELLING[k]!
    if (ground !== 'title' || inTitle) sums.set(ground, (sums.get(ground) ?? 0) + by)
  })
  return [...sums].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

const features = new FeatureSet()
const scores = new Float64Array(ROLES.length)

interface Judged {
  best: Candidate
  occurrences: readonly Occurrence[]
  kind: number
  /** Whether the title is shown to name it. */
  inTitle: boolean
  /** Logarithms of the linear model's probabilities. */
  words: ArrayLike<number>
}

/** Whether the linear model found the role in the name, at the title's place or in the rest, whichever spoke most for it. */
export function groundByWords(doc: Doc, linear: SparseModel, judged: Judged, { role, runnerUp }: Decision): Ground {
  const { best, occurrences, kind, words, inTitle } = judged
  const marginOf = (of: ArrayLike<number>): number => of[role]! - of[runnerUp]!
  const alone = (fill: () => void): number => {
    features.clear()
    fill()
    linear.score(features.members, features.count, scores)
    return marginOf(scores) - marginOf(linear.bias)
  }
  const name = alone(() => nameFeatures(doc, best, features))
  const title =
    occurrences[0]!.first < doc.titleEnd ? alone(() => placeFeatures(doc, occurrences[0]!, kind, features)) : 0
  const wording = marginOf(words) - marginOf(linear.bias) - name - title
  if (wording > name && (wording > title || !inTitle)) return 'wording'
  return inTitle && title > name ? 'title' : 'name'
}
