/**
 * Component `rank`: each hopeful candidate as core, optional or none, and the value of each. Two networks look at it: at the
 * candidate by itself, then at the same and its company.
 */

import { type Candidate, LEAST_COMPARED } from '@/ingest/extract/candidate'
import type { Network } from '@/ingest/extract/kernel/network'
import type { Quality } from '@/lib/model/quality'
import { COMPANY_WIDTH, companyFeatures } from './company'
import { namesNothing } from './no-name'
import { RANK_WIDTH } from './rank-features'
import type { Weighed } from './weigh'
import { keepWhole } from './whole-names'

/** How much an optional name counts as none when candidates are ordered: hitting one is free. */
const FREE = 0.95

/**
 * Less probable candidates stay without a value: they would only be compared with all others, to join one of them as
 * one more place where it is named.
 */
const LEAST_CORE: Record<Quality, number> = { best: 0, fast: 0.2 }

/** What looks less likely at first is not looked at again. */
export const LEAST_AGAIN = 0.03

/** The second network sees what the first saw, and how a candidate stands among all others by the first one's view. */
export const AGAIN_WIDTH = RANK_WIDTH + COMPANY_WIDTH

export class Ranker {
  private readonly row = new Float32Array(AGAIN_WIDTH)

  constructor(
    readonly first: Network,
    private readonly again: Network,
  ) {}

  rank(weighed: Weighed, quality: Quality = 'best'): void {
    const { context, hopeful, rows } = weighed
    const { row } = this
    look(this.first, hopeful, rows)
    const company = companyFeatures(context.doc, hopeful)
    hopeful.forEach((candidate, i) => {
      if (candidate.core >= LEAST_AGAIN) {
        againFeatures(rows, company, i, row, 0)
        judge(this.again, row, 0, candidate)
      }
      if (candidate.core >= LEAST_CORE[quality]) setValue(candidate)
      candidate.company = company.subarray(i * COMPANY_WIDTH, (i + 1) * COMPANY_WIDTH)
      if (candidate.value >= LEAST_COMPARED && namesNothing(context.doc, candidate)) candidate.value = 0
    })
    keepWhole(context.doc, hopeful)
  }
}

/** First view: the probabilities of each hopeful candidate by itself. */
export function look(first: Network, hopeful: readonly Candidate[], rows: Float32Array): void {
  hopeful.forEach((candidate, i) => {
    judge(first, rows, i * RANK_WIDTH, candidate)
  })
}

/** Core, optional, none. */
const out = new Float64Array(3)

function judge(network: Network, rows: Float32Array, at: number, candidate: Candidate): void {
  network.classify(rows, at, out, 0)
  candidate.core = out[0]!
  candidate.optional = out[1]!
}

/** The row of the i-th candidate, into `out` from `at` on. */
export function againFeatures(
  rows: Float32Array,
  company: Float32Array,
  i: number,
  out: Float32Array,
  at: number,
): void {
  out.set(rows.subarray(i * RANK_WIDTH, (i + 1) * RANK_WIDTH), at)
  out.set(company.subarray(i * COMPANY_WIDTH, (i + 1) * COMPANY_WIDTH), at + RANK_WIDTH)
}

function setValue(candidate: Candidate): void {
  candidate.value = candidate.core / (1 - FREE * candidate.optional)
}
