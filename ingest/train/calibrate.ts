/** What a value is worth: the share of concepts of about that value which were right, never falling (isotonic regression). */
import type { PaperScore } from '@/ingest/evaluate/score'

const POINTS = 12

interface Block {
  value: number
  right: number
  count: number
}

export function calibrationCurve(scores: PaperScore[]): { values: Float64Array; shares: Float64Array } {
  const judged = scores
    .flatMap((score) => score.judged)
    .filter(({ outcome }) => outcome !== 'optional')
    .map(({ predicted, outcome }) => ({ value: predicted.confidence, right: outcome === 'hit' ? 1 : 0 }))
    .sort((a, b) => a.value - b.value)
  const size = Math.max(1, Math.ceil(judged.length / POINTS))
  const blocks: Block[] = []
  for (let from = 0; from < judged.length; from += size) {
    const part = judged.slice(from, from + size)
    const value = part.reduce((sum, one) => sum + one.value, 0) / part.length
    pool(blocks, { value, right: part.reduce((sum, one) => sum + one.right, 0), count: part.length })
  }
  return {
    values: Float64Array.from(blocks, ({ value }) => value),
    shares: Float64Array.from(blocks, ({ right, count }) => right / count),
  }
}

/** Adds a block; blocks that would make the curve fall become one. */
function pool(blocks: Block[], added: Block): void {
  let block = added
  for (let last = blocks.at(-1); last && last.right / last.count >= block.right / block.count; last = blocks.at(-1)) {
    const count = last.count + block.count
    block = {
      value: (last.value * last.count + block.value * block.count) / count,
      right: last.right + block.right,
      count,
    }
    blocks.pop()
  }
  blocks.push(block)
}
