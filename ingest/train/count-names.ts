/** How labelled papers judged each name and each head word. */

import { headHash, type NameCounts } from '@/ingest/extract/candidates/features-known'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { type Corpus, candidateLabel } from './corpus'

type Counts = [core: number, optional: number, all: number]

export class CountedNames implements NameCounts {
  private readonly counts = new Map<number, Counts>()
  private leftOut = new Map<number, Counts>()

  constructor(
    private readonly corpus: Corpus,
    papers: number[],
  ) {
    for (const paper of papers) this.add(this.counts, paper)
  }

  /** From now on the counts are those without this paper, which must be among the counted ones. */
  leaveOut(paper: number | undefined): void {
    this.leftOut = new Map()
    if (paper !== undefined) this.add(this.leftOut, paper)
  }

  private add(counts: Map<number, Counts>, paper: number): void {
    const doc = this.corpus.docs[paper]!
    for (const { hash, key, occurrences } of doc.candidates) {
      const label = candidateLabel(this.corpus.byForm[paper]!, key)
      const head = doc.words[occurrences[0]!.last - 1]!.norm.hash
      for (const name of [hash, headHash(head)]) {
        const row = counts.get(name) ?? [0, 0, 0]
        if (label < 2) row[label]!++
        row[2]++
        counts.set(name, row)
      }
    }
  }

  find(hash: number): Counts | undefined {
    const all = this.counts.get(hash)
    if (!all) return undefined
    const own = this.leftOut.get(hash)
    return scaled(own ? [all[0] - own[0], all[1] - own[1], all[2] - own[2]] : all)
  }

  /** Names seen in two papers and more, counts capped at a byte. */
  toBundle(): Bundle {
    const rows = [...this.counts].filter(([, row]) => row[2] > 1).sort(([a], [b]) => (a >>> 0) - (b >>> 0))
    const capped = rows.flatMap(([, row]) => scaled(row))
    return {
      settings: {},
      columns: { nameKeys: Uint32Array.from(rows, ([key]) => key), nameCounts: Uint8Array.from(capped) },
    }
  }
}

/** Above 255 the three counts keep their proportions. */
function scaled(row: Counts): Counts {
  if (row[2] <= 255) return row
  const by = row[2] / 255
  return [Math.round(row[0] / by), Math.round(row[1] / by), 255]
}
