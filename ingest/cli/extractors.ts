/** The extractors of a command that may read papers anew: each paper in the quality in which it was read before. */
import { extractAll } from '@/ingest/extract-all'
import type { BatchExtractor } from '@/ingest/extractor'
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import { QUALITIES, type Quality, qualityOf } from '@/lib/model/quality'
import type { Parts } from './context'

export interface Unread {
  paper: Paper
  /** Of the extractor that read it before. */
  version?: string | undefined
}

export class Extractors {
  readonly #opened = new Map<Quality, Promise<BatchExtractor>>()
  readonly #parts: Pick<Parts, 'openExtractor'>
  readonly #usual: Quality

  /** @param usual of papers that were not read before. */
  constructor(parts: Pick<Parts, 'openExtractor'>, usual: Quality = 'best') {
    this.#parts = parts
    this.#usual = usual
  }

  /** The one that reads in the quality of that version, opened when first asked for. */
  like(version?: string): Promise<BatchExtractor> {
    return this.#open(this.#qualityOf(version))
  }

  /** Whether this program's extractor would find the same. */
  async isCurrent(facts: Facts | undefined): Promise<boolean> {
    return facts !== undefined && facts.extractor === (await this.like(facts.extractor)).version
  }

  /** Facts of each paper, in their order. */
  async extract(papers: readonly Unread[]): Promise<Facts[]> {
    const found = new Map<Unread, Facts>()
    for (const quality of QUALITIES) {
      const own = papers.filter(({ version }) => this.#qualityOf(version) === quality)
      if (own.length === 0) continue
      const texts = own.map(({ paper }) => paper)
      const facts = await extractAll(texts, await this.#open(quality))
      for (const [i, each] of own.entries()) if (facts[i]) found.set(each, facts[i])
    }
    return papers.flatMap((each) => found.get(each) ?? [])
  }

  async close(): Promise<void> {
    for (const opened of this.#opened.values()) await opened.then((extractor) => extractor.close()).catch(() => {})
  }

  #qualityOf(version: string | undefined): Quality {
    return version === undefined ? this.#usual : qualityOf(version)
  }

  #open(quality: Quality): Promise<BatchExtractor> {
    const opened = this.#opened.get(quality) ?? this.#parts.openExtractor({ quality })
    this.#opened.set(quality, opened)
    return opened
  }
}
