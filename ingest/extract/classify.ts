/** Components `kind` and `role`: what a concept is, and what its paper does with it. */

import { namedPlaces } from '@/ingest/extract/candidates/named-places'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import type { TextModel } from '@/ingest/extract/candidates/text-model'
import { FeatureSet } from '@/ingest/extract/kernel/feature-set'
import type { Network } from '@/ingest/extract/kernel/network'
import { type SparseModel, softmax } from '@/ingest/extract/kernel/sparse-model'
import { heedHead } from '@/ingest/extract/kinds/head-kinds'
import { heedRole } from '@/ingest/extract/kinds/kind-by-role'
import { KIND_WIDTH, kindFeatures } from '@/ingest/extract/kinds/kind-features'
import { heedLists } from '@/ingest/extract/kinds/kind-lists'
import { heedHeading } from '@/ingest/extract/kinds/listed-kinds'
import { mostLikely } from '@/ingest/extract/kinds/most-likely'
import { heedPatients } from '@/ingest/extract/kinds/no-data'
import { heedSayings } from '@/ingest/extract/kinds/said-kinds'
import { occurrencesOf, placesOf } from '@/ingest/extract/names/mentions'
import { heedAside, heedListed } from '@/ingest/extract/roles/asides'
import { heedDenials } from '@/ingest/extract/roles/denied-roles'
import { heedIntroductions } from '@/ingest/extract/roles/introduced-roles'
import { heedKnown } from '@/ingest/extract/roles/known-roles'
import { ROLE_WIDTH, roleDense } from '@/ingest/extract/roles/role-dense'
import { roleFeatures } from '@/ingest/extract/roles/role-features'
import { type Decision, decisionOf, groundByNetwork, groundByWords } from '@/ingest/extract/roles/role-ground'
import { heedingLists, type JudgedByWords, roleRelations } from '@/ingest/extract/roles/role-relations'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { KINDS, ROLES } from '@/lib/model/concept'
import type { Ground } from '@/lib/model/facts'
import type { Quality } from '@/lib/model/quality'
import type { Candidate, Concept, Occurrence } from './candidate'

export const logarithm = (p: number): number => Math.log(p + 1e-4)

/** Forms of a concept that have a say in its kind. */
const MOST_FORMS = 3
const MENTIONS = ROLES.indexOf('mentions')

export class KindClassifier {
  private readonly row = new Float32Array(KIND_WIDTH)
  private readonly words = new Float64Array(4)
  private readonly out = new Float64Array(4)

  constructor(
    private readonly text: TextModel,
    private readonly network: Network,
    private readonly lexicon: Lexicon,
  ) {}

  /** In fast quality the words decide alone. */
  classify(context: RankContext, concepts: Concept[], quality: Quality = 'best'): void {
    this.text.begin(context.doc)
    for (const concept of concepts) {
      concept.kinds = this.kindsOf(context, concept.forms, quality)
      concept.kind = KINDS[mostLikely(concept.kinds)]!
    }
    heedPatients(context.doc, concepts)
    heedSayings(context.doc, concepts)
    heedLists(context.doc, concepts)
  }

  /** The first form counts most: it was the best. */
  private kindsOf(context: RankContext, forms: Candidate[], quality: Quality): Float64Array {
    const { words } = this
    const sum = new Float64Array(KINDS.length)
    for (let i = 0; i < forms.length && i < MOST_FORMS; i++) {
      this.text.classify(forms[i]!, words)
      for (let k = 0; k < words.length; k++) words[k] = logarithm(words[k]!)
      const judged = quality === 'fast' ? words : this.judge(context, forms[i]!)
      const weight = i === 0 ? 1 : 0.5
      for (let k = 0; k < sum.length; k++) sum[k]! += weight * judged[k]!
    }
    softmax(sum)
    return sum
  }

  /** Logarithms of the network's probabilities, which sees the words' and much else. */
  private judge(context: RankContext, form: Candidate): Float64Array {
    const { words, out } = this
    kindFeatures(context, form, { words, lexicon: this.lexicon }, this.row, 0)
    this.network.classify(this.row, 0, out, 0)
    for (let k = 0; k < out.length; k++) out[k] = logarithm(out[k]!)
    return out
  }
}

interface Judged extends JudgedByWords {
  best: Candidate
}

interface Grounding {
  decision: Decision
  kind: number
  quality: Quality
  /** Whether it is shown to stand in the title. */
  inTitle: boolean
}

