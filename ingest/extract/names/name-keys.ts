/** What tells that two candidates are one name, whatever any model thinks of them. */

import type { Candidate } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { joinWords } from '@/lib/model/join-words'
import { writeOutNetwork } from '@/lib/model/network-words'
import { isOwnExpansion, withoutTail } from './expand'
import { keyBetween } from './pair'

/**
 * Names with one of these in common are one, wherever their words part: `multi-task learning`, `multitask learning`. Short
 * forms count as written out and, unless the paper itself expands them, as they stand: `R-CNN`, `RCNN`.
 */
export function nameKeysOf(doc: Doc, candidate: Candidate): string[] {
  const expanded = joinedKey(candidate.expanded)
  const { first, last } = candidate.occurrences[0]!
  if (!hasExpansion(doc, first, last) || isOwnExpansion(doc, candidate)) return [expanded]
  const plain = joinedKey(keyBetween(doc, first, last))
  return plain === expanded ? [expanded] : [expanded, plain]
}

function hasExpansion({ expansions: { tokens } }: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i] !== undefined) return true
  return false
}

function joinedKey(key: string): string {
  let name = writeOutNetwork(key)
  // a `decision problem model` is a `decision problem`
  for (let shorter = withoutTail(name); shorter !== name; shorter = withoutTail(name)) name = shorter
  return joinWords(name.split(' '))
}
