/** Disjoint sets of ids; the smallest id stands for its set, so that the order of joining leaves no trace. */
export class UnionFind {
  readonly #parent = new Map<string, string>()

  find(id: string): string {
    let root = id
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up
    for (let at = id; at !== root; ) {
      const up = this.#parent.get(at) ?? root
      this.#parent.set(at, root)
      at = up
    }
    return root
  }

  /** True where two sets became one. */
  join(a: string, b: string): boolean {
    const first = this.find(a)
    const second = this.find(b)
    if (first === second) return false
    if (first < second) this.#parent.set(second, first)
    else this.#parent.set(first, second)
    return true
  }
}
