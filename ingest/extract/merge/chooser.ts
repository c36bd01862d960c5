/** How probably a candidate is a concept of its own, given all that selection knows at its turn. */
import type { Network } from '@/ingest/extract/kernel/network'
import { OWN_WIDTH, ownFeatures, type Standing } from './own-features'
import type { Chance } from './select'

export class Chooser {
  private readonly row = new Float32Array(OWN_WIDTH)
  /** A core concept not among those before it, an optional one, neither. */
  private readonly out = new Float64Array(3)

  constructor(private readonly network: Network) {}

  readonly own = (standing: Standing): Chance => {
    ownFeatures(standing, this.row)
    this.network.classify(this.row, 0, this.out, 0)
    const [core, , none] = this.out
    return { own: core! / (core! + none!), salience: core! }
  }
}