export class RoleClassifier {
  private readonly out = new Float64Array(ROLES.length)

  constructor(
    private readonly linear: SparseModel,
    private readonly network: Network,
    private readonly lexicon: Lexicon,
  ) {}

  /** In fast quality the words decide alone. */
  classify(context: RankContext, concepts: Concept[], quality: Quality = 'best'): void {
    const alone = concepts.map((concept) => judgeByWords(context, this.linear, concept))
    const judged = quality === 'fast' ? heedingLists(context.doc, alone) : alone
    const rows = quality === 'fast' ? [] : roleRows(context, concepts, judged)
    const places = namedPlaces(
      context.doc,
      judged.flatMap(({ occurrences }) => occurrences),
    )
    const shown = placesOf(context.doc, concepts)
    const mentioned = new Float64Array(concepts.length)
    concepts.forEach((concept, i) => {
      const { words } = judged[i]!
      const likely = quality === 'fast' ? words : this.judge(rows[i]!)
      const shareIn = (role: number): number => (quality === 'fast' ? shareOf(words, role) : likely[role]!)
      concept.places = shown[i]!
      const first = decisionOf(likely)
      const known = heedKnown(first, shareIn(first.role), { doc: context.doc, concept, lexicon: this.lexicon })
      const decision = heedAside(known, shareIn, context.doc, concept)
      mentioned[i] = shareIn(MENTIONS)
      concept.role = ROLES[decision.role]!
      concept.roleShare = shareIn(decision.role)
      concept.cue = heedDenials(context.doc, concept, places)
      if (concept.role === ROLES[decision.role]) concept.cue = heedIntroductions(context.doc, concept) ?? concept.cue
      // what spoke for the role that is denied speaks for this one
      const taken = ROLES.indexOf(concept.role)
      if (taken !== decision.role) concept.roleShare += shareIn(taken)
      concept.ground = concept.cue
        ? undefined
        : this.groundOf(context, judged[i]!, {
            decision,
            kind: mostLikely(concept.kinds),
            quality,
            inTitle: concept.places[0]!.first < context.doc.titleEnd,
          })
      heedRole(concept, decision.role)
      heedHead(context.doc, concept)
      heedHeading(context.doc, concept, places)
    })
    heedListed(context.doc, concepts, mentioned)
  }

  private groundOf(context: RankContext, judged: Judged, { decision, kind, quality, inTitle }: Grounding): Ground {
    const ground = quality === 'fast' ? 'words' : groundByNetwork(this.network, decision, inTitle)
    return ground === 'words' ? groundByWords(context.doc, this.linear, { ...judged, kind, inTitle }, decision) : ground
  }

  private judge(row: Float32Array): Float64Array {
    this.network.classify(row, 0, this.out, 0)
    return this.out
  }
}

/** What the words around all of a concept's places say. */
export function judgeByWords(context: RankContext, linear: SparseModel, concept: Concept): Judged {
  const best = concept.forms[0]!
  const occurrences = occurrencesOf(context.doc, concept)
  const words = roleWords(context, linear, { best, occurrences, kind: mostLikely(concept.kinds) })
  return { best, occurrences, words }
}

/** Per concept the numbers that the network sees. */
export function roleRows(
  context: RankContext,
  concepts: readonly Concept[],
  judged: readonly Judged[],
): Float32Array[] {
  const relations = roleRelations(context.doc, judged)
  return concepts.map(({ kinds }, i) => {
    const row = new Float32Array(ROLE_WIDTH)
    roleDense(context, { ...judged[i]!, relations: relations[i]!, kinds }, row, 0)
    return row
  })
}

/** Probability of one of several by their logarithms, whatever these add up to. */
function shareOf(logarithms: ArrayLike<number>, one: number): number {
  let sum = 0
  for (let k = 0; k < logarithms.length; k++) sum += Math.exp(logarithms[k]! - logarithms[one]!)
  return 1 / sum
}

const features = new FeatureSet()

/** Logarithms of the linear model's probabilities of the roles. */
function roleWords(
  { doc }: RankContext,
  linear: SparseModel,
  { best, occurrences, kind }: { best: Candidate; occurrences: Occurrence[]; kind: number },
): Float64Array {
  const scores = new Float64Array(linear.outputs)
  roleFeatures(doc, best, occurrences, { kind, out: features })
  linear.score(features.members, features.count, scores)
  softmax(scores)
  return scores.map(logarithm)
}
