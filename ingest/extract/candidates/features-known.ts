/** What is known of a candidate's name: how labelled papers judged it and its head, and what the lexicon says. */

import type { Candidate } from '@/ingest/extract/candidate'
import { textOf } from '@/ingest/extract/doc'
import { type Bundle, columnOf } from '@/ingest/extract/kernel/binary'
import { HashIndex } from '@/ingest/extract/kernel/hash-index'
import { append } from '@/ingest/extract/words/hashing'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { KINDS } from '@/lib/model/concept'
import type { RankContext } from './rank-context'

export const KNOWN_FEATURES = [
  'labelled before',
  'share core',
  'share core or optional',
  'core papers',
  'head labelled before',
  'head share core',
  'in lexicon',
  ...KINDS.map((kind) => `lexicon ${kind}`),
]

/** Counts of papers per name: core, optional, all in which it is a candidate. Heads under another hash. */
export interface NameCounts {
  find(hash: number): [core: number, optional: number, all: number] | undefined
}

export interface KnownNames {
  names: NameCounts
  lexicon: Lexicon
}

export const headHash = (hash: number): number => append(0x4ead, hash)

/** Counts as they ship. */
export class NameTable implements NameCounts {
  private readonly index: HashIndex
  private readonly counts: Uint8Array

  constructor(bundle: Bundle) {
    this.index = new HashIndex(columnOf(bundle, 'nameKeys', Uint32Array))
    this.counts = columnOf(bundle, 'nameCounts', Uint8Array)
  }

  find(hash: number): [number, number, number] | undefined {
    const row = this.index.find(hash)
    return row < 0 ? undefined : [this.counts[row * 3]!, this.counts[row * 3 + 1]!, this.counts[row * 3 + 2]!]
  }
}

export function knownFeatures(
  c: RankContext,
  candidate: Candidate,
  known: KnownNames,
  out: Float32Array,
  at: number,
): void {
  const { hash, occurrences, group } = candidate
  const { first, last } = occurrences[0]!
  const [core, optional, all] = known.names.find(hash) ?? NEVER
  const [headCore, , headAll] = known.names.find(headHash(c.doc.words[last - 1]!.norm.hash)) ?? NEVER
  out[at] = Math.log2(1 + all)
  out[at + 1] = (core + 0.6) / (all + 3)
  out[at + 2] = (core + optional + 1.2) / (all + 4)
  out[at + 3] = Math.log2(1 + core)
  out[at + 4] = Math.log2(1 + headAll)
  out[at + 5] = (headCore + 1) / (headAll + 5)
  const isKnown = known.lexicon.mayKnow(group)
  const entry = isKnown ? known.lexicon.find(candidate.expanded, textOf(c.doc, first, last)) : undefined
  out[at + 6] = entry ? 1 : 0
  for (let k = 0; k < KINDS.length; k++) out[at + 7 + k] = entry?.kind === KINDS[k] ? 1 : 0
}

const NEVER: [number, number, number] = [0, 0, 0]
