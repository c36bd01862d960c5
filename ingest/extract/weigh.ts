/**
 * Components `tag` and `weigh`: the cheap models look at every candidate, the dense features of the hopeful ones are
 * written into one buffer.
 */
import type { Quality } from '@/lib/model/quality'
import type { Candidate } from './candidate'
import type { CorpusTables } from './corpus-tables'
import type { Doc } from './doc'
import type { KnownNames } from './features-known'
import { bestSpan } from './features-tagger'
import { createRankContext, type RankContext } from './rank-context'
import { RANK_WIDTH, rankFeatures } from './rank-features'
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
 * (docs/extraction.md).
 */
const SIEVES: Record<Quality, Sieve> = {
  best: { tagged: 1e-2, odds: -3.4 },
  fast: { tagged: 0.05, odds: -2 },
}
/** What the tagger's log odds count beside those of the text model. */
const TAGGER_WEIGHT = 0.3

export const logOdds = (p: number): number => Math.log((p + 1e-5) / (1 - p + 1e-5))

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
  ) {}

  /** What it returns is valid until the next paper. */
  weigh(doc: Doc, quality: Quality = 'best'): Weighed {
    const n = doc.candidates.length
    if (this.text.length < n * 3) this.text = new Float64Array(n * 6)
    const context = createRankContext(doc, this.models.tagger.tag(doc), this.tables, this.text)
    const hopeful = this.sift(context, SIEVES[quality])
    if (this.rows.length < hopeful.length * RANK_WIDTH) this.rows = new Float32Array(hopeful.length * 2 * RANK_WIDTH)
    hopeful.forEach((candidate, i) => {
      rankFeatures(context, candidate, this.known, this.rows, i * RANK_WIDTH)
    })
    return { context, hopeful, rows: this.rows }
  }

  /** The candidates that are worth a closer look. */
  private sift(context: RankContext, { tagged, odds }: Sieve): Candidate[] {
    const { doc, text } = context
    const model = this.models.text
    const hopeful: Candidate[] = []
    text.fill(0, 0, doc.candidates.length * 3)
    model.begin(doc)
    for (const candidate of doc.candidates) {
      const span = bestSpan(context, candidate)
      if (span < tagged) continue
      model.classify(doc, candidate, text, candidate.index * 3)
      if (logOdds(text[candidate.index * 3]!) + TAGGER_WEIGHT * logOdds(span) >= odds) hopeful.push(candidate)
    }
    return hopeful
  }
}
