/**
 * Component `tag`: a linear-chain conditional random field (Lafferty et al. 2001) that gives each token the probability
 * of beginning or continuing a name of each kind. The work is done in ingest/assembly/tagger.ts.
 */

import type { Doc } from '@/ingest/extract/doc'
import { type Bundle, columnOf } from '@/ingest/extract/kernel/binary'
import type { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { createFeatureTable, featuresPut } from '@/ingest/extract/kernel/feature-table'
import { type Address, keep, kernel, memory } from '@/ingest/extract/kernel/kernel'
import { givePaper } from '@/ingest/extract/kernel/kernel-paper'
import { canFollow, canStart, LABELS } from './labels'

/** Labels that the kernel has room for. */
const LANES = 12

/** Probabilities of a paper's tokens, and one more place. */
export interface Tags {
  /** Per token the tagger's probability that a core name begins here, goes on here; the same for any name. */
  begin: Float32Array
  inside: Float32Array
  beginAny: Float32Array
  insideAny: Float32Array
  /** The probability of each kind, four a token. */
  kinds: Float32Array
}

export class Tagger {
  private readonly address: Address

  constructor(bundle: Bundle, tables: CorpusTables) {
    const weights = columnOf(bundle, 'weights', Int8Array)
    const table = createFeatureTable(columnOf(bundle, 'keys', Uint32Array), weights, LABELS)
    const [steps, turned] = matricesOf(columnOf(bundle, 'transitions', Float64Array))
    const starts = new Float32Array(LANES)
    for (let k = 0; k < LABELS; k++) if (canStart(k)) starts[k] = 1
    // scores count in powers of two; the last lane holds what happens to lie behind a key's weights, and must never be the best
    const bias = Float32Array.from([...columnOf(bundle, 'bias', Float64Array)].map((weight) => weight * Math.LOG2E))
    const scale = Number(bundle.settings.scale) * Math.LOG2E
    const lanes = [Float32Array.from([...bias, -1e30]), starts, steps, turned].map(keep)
    this.address = kernel.newTagger(table, tables.inKernel(), scale, lanes[0]!, lanes[1]!, lanes[2]!, lanes[3]!)
  }

  tag(doc: Doc): Tags {
    givePaper(doc)
    const { vocabulary, words } = doc
    const n = words.length + 1
    const at = kernel.tag(this.address, vocabulary.generation, vocabulary.words.length) / 4
    const all = memory().floats.slice(at, at + 8 * n)
    return {
      begin: all.subarray(0, n),
      inside: all.subarray(n, 2 * n),
      beginAny: all.subarray(2 * n, 3 * n),
      insideAny: all.subarray(3 * n, 4 * n),
      kinds: all.subarray(4 * n),
    }
  }
}

/** Weights of label after label: a row for each label before, and a row for each label after. */
function matricesOf(transitions: Float64Array): [Float32Array, Float32Array] {
  const steps = new Float32Array(LABELS * LANES)
  const turned = new Float32Array(LABELS * LANES)
  for (let a = 0; a < LABELS; a++) {
    for (let b = 0; b < LABELS; b++) {
      if (!canFollow(a, b)) continue
      steps[a * LANES + b] = Math.exp(transitions[a * LABELS + b]!)
      turned[b * LANES + a] = steps[a * LANES + b]!
    }
  }
  return [steps, turned]
}

/** All features of each token, for training. */
export function tokenFeatures(doc: Doc, tables: CorpusTables): Int32Array[] {
  givePaper(doc)
  kernel.beginTokens(tables.inKernel())
  return doc.words.map((_, token) => {
    kernel.putAllSeen(token)
    return featuresPut()
  })
}
