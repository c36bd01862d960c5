/** Concepts with those that are wider: a paper on machine translation is one on natural language processing, too. */
import type { BroaderLink } from './broader'
import type { Corpus } from './links'

/** By index of the narrower concept, the next wider ones. */
export function widerConcepts({ concepts }: Corpus, broader: readonly BroaderLink[]): number[][] {
  const indexOf = new Map(concepts.map(({ id }, index) => [id, index]))
  const wider: number[][] = []
  for (const link of broader) {
    const narrower = indexOf.get(link.narrower)!
    const own = wider[narrower]
    if (own) own.push(indexOf.get(link.broader)!)
    else wider[narrower] = [indexOf.get(link.broader)!]
  }
  return wider
}

/** The concept itself and all that is up to `most` steps wider, with the number of steps. */
export function upwards(concept: number, wider: readonly number[][], most: number): Map<number, number> {
  const steps = new Map([[concept, 0]])
  for (const [at, step] of steps) {
    if (step >= most) continue
    for (const above of wider[at] ?? []) if (!steps.has(above)) steps.set(above, step + 1)
  }
  return steps
}
