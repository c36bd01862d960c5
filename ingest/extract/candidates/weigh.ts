/**
 * Components `tag` and `weigh`: the cheap models look at every candidate, the dense features of the hopeful ones are
 * written into one buffer.
 */

import type { Candidate } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import type { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { type Address, kernel, memory, Room } from '@/ingest/extract/kernel/kernel'
import type { Quality } from '@/lib/model/quality'
import type { KnownNames } from './features-known'
import { createRankContext, type RankContext } from './rank-context'
import { addKnown, RANK_WIDTH } from './rank-features'
import type { Tagger } from './tagger'
import type { TextModel } from './text-model'

interface Sieve {
  /** By the tagger's word alone, below this probability a candidate is not even read by the text model. */
  tagged: number
  /** Least log odds by both cheap models together. */
  odds: number
}

/**
 * Of 228 candidates a paper 44 pass the wider sieve, at a loss of 0.1 F1 against none, and 26 the finer one, at 0.7
 * (docs/extraction-speed.md).
 */
const SIEVES: Record<Quality, Sieve> = {
  best: { tagged: 1e-2, odds: -3.4 },
  fast: { tagged: 0.05, odds: -2 },
}

export interface WordModels {
  tagger: Tagger
  text: TextModel
}

export interface Weighed {
  context: RankContext
  hopeful: Candidate[]
  /** RANK_WIDTH numbers a hopeful candidate. */
  rows: Float32Array
}

/** Three probabilities a candidate. */
const TEXT_BYTES = 3 * 8

interface Sifted {
  numbers: Address
  count: number
  text: Float64Array
}

export class Weigher {
  private readonly rows = new Room()
  private readonly text = new Room()
  private readonly numbers = new Room()

  constructor(
    private readonly models: WordModels,
    private readonly tables: CorpusTables,
    private readonly known: KnownNames,
  ) {}

  weigh(doc: Doc, quality: Quality = 'best'): Weighed {
    const tags = this.models.tagger.tag(doc)
    const { numbers, count, text } = this.sift(doc, SIEVES[quality])
    const context = createRankContext(doc, tags, this.tables, text)
    const { ints } = memory()
    const hopeful: Candidate[] = []
    for (let k = 0; k < count; k++) hopeful.push(doc.candidates[ints[numbers / 4 + k]!]!)
    const rows = this.rowsOf(numbers, count)
    hopeful.forEach((candidate, i) => {
      addKnown(context, candidate, this.known, rows, i * RANK_WIDTH)
    })
    return { context, hopeful, rows }
  }

  /** The candidates that are worth a closer look: where their numbers are; and what the text model says of all. */
  private sift(doc: Doc, { tagged, odds }: Sieve): Sifted {
    const n = doc.candidates.length
    this.models.text.begin(doc)
    const text = this.text.for(TEXT_BYTES * n)
    const numbers = this.numbers.for(4 * n)
    const count = kernel.sift(this.models.text.address, tagged, odds, text, numbers)
    return { numbers, count, text: memory().doubles.slice(text / 8, (text + TEXT_BYTES * n) / 8) }
  }

  private rowsOf(numbers: Address, count: number): Float32Array {
    const rows = this.rows.for(4 * RANK_WIDTH * count)
    kernel.writeRows(this.tables.inKernel(), numbers, count, rows)
    return memory().floats.slice(rows / 4, rows / 4 + RANK_WIDTH * count)
  }
}
