/** A set of hashed features that is filled again and again without new memory. */

const SLOTS = 2048

export class FeatureSet {
  /** The members, `count` of them, in the order in which they came. */
  readonly members = new Int32Array(SLOTS / 2)
  count = 0
  private readonly slots = new Int32Array(SLOTS)
  /** Round in which each slot was last taken. */
  private readonly rounds = new Int32Array(SLOTS)
  private round = 1

  clear(): void {
    this.count = 0
    this.round++
  }

  /** What comes after the thousandth is dropped. */
  add(feature: number): void {
    const { slots, rounds, round } = this
    let slot = feature & (SLOTS - 1)
    while (rounds[slot] === round) {
      if (slots[slot] === feature) return
      slot = (slot + 1) & (SLOTS - 1)
    }
    if (this.count === this.members.length) return
    rounds[slot] = round
    slots[slot] = feature
    this.members[this.count++] = feature
  }
}
