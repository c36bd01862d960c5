/** A linear model over a candidate's words; the work is done in ingest/assembly/text-model.ts. */
import type { Candidate } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { featuresPut } from '@/ingest/extract/kernel/feature-table'
import { type Address, keep, kernel, memory } from '@/ingest/extract/kernel/kernel'
import { givePaper } from '@/ingest/extract/kernel/kernel-paper'
import type { SparseModel } from '@/ingest/extract/kernel/sparse-model'

/** Probabilities of a model's outputs, eight at most. */
let out: Address | undefined

export class TextModel {
  readonly outputs: number
  /** In the kernel. */
  readonly address: Address

  constructor({ table, outputs, bias, scale }: SparseModel) {
    this.outputs = outputs
    this.address = kernel.newTextModel(table, outputs, keep(bias), scale)
    out ??= kernel.reserve(8 * 8)
  }

  /** To be called before a paper. */
  begin(doc: Doc): void {
    givePaper(doc)
    kernel.beginText(this.address, doc.vocabulary.generation, doc.vocabulary.words.length)
  }

  /** Probabilities of the outputs. */
  classify(candidate: Candidate, into: Float64Array): void {
    kernel.classifyText(this.address, candidate.index, out!)
    const { doubles } = memory()
    for (let k = 0; k < this.outputs; k++) into[k] = doubles[out! / 8 + k]!
  }
}

/** All features of a candidate, for training. */
export function allTextFeatures(doc: Doc, candidate: Candidate): Int32Array {
  givePaper(doc)
  kernel.putAll(candidate.index)
  return featuresPut()
}
