/**
 * The process in which a server computes what follows from all facts, so that it goes on answering meanwhile. One message
 * with facts and what was there before comes in, steps and the result go out; then it ends.
 */
import { type Computed, type ComputeStep, computeDerived, type Earlier } from './compute'
import type { PaperFacts } from './paper-facts'

export interface ToDeriveChild {
  facts: PaperFacts[]
  earlier: Earlier | undefined
}
export type FromDeriveChild = { step: ComputeStep } | { computed: Computed }

const send = (message: FromDeriveChild, done?: () => void): void => {
  process.send?.(message, undefined, undefined, done)
}

process.once('message', ({ facts, earlier }: ToDeriveChild) => {
  const computed = computeDerived(facts, earlier, (step) => send({ step }))
  send({ computed }, () => process.disconnect())
})
