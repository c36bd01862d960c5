/** Candidate names: every run of one to six words that could be one, with all places where it stands. */

import { expandKey } from '@/ingest/extract/names/expand'
import { keyOf } from '@/ingest/extract/names/pair'
import type { Kind, Role } from '@/lib/model/concept'
import type { Cue, Ground } from '@/lib/model/facts'
import type { Doc } from './doc'

/** Tokens from first up to, not with, last. */
export interface Occurrence {
  first: number
  last: number
}

/** Value below which a name is neither compared with others nor listed. */
export const LEAST_COMPARED = 0.15

/** What the ranker, the merger and their followers decide about one name; candidates are one per norm key. */
export class Candidate {
  readonly occurrences: Occurrence[] = []
  /** Hash of the expanded key: equal where that is. */
  group = 0
  /** Probability that an expert lists it, and that he tolerates it. */
  core = 0
  optional = 0
  /** What selection goes by. */
  value = 0
  /** How it stands among the paper's others (company.ts). */
  company?: Float32Array
  private norms?: string
  private whole?: string

  constructor(
    private readonly doc: Doc,
    /** Number within the paper, in order of first occurrence. */
    readonly index: number,
    /** Hash of the norms, by which tables know it. */
    readonly hash: number,
  ) {}

  // most candidates are hopeless, so their keys are only made when asked for

  /** Norms joined by blanks. */
  get key(): string {
    this.norms ??= keyOf(this.doc, this.occurrences[0]!)
    return this.norms
  }

  /** Key after expanding the paper's and the field's abbreviations, in American spelling. */
  get expanded(): string {
    this.whole ??= expandKey(this.doc, this)
    return this.whole
  }
}

/** A concept of one paper: the candidates that are its surface forms, best first. */
export interface Concept {
  forms: Candidate[]
  /** How sure it is that each form means this concept: 1 where the names are equal, else the merger's probability. */
  alike: number[]
  /** Where it is shown to stand, in order; known with its role. */
  places: Occurrence[]
  kind: Kind
  kinds: Float64Array
  /** Where a rule decided the kind: by what, in words. */
  kindReason?: string | undefined
  role: Role
  /** Probability of the role. */
  roleShare: number
  cue?: Cue | undefined
  ground?: Ground | undefined
  /** How probably it is a concept beside those chosen before it. */
  own: number
  /** The same, as the share of such concepts that were right. */
  confidence: number
  /** How probably an expert lists it for this paper: what many would leave out counts against it, too. */
  salience: number
  why: string[]
}
