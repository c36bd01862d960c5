/**
 * What a comparison measures, where a paper has no noun for it: `68 times faster` speed, `converges faster` convergence speed,
 * `fewer parameters` the parameter count. So labelled papers call them.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'

export function measuredIn({ words }: Doc, { first, last }: Occurrence): string | undefined {
  const end = words[last - 1]!.lower
  if (end === 'faster') {
    const before = words[last - 2]?.lower ?? ''
    return before.startsWith('converge') ? 'convergence speed' : before.startsWith('train') ? 'training speed' : 'speed'
  }
  const isCount = end === 'parameters' && last - first > 1 && /^(?:fewer|less|smaller)$/.test(words[first]!.lower)
  return isCount ? 'parameter count' : undefined
}
