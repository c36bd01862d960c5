/** Pairs of concepts that have a bond or should have one, with the papers that speak of both, counted again. */

interface BondCount {
  /** Papers that the bond says; missing where there is no bond. */
  said?: number | 'nothing'
  /** From so many papers on there has to be a bond; missing where there may be none. */
  least?: number
  counted: number
  /** With papers of so many concepts that some of their pairs were not counted for a bond. */
  most: number
}

export class BondCounts {
  /** By the lesser id, then the greater. */
  readonly #from = new Map<string, Map<string, BondCount>>()

  ask(one: string, other: string): BondCount {
    const [first, second] = one < other ? [one, other] : [other, one]
    const others = this.#from.get(first) ?? new Map<string, BondCount>()
    if (others.size === 0) this.#from.set(first, others)
    const count = others.get(second) ?? { counted: 0, most: 0 }
    others.set(second, count)
    return count
  }

  /** Every pair of the concepts of a paper, in order of id. */
  askAll(ids: readonly string[], least: number): void {
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) this.ask(one, other).least ??= least
    })
  }

  /** One paper's concepts, in order of id; `isSure` where each pair of them counts. */
  count(ids: readonly string[], isSure: boolean): void {
    ids.forEach((one, at) => {
      const others = this.#from.get(one)
      if (!others) return
      for (let next = at + 1; next < ids.length; next++) {
        const count = others.get(ids[next]!)
        if (!count) continue
        count.most++
        if (isSure) count.counted++
      }
    })
  }

  wrong(): string[] {
    return this.#names(
      ({ said, counted, most }) => said !== undefined && (said === 'nothing' || said < counted || said > most),
    )
  }

  missing(): string[] {
    return this.#names(({ said, least, counted }) => said === undefined && least !== undefined && counted >= least)
  }

  #names(isMeant: (count: BondCount) => boolean): string[] {
    return [...this.#from].flatMap(([one, others]) =>
      [...others].flatMap(([other, count]) => (isMeant(count) ? [`${one} – ${other}`] : [])),
    )
  }
}
