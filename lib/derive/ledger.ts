/** What all papers together say of each concept id: its names, surface forms and kinds, with the papers behind them. */
import { compareText } from '@/lib/model/compare-text'
import type { Kind } from '@/lib/model/concept'
import type { PaperFacts } from './paper-facts'

export interface LedgerEntry {
  id: string
  papers: number
  /** Papers in which the lexicon gave the name. */
  lexicon: number
  /** Name → papers that use it so. */
  names: Map<string, number>
  /** The names that come from the lexicon. */
  lexiconNames: Set<string>
  /** Name, alias or surface form → papers in whose text it stands; 0 where it is only known to be a name. */
  forms: Map<string, number>
  /** Confidence by kind, the lexicon's word three times as heavy. */
  kinds: Map<Kind, number>
}

export type Ledger = Map<string, LedgerEntry>

const LEXICON_WEIGHT = 3

const add = <K>(counts: Map<K, number>, key: K, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

const emptyEntry = (id: string): LedgerEntry => ({
  id,
  papers: 0,
  lexicon: 0,
  names: new Map(),
  lexiconNames: new Set(),
  forms: new Map(),
  kinds: new Map(),
})

/** Entries in order of id, whatever the order of the papers. */
export function toLedger(papers: readonly PaperFacts[]): Ledger {
  const entries: LedgerEntry[] = []
  const byId: Ledger = new Map()
  for (const paper of papers) {
    for (const finding of paper.findings) {
      let entry = byId.get(finding.id)
      if (!entry) {
        entry = emptyEntry(finding.id)
        byId.set(finding.id, entry)
        entries.push(entry)
      }
      const fromLexicon = finding.named === 'lexicon'
      entry.papers++
      if (fromLexicon) {
        entry.lexicon++
        entry.lexiconNames.add(finding.name)
      }
      add(entry.names, finding.name, 1)
      for (const form of finding.forms) add(entry.forms, form, 1)
      for (const alias of finding.aliases) add(entry.forms, alias, 0)
      // Whole thousandths, so that the sum does not depend on the order of the papers.
      add(entry.kinds, finding.kind, Math.round(finding.confidence * 1000) * (fromLexicon ? LEXICON_WEIGHT : 1))
    }
  }
  entries.sort((a, b) => compareText(a.id, b.id))
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** One entry for several ids of one concept. A paper that has two of them counts twice; see the caller. */
export function mergeEntries(id: string, entries: readonly LedgerEntry[]): LedgerEntry {
  const [only] = entries
  if (only?.id === id && entries.length === 1) return only
  const merged = emptyEntry(id)
  for (const entry of entries) {
    merged.papers += entry.papers
    merged.lexicon += entry.lexicon
    for (const name of entry.lexiconNames) merged.lexiconNames.add(name)
    for (const [name, papers] of entry.names) add(merged.names, name, papers)
    for (const [form, papers] of entry.forms) add(merged.forms, form, papers)
    for (const [kind, weight] of entry.kinds) add(merged.kinds, kind, weight)
  }
  return merged
}
