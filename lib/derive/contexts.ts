/** What papers are about, by the words of their concepts' names: tells whether some papers are of one field with others. */
import { nameWords } from './name-key'
import type { PaperFacts } from './paper-facts'

export class Contexts {
  readonly #papers: readonly PaperFacts[]
  #usual: ReadonlyMap<string, number> | undefined

  constructor(papers: readonly PaperFacts[]) {
    this.#papers = papers
  }

  /**
   * How many times as much some papers share with others as papers do on average, where a word counts the more the fewer papers have
   * it: the ratio of two mean products of vectors weighed by inverse document frequency (Spärck Jones 1972). 0 and more; 1 says
   * nothing.
   *
   * @param some indices of papers, as are `others`.
   * @param but a word that says nothing here.
   */
  likeness(some: readonly number[], others: readonly number[], but: string): number {
    this.#usual ??= this.#shares([...this.#papers.keys()])
    const own = this.#shares(some)
    let shared = 0
    let expected = 0
    for (const [word, share] of this.#shares(others)) {
      if (word === but) continue
      const usual = this.#usual.get(word)!
      const weight = share * Math.log(usual) ** 2
      shared += weight * (own.get(word) ?? 0)
      expected += weight * usual
    }
    return expected > 0 ? shared / expected : 0
  }

  /** Word → the share of the papers that have it. */
  #shares(papers: readonly number[]): Map<string, number> {
    const shares = new Map<string, number>()
    for (const at of papers) {
      const words = new Set(this.#papers[at]!.findings.flatMap(({ name }) => nameWords(name)))
      for (const word of words) shares.set(word, (shares.get(word) ?? 0) + 1 / papers.length)
    }
    return shares
  }
}
