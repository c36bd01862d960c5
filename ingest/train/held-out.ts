/** The models that ship on papers of our own labels from which nothing was learned and nothing chosen. */
import { formatSummary, scorePaper, summarize } from '@/ingest/evaluate/score'
import { createExtractor } from '@/ingest/extract/extractor'
import { QUALITIES } from '@/lib/model/quality'
import { readLabelled } from './shared-folder'

/** The figures in each quality, as lines. */
export async function scoreHeldOut(shared: string): Promise<string[]> {
  const { heldOut } = readLabelled(shared)
  const lines: string[] = []
  for (const quality of QUALITIES) {
    const extractor = await createExtractor({ quality })
    const scores = heldOut.map(({ paper, gold }) => scorePaper(gold, extractor.extract(paper).concepts))
    lines.push(`${quality} quality`, ...formatSummary(summarize(scores)), '')
  }
  return lines
}
