/**
 * Whether the bonds and broader links of a store are those that follow from its papers. Exact also where papers were
 * added to what was derived (docs/adr/0008): what followed from all papers then has to be there still, and beside it what
 * growing adds by its own rule; what growing leaves to the next full derivation is not asked for.
 */
import { type Corrections, NO_CORRECTIONS } from '@/lib/model/correction'
import type { ConceptLinks } from '@/lib/store/derivation'
import type { Reading } from '@/lib/store/graph-store'
import { BondCounts } from './bond-counts'
import { type BroaderLink, closestAbove, placedByLexicon } from './broader'
import { leastTogether, MOST_PER_PAPER } from './co-occurrence'
import { followLinks } from './compute'
import type { CorpusConcepts } from './concepts'
import { type PaperFacts, toPaperFacts } from './paper-facts'

export interface CheckedPaper extends Reading {
  /** Concepts that it is linked to. */
  concepts: ReadonlySet<string>
  /** It was added to what had been derived from all others. */
  grown: boolean
}

export interface WrongLinks {
  /** Why not all could be told, in words. */
  unchecked: string[]
  /** Bonds with a wrong number of papers. */
  bonds: string[]
  missingBonds: string[]
  /** Broader links that are missing, or that no paper gives. */
  broader: string[]
}

type Followed = {
  resolved: CorpusConcepts
  coOccurrences: { source: string; target: string }[]
  broader: BroaderLink[]
}

export class LinksCheck {
  readonly #settled: PaperFacts[] = []
  readonly #grown: PaperFacts[] = []
  readonly #concepts: { ids: string[]; grown: boolean }[] = []
  readonly #corrections: Corrections

  constructor(corrections: Corrections = NO_CORRECTIONS) {
    this.#corrections = corrections
  }

  /** One of the papers that something was derived from. */
  take({ paper, facts, concepts, grown }: CheckedPaper): void {
    const kept = grown ? this.#grown : this.#settled
    kept.push(toPaperFacts(paper, facts))
    this.#concepts.push({ ids: [...concepts].sort(), grown })
  }

  /** Once all papers are taken. */
  wrong(stored: ConceptLinks): WrongLinks {
    const there = this.#settled.length
    if (there !== stored.settled) {
      // Added by an earlier version, which left no mark, or by another program: then only counts can be told.
      const unchecked = [`${there} papers are there, ${stored.settled} were derived from`]
      return { unchecked, ...this.#countBonds(stored, undefined), broader: [] }
    }
    const followed = followLinks(this.#settled, { corrections: this.#corrections })
    return { unchecked: [], ...this.#countBonds(stored, followed), broader: this.#wrongBroader(stored, followed) }
  }

  #countBonds({ bonds }: ConceptLinks, followed: Followed | undefined): Pick<WrongLinks, 'bonds' | 'missingBonds'> {
    const counts = new BondCounts()
    for (const bond of bonds) counts.ask(bond.source, bond.target).said = bond.papers ?? 'nothing'
    if (followed) {
      for (const { source, target } of followed.coOccurrences) counts.ask(source, target).least = 0
      const least = leastTogether(this.#concepts.length)
      for (const { ids, grown } of this.#concepts) if (grown && ids.length <= MOST_PER_PAPER) counts.askAll(ids, least)
    }
    for (const { ids } of this.#concepts) counts.count(ids, ids.length <= MOST_PER_PAPER)
    return { bonds: counts.wrong(), missingBonds: counts.missing() }
  }

  #wrongBroader(stored: ConceptLinks, { resolved, broader }: Followed): string[] {
    const settled = new Set(resolved.concepts.map(({ id }) => id))
    const there = new Map(stored.broader.map((link) => [nameOf(link), link.source]))
    const wanted = new Map(broader.map((link) => [nameOf(link), link.source]))
    const wrong = [...wanted].flatMap(([name, source]) => (there.get(name) === source ? [] : [name]))
    for (const link of stored.broader) {
      if (settled.has(link.narrower) && !wanted.has(nameOf(link))) wrong.push(nameOf(link))
    }
    // Whether names had been heard before the lexicon was, is not known any more.
    const placed = placedByLexicon(this.#grown, (id) => leadsTo(id, stored) ?? undefined)
    const ofNew = [...this.#saidOfNew(stored, resolved, settled), ...namedByNew(stored, resolved, settled)]
    for (const link of ofNew) {
      if (link.source === 'name' && placed.has(link.narrower)) continue
      if (!there.has(nameOf(link))) wrong.push(nameOf(link))
    }
    return [...new Set(wrong)].sort()
  }

  /**
   * What every added paper says of a concept that came with one of them: then the first one said it, too. Of several that
   * differ, only the first counts, and which that was is not known any more.
   */
  #saidOfNew(stored: ConceptLinks, before: CorpusConcepts, settled: ReadonlySet<string>): BroaderLink[] {
    const speakers = new Map<string, number>()
    const said = new Map<string, BroaderLink & { papers: number }>()
    for (const { findings } of this.#grown) {
      const pairs = new Map<string, BroaderLink>()
      const own = findings.flatMap((finding) => {
        const narrower = leadsTo(finding.id, stored)
        return narrower === null ? [] : [{ narrower, above: finding.broader }]
      })
      for (const { narrower, above } of own.filter((each) => !settled.has(each.narrower))) {
        for (const { id, source } of above) {
          // An id that came later was nothing yet.
          const broader = settled.has(id) ? id : before.successors.get(id)
          if (broader != null) pairs.set(nameOf({ narrower, broader }), { narrower, broader, source })
        }
      }
      for (const id of new Set(own.map(({ narrower }) => narrower))) speakers.set(id, (speakers.get(id) ?? 0) + 1)
      for (const [name, pair] of pairs) said.set(name, { ...pair, papers: (said.get(name)?.papers ?? 0) + 1 })
    }
    return [...said.values()].filter(({ narrower, papers }) => papers === speakers.get(narrower))
  }
}

/** Null where it is no concept. */
const leadsTo = (id: string, { successors }: ConceptLinks): string | null => {
  const next = successors.get(id)
  return next === undefined ? id : next
}

type Pair = { narrower: string; broader: string }

const nameOf = ({ narrower, broader }: Pair): string => `${narrower} → ${broader}`

/** A new concept whose name ends in that of one that was there. */
function namedByNew(stored: ConceptLinks, resolved: CorpusConcepts, settled: ReadonlySet<string>): BroaderLink[] {
  const before = new Set(resolved.concepts.map(({ id }) => id))
  const byKey = new Map(stored.concepts.flatMap((each) => (each.key === undefined ? [] : [[each.key, each]])))
  return stored.concepts.flatMap((each) => {
    // Without a key, nothing was derived of it yet.
    if (settled.has(each.id) || each.key === undefined) return []
    const broader = closestAbove(each, byKey)
    return broader !== undefined && before.has(broader) ? [{ narrower: each.id, broader, source: 'name' }] : []
  })
}
