/** Decides, before anything is written, what a batch of readings means for the papers that are in the store. */
import type { UpsertCounts } from '@/lib/model/run'
import { checkEvidence } from '@/lib/store/facts-text'
import type { Reading } from '@/lib/store/graph-store'
import { idsOf, isSamePaper, mergePapers, normalPaper } from '@/lib/store/paper-ids'

export interface Draft {
  reading: Reading
  /** As it lies in the store; missing for a new paper. */
  stored?: Reading
  /** Facts or text differ from what is stored, so links are written anew. */
  relink: boolean
  /** Anything differs from what is stored. */
  changed: boolean
}

/** A paper as it lies there. */
export interface StoredReading extends Reading {
  /** False where something of it can't be read: then it is written anew, whatever is told of it. */
  isWhole: boolean
}

export interface UpsertPlan {
  counts: UpsertCounts
  /** Every paper that the batch brought, new, changed or not. */
  drafts: Draft[]
  /** Papers that turned out to be one with another: id → the paper that stays. */
  absorbed: Map<string, string>
}

/** `stored` has each paper under every id by which the batch asked for it. */
export function planUpsert(readings: readonly Reading[], stored: ReadonlyMap<string, StoredReading>): UpsertPlan {
  const planner = new Planner(stored)
  for (const reading of readings) planner.add(reading)
  return { counts: planner.counts, drafts: [...new Set(planner.brought)], absorbed: planner.absorbed }
}

class Planner {
  readonly counts: UpsertCounts = { added: 0, updated: 0, unchanged: 0 }
  readonly brought: Draft[] = []
  readonly absorbed = new Map<string, string>()
  readonly #byId = new Map<string, Draft>()

  constructor(stored: ReadonlyMap<string, StoredReading>) {
    const drafts = new Map<string, Draft>()
    for (const [asked, { isWhole, ...reading }] of stored) {
      const draft = drafts.get(reading.paper.id) ?? { reading, stored: reading, relink: false, changed: !isWhole }
      drafts.set(reading.paper.id, draft)
      this.#byId.set(asked, draft)
      this.#byId.set(reading.paper.id, draft)
    }
  }

  add({ paper, facts }: Reading): void {
    const reading = { paper: normalPaper(paper), facts }
    checkEvidence(paper.id, facts.concepts, reading.paper)
    const found = new Set<Draft>()
    for (const id of idsOf(reading.paper)) {
      const draft = this.#byId.get(id)
      if (draft) found.add(draft)
    }
    const [kept, ...others] = [...found].sort((a, b) => Number(!a.stored) - Number(!b.stored))
    const draft = kept ?? { reading, relink: true, changed: true }
    const grew = this.#absorb(draft, others)
    const isOther = kept ? this.#retell(draft, reading) : false
    for (const id of idsOf(draft.reading.paper)) this.#byId.set(id, draft)
    this.brought.push(draft)
    this.counts[kept ? (isOther || grew ? 'updated' : 'unchanged') : 'added'] += 1
  }

  /** A later record can show that two papers of ours are one: the first found stays. */
  #absorb(draft: Draft, others: Draft[]): boolean {
    for (const other of others) {
      const paper = draft.reading.paper
      const ids = new Set([...paper.otherIds, ...idsOf(other.reading.paper)])
      ids.delete(paper.id)
      draft.reading = { ...draft.reading, paper: { ...paper, otherIds: [...ids].sort() } }
      draft.changed = true
      if (other.stored) this.absorbed.set(other.stored.paper.id, paper.id)
      const at = this.brought.indexOf(other)
      if (at >= 0) this.brought.splice(at, 1)
      for (const [id, owner] of this.#byId) if (owner === other) this.#byId.set(id, draft)
    }
    return others.length > 0
  }

  /** True where the reading told anything new. */
  #retell(draft: Draft, reading: Reading): boolean {
    const { paper, facts } = draft.reading
    const merged = mergePapers(paper, reading.paper)
    const isSameText = merged.title === paper.title && merged.abstract === paper.abstract
    const isPoorer = merged.abstract !== reading.paper.abstract
    const keepsFacts = isPoorer || (isSameText && facts.extractor === reading.facts.extractor)
    if (keepsFacts && isSamePaper(merged, paper)) return false
    draft.reading = { paper: merged, facts: keepsFacts ? facts : { ...reading.facts, id: paper.id } }
    draft.changed = true
    draft.relink ||= !keepsFacts
    return true
  }
}
