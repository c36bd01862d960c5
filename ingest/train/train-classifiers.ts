/** Trains the networks that decide kind and role, from what the word models say of papers that they did not see. */
import type { Bundle } from '@/ingest/extract/binary'
import type { Candidate } from '@/ingest/extract/candidate'
import { roleWords } from '@/ingest/extract/classify'
import { KIND_WIDTH, kindFeatures } from '@/ingest/extract/kind-features'
import { occurrencesOf } from '@/ingest/extract/mentions'
import { mostLikely } from '@/ingest/extract/most-likely'
import type { Network } from '@/ingest/extract/network'
import type { RankContext } from '@/ingest/extract/rank-context'
import { ROLE_WIDTH, roleDense } from '@/ingest/extract/role-dense'
import { type JudgedByWords, roleRelations } from '@/ingest/extract/role-relations'
import { KINDS, ROLES } from '@/lib/model/concept'
import { concatenate } from './concatenate'
import type { Corpus } from './corpus'
import { goldPlaces } from './gold-places'
import { type Excluded, type StageOne, seenBy } from './stage-one'
import { trainNetwork } from './train-network'

export interface ClassifierRows {
  kindRows: Float32Array
  kindLabels: number[]
  kindWeights: number[]
  /** Per core concept: its row for roles with kinds still to be filled in, and what that needs. */
  roles: { row: Float32Array; kindRow: Float32Array; label: number }[]
}

/** A labelled concept with what its role is learned from. */
interface CoreConcept extends JudgedByWords {
  best: Candidate
  kindRow: Float32Array
  label: number
}

const logarithm = (p: number): number => Math.log(p + 1e-4)
/** Where the four kinds stand in a row for roles. */
const KINDS_AT = ROLES.length

export function collectClassifierRows(
  corpus: Corpus,
  stageOne: StageOne,
  { outer, paper, context }: { outer: Excluded; paper: number; context: RankContext },
): ClassifierRows {
  const seen = seenBy(outer, corpus.folds[paper]!)
  const text = stageOne.kindWithout(seen)
  const linear = stageOne.roleWithout(seen)
  text.begin(context.doc)
  const words = new Float64Array(4)
  const rows: ClassifierRows = { kindRows: new Float32Array(0), kindLabels: [], kindWeights: [], roles: [] }
  const parts: Float32Array[] = []
  const rowOf = (candidate: Parameters<typeof kindFeatures>[1]) => {
    text.classify(candidate, words)
    const row = new Float32Array(KIND_WIDTH)
    kindFeatures(context, candidate, { words: words.map(logarithm), lexicon: corpus.lexicon }, row, 0)
    return row
  }
  const core: CoreConcept[] = []
  for (const level of ['core', 'optional'] as const) {
    for (const { gold, forms } of goldPlaces(corpus, paper, level)) {
      for (const form of forms) {
        parts.push(rowOf(form))
        rows.kindLabels.push(KINDS.indexOf(gold.types[0]!))
        rows.kindWeights.push(level === 'core' ? 1 : 0.4)
      }
      if (level !== 'core') continue
      const best = forms[0]!
      const kindRow = rowOf(best)
      const occurrences = occurrencesOf(context.doc, { forms })
      const roleScores = roleWords(context, linear, { best, occurrences, kind: mostLikely(words) })
      core.push({ best, occurrences, words: roleScores, kindRow, label: ROLES.indexOf(gold.role[0]!) })
    }
  }
  const relations = roleRelations(context.doc, core)
  core.forEach(({ kindRow, label, ...judged }, i) => {
    const row = new Float32Array(ROLE_WIDTH)
    roleDense(context, { ...judged, kinds: [0, 0, 0, 0], relations: relations[i]! }, row, 0)
    rows.roles.push({ row, kindRow, label })
  })
  rows.kindRows = concatenate(parts)
  return rows
}

export function trainKind(rows: ClassifierRows[]): Bundle {
  const data = {
    rows: concatenate(rows.map(({ kindRows }) => kindRows)),
    labels: Uint8Array.from(rows.flatMap(({ kindLabels }) => kindLabels)),
    weights: Float32Array.from(rows.flatMap(({ kindWeights }) => kindWeights)),
    inputs: KIND_WIDTH,
    outputs: KINDS.length,
  }
  return trainNetwork(data, { hidden: 48, epochs: 10, batch: 256, rate: 2e-3, decay: 1e-3, seed: 19, members: 3 })
}

export function trainRole(rows: ClassifierRows[], kind: Network): Bundle {
  const roles = rows.flatMap((one) => one.roles)
  const kinds = new Float64Array(KINDS.length)
  for (const { row, kindRow } of roles) {
    kind.classify(kindRow, 0, kinds, 0)
    row.set(kinds, KINDS_AT)
  }
  const data = {
    rows: concatenate(roles.map(({ row }) => row)),
    labels: Uint8Array.from(roles, ({ label }) => label),
    inputs: ROLE_WIDTH,
    outputs: ROLES.length,
  }
  return trainNetwork(data, { hidden: 64, epochs: 14, batch: 256, rate: 2e-3, decay: 1e-2, seed: 23, members: 3 })
}
