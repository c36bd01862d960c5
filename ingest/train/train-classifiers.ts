/** Trains the networks that decide kind and role, from what the word models say of papers that they did not see. */

import type { Candidate } from '@/ingest/extract/candidate'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import { judgeByWords, KindClassifier, logarithm, roleRows } from '@/ingest/extract/classify'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import type { Network } from '@/ingest/extract/kernel/network'
import { KIND_WIDTH, kindFeatures } from '@/ingest/extract/kinds/kind-features'
import { createConcept } from '@/ingest/extract/merge/select'
import { ROLE_WIDTH } from '@/ingest/extract/roles/role-dense'
import { KINDS, ROLES } from '@/lib/model/concept'
import { concatenate } from './concatenate'
import type { Corpus } from './corpus'
import { goldPlaces } from './gold-places'
import { type Excluded, type StageOne, seenBy } from './stage-one'
import { trainNetwork } from './train-network'

/** A paper as models see it that know neither its fold nor `outer`. */
export interface SeenPaper {
  outer: Excluded
  paper: number
  context: RankContext
}

export interface KindRows {
  rows: Float32Array
  labels: number[]
  weights: number[]
}

/** Forms of core and optional concepts, each a row. */
export function collectKindRows(corpus: Corpus, stageOne: StageOne, { outer, paper, context }: SeenPaper): KindRows {
  const text = stageOne.kindWithout(seenBy(outer, corpus.folds[paper]!))
  text.begin(context.doc)
  const words = new Float64Array(KINDS.length)
  const labels: number[] = []
  const weights: number[] = []
  const parts: Float32Array[] = []
  const rowOf = (candidate: Candidate): Float32Array => {
    text.classify(candidate, words)
    const row = new Float32Array(KIND_WIDTH)
    kindFeatures(context, candidate, { words: words.map(logarithm), lexicon: corpus.lexicon }, row, 0)
    return row
  }
  for (const level of ['core', 'optional'] as const) {
    for (const { gold, forms } of goldPlaces(corpus, paper, level)) {
      for (const form of forms) {
        parts.push(rowOf(form))
        labels.push(KINDS.indexOf(gold.types[0]!))
        weights.push(level === 'core' ? 1 : 0.4)
      }
    }
  }
  return { rows: concatenate(parts), labels, weights }
}

export function trainKind(papers: KindRows[]): Bundle {
  const data = {
    rows: concatenate(papers.map(({ rows }) => rows)),
    labels: Uint8Array.from(papers.flatMap(({ labels }) => labels)),
    weights: Float32Array.from(papers.flatMap(({ weights }) => weights)),
    inputs: KIND_WIDTH,
    outputs: KINDS.length,
  }
  return trainNetwork(data, { hidden: 48, epochs: 7, batch: 256, rate: 2e-3, decay: 1e-3, seed: 19, members: 3 })
}

export interface RoleRows {
  rows: Float32Array[]
  labels: number[]
}

/** Core concepts of a paper, each a row: judged as in use up to where the network of roles comes in. */
export function collectRoleRows(
  corpus: Corpus,
  stageOne: StageOne,
  { outer, paper, context }: SeenPaper,
  kindNetwork: Network,
): RoleRows {
  const seen = seenBy(outer, corpus.folds[paper]!)
  const places = goldPlaces(corpus, paper)
  const concepts = places.map(({ forms }) => ({ ...createConcept(forms[0]!), forms }))
  new KindClassifier(stageOne.kindWithout(seen), kindNetwork, corpus.lexicon).classify(context, concepts)
  const linear = stageOne.roleWithout(seen)
  const judged = concepts.map((concept) => judgeByWords(context, linear, concept))
  return { rows: roleRows(context, concepts, judged), labels: places.map(({ gold }) => ROLES.indexOf(gold.role[0]!)) }
}

export function trainRole(papers: RoleRows[]): Bundle {
  const data = {
    rows: concatenate(papers.flatMap(({ rows }) => rows)),
    labels: Uint8Array.from(papers.flatMap(({ labels }) => labels)),
    inputs: ROLE_WIDTH,
    outputs: ROLES.length,
  }
  return trainNetwork(data, { hidden: 64, epochs: 10, batch: 256, rate: 2e-3, decay: 3e-3, seed: 23, members: 3 })
}
