/** Core concepts of labelled papers with the candidates that are their surface forms. */

import type { GoldConcept } from '@/ingest/evaluate/gold'
import type { Candidate } from '@/ingest/extract/candidate'
import type { Corpus } from './corpus'

export interface GoldPlaces {
  gold: GoldConcept
  /** Most frequent form first. */
  forms: Candidate[]
}

export function goldPlaces({ docs, byForm }: Corpus, paper: number, level: 'core' | 'optional' = 'core'): GoldPlaces[] {
  const byGold = new Map<GoldConcept, Candidate[]>()
  for (const candidate of docs[paper]!.candidates) {
    const gold = byForm[paper]!.get(candidate.key)
    if (gold?.level !== level) continue
    byGold.set(gold, [...(byGold.get(gold) ?? []), candidate])
  }
  return [...byGold].map(([gold, forms]) => ({
    gold,
    forms: forms.sort((a, b) => b.occurrences.length - a.occurrences.length || lengthOf(b) - lengthOf(a)),
  }))
}

const lengthOf = ({ occurrences }: Candidate): number => occurrences[0]!.last - occurrences[0]!.first
