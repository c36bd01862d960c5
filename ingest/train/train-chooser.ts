/** Trains what says at a candidate's turn whether it is a concept of its own. */
import type { Candidate, Concept } from '@/ingest/extract/candidate'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import type { Merger } from '@/ingest/extract/merge/merge'
import { OWN_WIDTH, ownFeatures, type Standing } from '@/ingest/extract/merge/own-features'
import { type Chance, selectConcepts } from '@/ingest/extract/merge/select'
import { concatenate } from './concatenate'
import { type Corpus, candidateLabel } from './corpus'
import { trainNetwork } from './train-network'
import type { WeighedPaper } from './weigh-papers'

export interface Turns {
  rows: Float32Array
  /** 0 a core concept of its own, 1 an optional one, 2 none or one before it. */
  labels: number[]
}

/** By this rule concepts are chosen while the network is not there yet: it learns from what it will meet. */
const RULE = { threshold: 0.5, same: 0.2 }
const byRule = ({ order, place, same }: Standing): Chance => {
  const own = order[place]!.value - same
  return { own, salience: own }
}

/** What a paper's turns look like; its candidates have values, and the merger never saw the paper. */
export function collectTurns(corpus: Corpus, { paper, weighed }: WeighedPaper, merger: Merger): Turns {
  const byForm = corpus.byForm[paper]!
  const { context } = weighed
  const parts: Float32Array[] = []
  const labels: number[] = []
  const isTaken = ({ key }: Candidate, concepts: readonly Concept[]) =>
    concepts.some(({ forms }) => forms.some((form) => byForm.get(form.key) === byForm.get(key)))
  const own = (standing: Standing): Chance => {
    const { order, place, concepts } = standing
    const candidate = order[place]!
    const row = new Float32Array(OWN_WIDTH)
    ownFeatures(standing, row)
    parts.push(row)
    labels.push(isTaken(candidate, concepts) ? 2 : candidateLabel(byForm, candidate.key))
    return byRule(standing)
  }
  selectConcepts(context.doc, merger.compare(context, weighed.hopeful), own, RULE)
  return { rows: concatenate(parts), labels }
}

export function trainChooser(papers: Turns[]): Bundle {
  const data = {
    rows: concatenate(papers.map(({ rows }) => rows)),
    labels: Uint8Array.from(papers.flatMap(({ labels }) => labels)),
    inputs: OWN_WIDTH,
    outputs: 3,
  }
  return trainNetwork(data, { hidden: 48, epochs: 10, batch: 256, rate: 2e-3, decay: 1e-3, seed: 41, members: 2 })
}
