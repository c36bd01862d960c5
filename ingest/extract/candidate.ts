/** Candidate names: every run of one to six words that could be one, with all places where it stands. */
import type { Kind, Role } from '@/lib/model/concept'
import type { Cue } from '@/lib/model/facts'

/** Tokens from first up to, not with, last. */
export interface Occurrence {
  first: number
  last: number
}

/** What the ranker, the merger and their followers decide about one name; candidates are one per norm key. */
export interface Candidate {
  /** Number within the paper, in order of first occurrence. */
  index: number
  /** Ids of its norms. */
  norms: number[]
  /** Norms joined by blanks. */
  key: string
  /** Key after expanding the paper's and the field's abbreviations, in American spelling. */
  expanded: string
  /** Hash of the norms, by which tables know it. */
  hash: number
  occurrences: Occurrence[]
  /** Probability that an expert lists it, and that he tolerates it. */
  core: number
  optional: number
  /** What selection goes by. */
  value: number
  /** Probability per kind, in the order of KINDS. */
  kinds: Float64Array
}

/** A concept of one paper: the candidates that are its surface forms, best first. */
export interface Concept {
  forms: Candidate[]
  /** How sure it is that each form means this concept: 1 where the names are equal, else the merger's probability. */
  alike: number[]
  kind: Kind
  kinds: Float64Array
  role: Role
  cue?: Cue
  confidence: number
  why: string[]
}
