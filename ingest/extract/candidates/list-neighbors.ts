/** Which concepts stand beside each other in a list: `MNIST, SVHN and CIFAR-10`. */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'

const JOINTS = new Set([',', ';', '/', '&', 'and', 'or', 'e.g.'])
/** Joints between two members of a list: a comma, and an `and` behind it. */
const MOST_JOINTS = 2

/** Per concept those that stand beside it in a list, once for each place. */
export function listNeighbors(doc: Doc, concepts: readonly { occurrences: readonly Occurrence[] }[]): number[][] {
  const behindJoint = new Map<number, number[]>()
  concepts.forEach(({ occurrences }, i) => {
    for (const { first } of occurrences) {
      if (!JOINTS.has(doc.words[first - 1]?.lower ?? '')) continue
      const known = behindJoint.get(first)
      if (known) known.push(i)
      else behindJoint.set(first, [i])
    }
  })
  const neighbors: number[][] = concepts.map(() => [])
  concepts.forEach(({ occurrences }, i) => {
    for (const { last } of occurrences) {
      for (let at = last; at < last + MOST_JOINTS && JOINTS.has(doc.words[at]?.lower ?? ''); at++) {
        for (const next of behindJoint.get(at + 1) ?? []) {
          if (next === i || doc.sentenceOf[at + 1] !== doc.sentenceOf[last - 1]) continue
          neighbors[i]!.push(next)
          neighbors[next]!.push(i)
        }
      }
    }
  })
  return neighbors
}
