/**
 * Components `tag` and `weigh`: the cheap models look at every candidate, the dense features of the hopeful ones are
 * written into one buffer.
 */
import type { Candidate } from './candidate'
import type { CorpusTables } from './corpus-tables'
import type { Doc } from './doc'
import type { KnownNames } from './features-known'
import { createRankContext, type RankContext } from './rank-context'
import { RANK_WIDTH, rankFeatures } from './rank-features'
import type { Tagger } from './tagger'
import type { TextModel } from './text-model'

/** Candidates that the text model calls core with less than this are left out: three of four, and 0.7 % of core concepts. */
export const HOPELESS = 0.03

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

export class Weigher {
  private rows = new Float32Array(256 * RANK_WIDTH)
  private text = new Float64Array(3 * 512)

  constructor(
    private readonly models: WordModels,
    private readonly tables: CorpusTables,
    private readonly known: KnownNames,
    private readonly hopeless = HOPELESS,
  ) {}

  /** What it returns is valid until the next paper. */
  weigh(doc: Doc): Weighed {
    const tags = this.models.tagger.tag(doc)
    const n = doc.candidates.length
    if (this.text.length < n * 3) this.text = new Float64Array(n * 6)
    const { text } = this
    this.models.text.begin(doc)
    const hopeful: Candidate[] = []
    for (const candidate of doc.candidates) {
      this.models.text.classify(doc, candidate, text, candidate.index * 3)
      if (text[candidate.index * 3]! >= this.hopeless) hopeful.push(candidate)
    }
    const context = createRankContext(doc, tags, this.tables, text)
    if (this.rows.length < hopeful.length * RANK_WIDTH) this.rows = new Float32Array(hopeful.length * 2 * RANK_WIDTH)
    hopeful.forEach((candidate, i) => {
      rankFeatures(context, candidate, this.known, this.rows, i * RANK_WIDTH)
    })
    return { context, hopeful, rows: this.rows }
  }
}
